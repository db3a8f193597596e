using System.Collections.Frozen;

namespace Dateline.Extraction;

/// <summary>The small sets of words of <c>metric-words.tsv</c>, each looked up in lower case.</summary>
static class MetricWords
{
    static readonly Lazy<Dictionary<string, string>> s_sets =
        new(() => Lexicon.Rows("metric-words.tsv").ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal));

    /// <summary>The set of that name.</summary>
    public static FrozenSet<string> Named(string name) => s_sets.Value[name].Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
