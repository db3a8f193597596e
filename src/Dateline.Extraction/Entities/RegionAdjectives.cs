using System.Collections.Frozen;

namespace Dateline.Extraction;

/// <summary>
/// Adjectives and people of towns and regions, which tell a country and are no state: "Parisian authorities", "Texans" (<c>region-adjectives.tsv</c>).
/// </summary>
static class RegionAdjectives
{
    static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> s_words = Lexicon.Rows("region-adjectives.tsv")
        .SelectMany(row => row[1].Split('|').Select(word => KeyValuePair.Create(word, row[0])))
        .ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>ISO 3166-1 alpha-3 code of the country; null for any other word.</summary>
    public static string? CountryOf(ReadOnlySpan<char> word) => s_words.TryGetValue(word, out var country) ? country : null;
}
