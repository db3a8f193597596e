using System.Collections.Frozen;

namespace Dateline.Extraction;

/// <summary>Common nouns for places (<c>place-nouns.tsv</c>).</summary>
static class PlaceNouns
{
    static readonly FrozenDictionary<string, string> s_kinds = Lexicon.Rows("place-nouns.tsv")
        .ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    /// <summary>Whether a noun names a kind of place that stands with a place name: "the Donetsk region".</summary>
    public static bool IsPlace(string lemma) => s_kinds.GetValueOrDefault(lemma) is "town" or "area";

    /// <summary>Whether a noun names somewhere things happen: "a hospital", "the border".</summary>
    public static bool IsSomewhere(string lemma) => s_kinds.ContainsKey(lemma);

    /// <summary>Whether a noun names a settlement, which no state is.</summary>
    public static bool IsTown(string lemma) => s_kinds.GetValueOrDefault(lemma) == "town";
}
