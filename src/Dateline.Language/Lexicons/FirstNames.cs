using System.Collections.Frozen;
using System.Globalization;

namespace Dateline.Language;

/// <summary>First names and the gender they show.</summary>
public static class FirstNames
{
    // One in twenty bearers is of the other gender: beyond that a name tells nothing.
    const int MostMen = 5;
    const int FewestWomen = 95;

    static readonly FrozenDictionary<string, char>.AlternateLookup<ReadOnlySpan<char>> s_names =
        Lexicon.Rows("first-names.tsv").ToFrozenDictionary(row => row[0], row => row[1][0], StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    static readonly FrozenDictionary<string, byte>.AlternateLookup<ReadOnlySpan<char>> s_shares =
        Lexicon.Rows("first-name-shares.tsv").ToFrozenDictionary(row => row[0], row => byte.Parse(row[1], CultureInfo.InvariantCulture), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a word, written with its capital, is a first name.</summary>
    public static bool Contains(ReadOnlySpan<char> word) => s_names.ContainsKey(word);

    /// <summary>Percent of women among the bearers of a first name, in the United States; null for a name that is rare there.</summary>
    public static int? ShareOfWomen(ReadOnlySpan<char> name) => s_shares.TryGetValue(name, out var share) ? share : null;

    /// <summary>Gender of a first name; unknown for other words and for names that both bear.</summary>
    public static Gender GenderOf(ReadOnlySpan<char> name)
    {
        if (s_shares.TryGetValue(name, out var share))
            return share >= FewestWomen ? Gender.Female : share < MostMen ? Gender.Male : Gender.Unknown;
        if (!s_names.TryGetValue(name, out var gender))
            // A double name goes by its first part: "Jean-Luc", "Marie-Louise".
            return name.IndexOf('-') is > 1 and var hyphen ? GenderOf(name[..hyphen]) : Gender.Unknown;
        return gender switch { 'F' => Gender.Female, 'M' => Gender.Male, _ => Gender.Unknown };
    }
}
