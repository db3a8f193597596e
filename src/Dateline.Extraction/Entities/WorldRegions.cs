using System.Collections.Frozen;

namespace Dateline.Extraction;

/// <summary>Parts of the world that belong to no one country: continents, seas, rivers (<c>world-regions.tsv</c>).</summary>
static class WorldRegions
{
    static readonly FrozenSet<string> s_names = Lexicon.Rows("world-regions.tsv").Select(row => row[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a place belongs to no one country, as far as its name tells.</summary>
    public static bool Contains(string name) =>
        s_names.Contains(name) || name.LastIndexOf(' ') is > 0 and var space && s_names.Contains("*" + name[(space + 1)..])
        || PlaceKindWords.WholeOf(name) is { } whole && s_names.Contains(whole);
}
