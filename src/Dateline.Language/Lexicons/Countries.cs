using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace Dateline.Language;

/// <summary>Countries by name, code, nationality and capital.</summary>
public static class Countries
{
    static readonly ImmutableArray<Country> s_all =
        [.. Lexicon.Rows("countries.tsv")
            .Select(row => new Country(row[0], row[1], row[2], List(row[3]), List(row[4]), List(row[5]), List(row[6]), List(row[7]), List(row[8]),
                    List(row[9]), List(row[10]), Degrees(row[11]), Degrees(row[12])))];

    static readonly FrozenDictionary<string, Country> s_alpha2 = s_all.ToFrozenDictionary(country => country.Alpha2, StringComparer.Ordinal);
    static readonly FrozenDictionary<string, Country> s_alpha3 = s_all.ToFrozenDictionary(country => country.Alpha3, StringComparer.Ordinal);

    static readonly FrozenDictionary<string, Country>.AlternateLookup<ReadOnlySpan<char>> s_names =
        Index(country => country.Parts.Concat(country.Aliases).Append(country.Name));
    static readonly FrozenDictionary<string, Country>.AlternateLookup<ReadOnlySpan<char>> s_nationalities =
        Index(country => country.Adjectives.SelectMany(Plural).Concat(country.People.SelectMany(Plural)));
    static readonly FrozenDictionary<string, Country>.AlternateLookup<ReadOnlySpan<char>> s_capitals = Index(country => country.Capitals);

    /// <summary>All countries and territories, by alpha-3 code.</summary>
    public static ImmutableArray<Country> All => s_all;

    /// <summary>The country with that ISO 3166-1 alpha-2 code, in capitals.</summary>
    public static Country? OfAlpha2(string code) => s_alpha2.GetValueOrDefault(code);

    /// <summary>The country with that ISO 3166-1 alpha-3 code, in capitals.</summary>
    public static Country? OfAlpha3(string code) => s_alpha3.GetValueOrDefault(code);

    /// <summary>
    /// The country of that name or alias, letter case as written: "Russia", "Russian Federation", "U.S.", "Scotland". A leading "the" is passed over.
    /// </summary>
    public static Country? OfName(ReadOnlySpan<char> name) =>
        s_names.TryGetValue(WithoutArticle(name), out var country) || s_names.TryGetValue(name, out country) ? country : null;

    /// <summary>The country of a nationality adjective or noun: "French", "Frenchman", "Ukrainians".</summary>
    public static Country? OfNationality(ReadOnlySpan<char> word) => s_nationalities.TryGetValue(word, out var country) ? country : null;

    /// <summary>The country whose capital, or city that stands for its government, has that name.</summary>
    public static Country? OfCapital(ReadOnlySpan<char> name) => s_capitals.TryGetValue(WithoutArticle(name), out var country) ? country : null;

    static ReadOnlySpan<char> WithoutArticle(ReadOnlySpan<char> name) => name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;

    /// <summary>A nationality noun and its plural.</summary>
    public static IEnumerable<string> Plural(string word) =>
        word.EndsWith("man", StringComparison.Ordinal) && !word.EndsWith("rman", StringComparison.Ordinal) ? [word, word[..^3] + "men"] : [word, word + "s"];

    // Names shared by several countries ("Congo", "Georgetown") go to the first in the order of the list that bears the name itself, else to the first at all.
    static FrozenDictionary<string, Country>.AlternateLookup<ReadOnlySpan<char>> Index(Func<Country, IEnumerable<string>> words)
    {
        var index = new Dictionary<string, Country>(StringComparer.Ordinal);
        foreach (var country in s_all)
            foreach (var word in words(country))
                if (!index.TryAdd(word, country) && country.Name == word)
                    index[word] = country;
        return index.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    static double? Degrees(string cell) => cell.Length == 0 ? null : double.Parse(cell, CultureInfo.InvariantCulture);

    static ImmutableArray<string> List(string cell) => [.. cell.Split('|', StringSplitOptions.RemoveEmptyEntries)];
}
