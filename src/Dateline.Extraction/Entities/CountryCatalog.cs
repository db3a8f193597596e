using System.Collections.Frozen;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>What countries, their people, capitals and governments are called (<c>countries.tsv</c>). Lookups heed letter case.</summary>
static class CountryCatalog
{
    static readonly FrozenDictionary<string, Country> s_codes;
    static readonly FrozenDictionary<string, CountryWord>.AlternateLookup<ReadOnlySpan<char>> s_words;
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_firsts;

    static CountryCatalog()
    {
        var codes = new Dictionary<string, Country>(StringComparer.Ordinal);
        var words = new Dictionary<string, CountryWord>(StringComparer.Ordinal);
        foreach (var country in Countries.All)
        {
            codes[country.Alpha3] = country;
            if (!country.Quiet.Contains(country.Name))
                Word(country.Name).Named = country;
            foreach (var name in country.Aliases.Except(country.Quiet))
                Word(name).Named ??= country;
            foreach (var word in country.Adjectives.Concat(country.People).SelectMany(Countries.Plural))
                Word(word).Nationality ??= country;
            foreach (var name in country.Capitals.Except(country.Quiet))
                Word(name).Capital ??= country;
            foreach (var name in country.Seats)
                Word(name).Seat ??= country;
            foreach (var name in country.Regions)
                Word(name).Region ??= country;
        }
        s_codes = codes.ToFrozenDictionary(StringComparer.Ordinal);
        s_words = words.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        s_firsts = words.Keys.Where(word => word.Contains(' ', StringComparison.Ordinal)).Select(word => word[..word.IndexOf(' ')])
            .ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        Phrases = [.. words.Where(word => (word.Value.Acting ?? word.Value.Region) is not null).Select(word => word.Key)];

        CountryWord Word(string word) => words.TryGetValue(word, out var found) ? found : words[word] = new();
    }

    /// <summary>Every name of a country, capital, seat of government or region.</summary>
    public static IReadOnlyList<string> Phrases { get; }

    /// <summary>The country with that alpha-3 code, or null.</summary>
    public static Country? OfCode(string? code) => code is null ? null : s_codes.GetValueOrDefault(code);

    /// <summary>All that is known of a word or phrase, or null.</summary>
    public static CountryWord? Find(ReadOnlySpan<char> word) => s_words.TryGetValue(word, out var found) ? found : null;

    /// <summary>Whether some phrase of several words begins with a word.</summary>
    public static bool IsFirst(ReadOnlySpan<char> word) => s_firsts.Contains(word);

    /// <summary>The country of that name ("Russia", "the US"), or null.</summary>
    public static Country? Named(ReadOnlySpan<char> name) => Find(name)?.Named;

    /// <summary>The country of a nationality word ("Russian", "Russians"), or null.</summary>
    public static Country? OfNationality(ReadOnlySpan<char> word) => Find(word)?.Nationality;

    /// <summary>The country whose government sits in a building or place of that name ("the Kremlin"), or null.</summary>
    public static Country? OfSeat(ReadOnlySpan<char> name) => Find(name)?.Seat;
}
