using System.Collections.Frozen;

namespace Dateline.Language;

/// <summary>Finds figures: digits with their inner separators, ordinals, decades, telephone numbers and dates joined by hyphens.</summary>
static class Figures
{
    const int MaxJoined = 24;

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_units = Lexicon.Words("glued-units.tsv", exactCase: true);

    // Lengths of the groups of digits that hyphens join into one token: telephone numbers, postal codes, dates.
    static readonly FrozenSet<string> s_joined = FrozenSet.Create(StringComparer.Ordinal, "3-3-4", "1-3-3-4", "3-4", "5-4", "1-1-2", "1-2-2", "2-1-2", "2-2-2",
        "1-1-4", "1-2-4", "2-1-4", "2-2-4", "4-2-2", "4-1-1", "4-1-2", "4-2-1");

    /// <summary>End of the figure that starts with the digit at an offset, without a unit glued to it.</summary>
    public static int End(ReadOnlySpan<char> text, int at)
    {
        var end = JoinedEnd(text, at);
        if (end > at)
            return end;
        end = at + 1;
        while (end < text.Length)
            if (char.IsAsciiDigit(text[end]) || text[end] is '½' or '¼' or '¾' or '⅓' or '⅔')
                end++;
            else if (text[end] is '.' or ',' or ':' or '/' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])
                && (text[end] != ',' || IsGroup(text, end + 1)))
                end += 2;
            else
                break;
        return WithLetters(text, at, end);
    }

    // A comma parts groups of two or three digits; "13,14" and "5,6" are lists.
    static bool IsGroup(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < 4 && char.IsAsciiDigit(text[end]))
            end++;
        return end - at == 3 || end - at == 2 && end < text.Length && text[end] == ',';
    }

    static int WithLetters(ReadOnlySpan<char> text, int at, int digits)
    {
        var end = digits;
        while (end < text.Length && Characters.WordPartLength(text, end) is > 0 and var length)
            end += length;
        if (end == digits)
            return DecadeEnd(text, digits);
        var letters = text[digits..end];
        if (letters is "s" or "st" or "nd" or "rd" or "th" or "S" or "ST" or "ND" or "RD" or "TH")
            return end;
        // "p.m." glued to the hour: its first letter alone is no unit.
        return s_units.Contains(letters) || letters is "a" or "p" && end + 1 < text.Length && text[end] == '.' && text[end + 1] is 'm' ? digits : end;
    }

    // "the 1990's": four digits that end in nought, or two ("80's").
    static int DecadeEnd(ReadOnlySpan<char> text, int end) =>
        end >= 2 && text[end - 1] == '0' && Clitics.LengthAt(text, end) == 2 && text[end + 1] == 's' && char.IsAsciiDigit(text[end - 2])
        && (end == 2 || !char.IsAsciiDigit(text[end - 3]) || end >= 4 && text[end - 4] is '1' or '2' && (end == 4 || !char.IsAsciiDigit(text[end - 5])))
            ? end + 2 : end;

    static int JoinedEnd(ReadOnlySpan<char> text, int at)
    {
        Span<char> shape = stackalloc char[MaxJoined + 2];
        var (end, group, length) = (at, 0, 0);
        for (; end < text.Length && end - at < MaxJoined; end++)
            if (char.IsAsciiDigit(text[end]))
                group++;
            else if (text[end] == '-' && group is > 0 and < 10 && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))
            {
                shape[length++] = (char)('0' + group);
                shape[length++] = '-';
                group = 0;
            }
            else
                break;
        if (length == 0 || group >= 10 || !Characters.IsBoundary(text, end))
            return at;
        shape[length++] = (char)('0' + group);
        // "500-1000" is a range, "853-7557" a telephone number.
        var range = shape[..length] is "3-4" && text[at + 2] == '0';
        return !range && s_joined.GetAlternateLookup<ReadOnlySpan<char>>().Contains(shape[..length]) ? end : at;
    }
}
