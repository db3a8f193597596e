using System.Collections.Frozen;
using System.Globalization;

namespace Dateline.Extraction;

/// <summary>What countries, their people, capitals and governments are called (<c>countries.tsv</c>). Lookups heed letter case.</summary>
static class CountryCatalog
{
    static readonly Dictionary<string, Country> s_codes = new(StringComparer.Ordinal);
    static readonly Dictionary<string, Country> s_names = new(StringComparer.Ordinal);
    static readonly Dictionary<string, Country> s_nationalities = new(StringComparer.Ordinal);
    static readonly Dictionary<string, Country> s_capitals = new(StringComparer.Ordinal);
    static readonly Dictionary<string, Country> s_seats = new(StringComparer.Ordinal);
    static readonly Dictionary<string, Country> s_regions = new(StringComparer.Ordinal);

    static CountryCatalog()
    {
        foreach (var row in Lexicon.Rows("countries.tsv"))
        {
            var country = new Country(row[0], row[1], Degrees(row[7]), Degrees(row[8]));
            s_codes[country.Code] = country;
            s_names[country.Name] = country;
            AddAll(s_names, row[2], country);
            foreach (var word in Cut(row[3]))
            {
                s_nationalities.TryAdd(word, country);
                s_nationalities.TryAdd(word.EndsWith("man", StringComparison.Ordinal) && word.Length > 6 ? word[..^2] + "en" : word + "s", country);
            }
            AddAll(s_capitals, row[4], country);
            AddAll(s_seats, row[5], country);
            AddAll(s_regions, row[6], country);
        }
        Phrases = s_names.Keys.Concat(s_capitals.Keys).Concat(s_seats.Keys).Concat(s_regions.Keys).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Every name of a country, capital, seat of government or region.</summary>
    public static FrozenSet<string> Phrases { get; }

    /// <summary>The country with that alpha-3 code, or null.</summary>
    public static Country? OfCode(string? code) => code is null ? null : s_codes.GetValueOrDefault(code);

    /// <summary>The country of that name ("Russia", "the US"), or null.</summary>
    public static Country? Named(string name) => s_names.GetValueOrDefault(name);

    /// <summary>The country of a nationality word ("Russian", "Russians"), or null.</summary>
    public static Country? OfNationality(string word) => s_nationalities.GetValueOrDefault(word);

    /// <summary>The country whose capital has that name, or null.</summary>
    public static Country? OfCapital(string name) => s_capitals.GetValueOrDefault(name);

    /// <summary>The country whose government sits in a building or place of that name ("the Kremlin"), or null.</summary>
    public static Country? OfSeat(string name) => s_seats.GetValueOrDefault(name);

    /// <summary>The country that a well-known region lies in, or null.</summary>
    public static Country? OfRegion(string name) => s_regions.GetValueOrDefault(name);

    /// <summary>The country whose government a place name stands for where it acts: a country, capital or seat; null for any other name.</summary>
    public static Country? ActingThrough(string name) => Named(name) ?? OfCapital(name) ?? OfSeat(name);

    /// <summary>The country of a name of any of these kinds, or null.</summary>
    public static Country? Of(string name) => ActingThrough(name) ?? OfRegion(name) ?? OfNationality(name);

    static void AddAll(Dictionary<string, Country> names, string list, Country country)
    {
        foreach (var name in Cut(list))
            names.TryAdd(name, country);
    }

    static string[] Cut(string list) => list.Split('|', StringSplitOptions.RemoveEmptyEntries);

    static double? Degrees(string text) => text.Length == 0 ? null : double.Parse(text, CultureInfo.InvariantCulture);
}
