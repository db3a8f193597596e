using System.Collections.Frozen;

namespace Dateline.Language;

/// <summary>First names and the gender they show.</summary>
public static class FirstNames
{
    static readonly FrozenDictionary<string, char>.AlternateLookup<ReadOnlySpan<char>> s_names =
        Lexicon.Rows("first-names.tsv").ToFrozenDictionary(row => row[0], row => row[1][0], StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a word, written with its capital, is a first name.</summary>
    public static bool Contains(ReadOnlySpan<char> word) => s_names.ContainsKey(word);

    /// <summary>Gender of a first name; unknown for other words and for names that both bear.</summary>
    public static Gender GenderOf(ReadOnlySpan<char> name)
    {
        if (!s_names.TryGetValue(name, out var gender))
            // A double name goes by its first part: "Jean-Luc".
            return name.IndexOf('-') is > 1 and var hyphen ? GenderOf(name[..hyphen]) : Gender.Unknown;
        return gender switch { 'F' => Gender.Female, 'M' => Gender.Male, _ => Gender.Unknown };
    }
}
