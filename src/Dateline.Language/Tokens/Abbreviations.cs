using System.Collections.Frozen;

namespace Dateline.Language;

/// <summary>What an abbreviation does at the end of a sentence.</summary>
enum AbbreviationKind : byte
{
    None,
    Title,
    Lean,
    Month,
    Number,
    End,
    State,
    Lower,
    Initials,
}

/// <summary>Abbreviations whose full stop belongs to the token.</summary>
static class Abbreviations
{
    static readonly FrozenDictionary<string, AbbreviationKind>.AlternateLookup<ReadOnlySpan<char>> s_kinds =
        Lexicon.Rows("abbreviations.tsv")
            .ToFrozenDictionary(row => row[0], row => Enum.Parse<AbbreviationKind>(row[1], ignoreCase: true), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Kind of an abbreviation given without its stop.</summary>
    public static AbbreviationKind KindOf(ReadOnlySpan<char> word) =>
        word.Length <= 6 && s_kinds.TryGetValue(word, out var kind)
            && (kind is not (AbbreviationKind.Title or AbbreviationKind.State or AbbreviationKind.Month) || char.IsUpper(word[0]))
            ? kind : AbbreviationKind.None;

    /// <summary>Kind of a token that ends in a stop: listed, or initials such as <c>U.S.</c> and <c>J.</c>; none for anything else.</summary>
    public static AbbreviationKind KindOfToken(ReadOnlySpan<char> form) =>
        form is not [var first, .., '.'] || !char.IsLetter(first) ? AbbreviationKind.None
        : KindOf(form[..^1]) is not AbbreviationKind.None and var kind ? kind
        : AbbreviationKind.Initials;
}
