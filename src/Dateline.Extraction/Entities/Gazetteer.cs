using System.Globalization;

namespace Dateline.Extraction;

/// <summary>One place of <c>gazetteer.tsv</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Country">ISO 3166-1 alpha-3 code.</param>
/// <param name="IsRegion">Whether it is a province, not a town.</param>
/// <param name="Latitude">Degrees, WGS 84.</param>
/// <param name="Longitude">Degrees, WGS 84.</param>
/// <param name="Population">People living there.</param>
/// <param name="GeonamesId">GeoNames identifier; null for provinces.</param>
/// <param name="OtherNames">Former names and other spellings.</param>
sealed record GazetteerPlace(string Name, string Country, bool IsRegion, double Latitude, double Longitude, long Population, long? GeonamesId, string[] OtherNames);

/// <summary>Towns and provinces of the world with their coordinates (GeoNames).</summary>
static class Gazetteer
{
    static readonly Lazy<Dictionary<string, List<GazetteerPlace>>> s_names = new(Load);

    /// <summary>Every place that has that name now or had it, letter case as written; empty for none.</summary>
    public static IReadOnlyList<GazetteerPlace> Named(string name) => s_names.Value.TryGetValue(name, out var places) ? places : [];

    static Dictionary<string, List<GazetteerPlace>> Load()
    {
        var names = new Dictionary<string, List<GazetteerPlace>>(StringComparer.Ordinal);
        foreach (var row in Lexicon.Rows("gazetteer.tsv"))
        {
            var place = new GazetteerPlace(row[0], row[1], row[2] == "region", double.Parse(row[3], CultureInfo.InvariantCulture), double.Parse(row[4], CultureInfo.InvariantCulture),
                long.Parse(row[5], CultureInfo.InvariantCulture), row[6].Length == 0 ? null : long.Parse(row[6], CultureInfo.InvariantCulture), row[7].Split('|', StringSplitOptions.RemoveEmptyEntries));
            Add(names, place.Name, place);
            foreach (var other in place.OtherNames)
                Add(names, other, place);
        }
        return names;
    }

    static void Add(Dictionary<string, List<GazetteerPlace>> names, string name, GazetteerPlace place)
    {
        if (!names.TryGetValue(name, out var places))
            names[name] = places = [];
        places.Add(place);
    }
}
