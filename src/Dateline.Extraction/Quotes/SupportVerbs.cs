using System.Collections.Frozen;

namespace Dateline.Extraction;

/// <summary>Verbs that lend a noun its action (<c>en/words.tsv</c>): "made a promise", "voiced concern".</summary>
static class SupportVerbs
{
    static readonly FrozenSet<string> s_lemmas = LanguagePack.English.Words.With(WordTraits.Support);

    /// <summary>Whether the lemma is one of them.</summary>
    public static bool Contains(string lemma) => s_lemmas.Contains(lemma);
}
