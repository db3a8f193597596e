using System.Collections.Frozen;

namespace Dateline.Extraction;

/// <summary>Verbs that lend a noun its action (<c>support-verbs.tsv</c>): "made a promise", "voiced concern".</summary>
static class SupportVerbs
{
    static readonly FrozenSet<string> s_lemmas = Lexicon.Rows("support-verbs.tsv").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the lemma is one of them.</summary>
    public static bool Contains(string lemma) => s_lemmas.Contains(lemma);
}
