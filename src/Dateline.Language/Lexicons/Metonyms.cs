using System.Collections.Frozen;

namespace Dateline.Language;

/// <summary>Seats that stand for institutions: the Kremlin, Downing Street, every capital.</summary>
public static class Metonyms
{
    static readonly FrozenDictionary<string, Metonym>.AlternateLookup<ReadOnlySpan<char>> s_metonyms = Lexicon.Rows("metonyms.tsv")
        .ToFrozenDictionary(row => row[0], row => new Metonym(row[0], row[1], row[2] is "" ? null : row[2], row[3] == "always"), StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The metonym of that name; a leading "the" is passed over, capitals of countries included.</summary>
    public static Metonym? Find(ReadOnlySpan<char> name)
    {
        if (name.StartsWith("the ", StringComparison.OrdinalIgnoreCase))
            name = name[4..];
        return s_metonyms.TryGetValue(name, out var metonym) ? metonym
            : Countries.OfCapital(name) is { } country ? new(name.ToString(), country.Name, country.Alpha3, false)
            : null;
    }
}
