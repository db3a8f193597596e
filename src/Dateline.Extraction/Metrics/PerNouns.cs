using System.Collections.Frozen;

namespace Dateline.Extraction;

/// <summary>The nouns of <c>per-nouns.tsv</c>: what a rate counts by behind an article.</summary>
static class PerNouns
{
    static readonly FrozenSet<string> s_nouns = Lexicon.Rows("per-nouns.tsv").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether "a" before this word means "per".</summary>
    public static bool IsAfterArticle(string word) => s_nouns.Contains(word);
}
