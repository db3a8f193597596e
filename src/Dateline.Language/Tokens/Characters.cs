using System.Globalization;

namespace Dateline.Language;

/// <summary>Kinds of characters as the tokeniser sees them.</summary>
static class Characters
{
    /// <summary>Straight and curly apostrophes, and the accents that stand for them in careless writing.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ' or '＇' or '`' or '´';

    /// <summary>Whether a character can open or go on a word: letters, digits, marks, invisible joiners.</summary>
    public static bool IsWordPart(char c) => c < 128
        ? char.IsAsciiLetterOrDigit(c)
        : CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber
            or UnicodeCategory.OtherNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
            or UnicodeCategory.Format && !IsApostrophe(c);

    /// <summary>Number of code units of the word character at an offset: 1, 2 for a letter beyond the basic plane, 0 for anything else.</summary>
    public static int WordPartLength(ReadOnlySpan<char> text, int at)
    {
        var c = text[at];
        if (!char.IsHighSurrogate(c))
            return IsWordPart(c) ? 1 : 0;
        if (at + 1 >= text.Length || !char.IsLowSurrogate(text[at + 1]))
            return 0;
        return CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(c, text[at + 1])) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber ? 2
            : 0;
    }

    /// <summary>Whether no letter or digit stands at an offset; the end of the text counts.</summary>
    public static bool IsBoundary(ReadOnlySpan<char> text, int at) => at >= text.Length || WordPartLength(text, at) == 0;
}
