using System.Collections.Frozen;

namespace Dateline.Extraction;

/// <summary>States that are no more (<c>past-countries.tsv</c>).</summary>
static class PastCountries
{
    static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> s_names = Lexicon.Rows("past-countries.tsv")
        .SelectMany(row => row[1].Split('|', StringSplitOptions.RemoveEmptyEntries).Append(row[0]).Select(name => KeyValuePair.Create(name, row[0])))
        .ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Its full name; null for any other name.</summary>
    public static string? Named(ReadOnlySpan<char> name) => s_names.TryGetValue(name, out var full) ? full : null;
}
