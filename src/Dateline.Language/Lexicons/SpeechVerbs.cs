using System.Collections.Frozen;

namespace Dateline.Language;

/// <summary>Verbs of speaking, by lemma or by the forms that stand behind quotations.</summary>
static class SpeechVerbs
{
    static readonly FrozenSet<string> s_words = Lexicon.Words("speech-verbs.tsv").Set;

    /// <summary>Whether a lemma or form is a verb of speaking.</summary>
    public static bool Contains(string word) => s_words.Contains(word);
}
