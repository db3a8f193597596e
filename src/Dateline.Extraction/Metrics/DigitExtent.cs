namespace Dateline.Extraction;

/// <summary>Finds where a number in digits ends: its groups and decimals belong to it, the comma of a list does not. Linear.</summary>
static class DigitExtent
{
    /// <summary>The end of the digits and separators that start at <paramref name="start"/>, exclusive.</summary>
    public static int Of(ReadOnlySpan<char> text, int start)
    {
        var at = start;
        while (at < text.Length)
        {
            if (char.IsDigit(text[at]))
                at++;
            else if (text[at] is '.' or ',' or '\'' or '’' or '٫' or '٬' && at + 1 < text.Length && char.IsDigit(text[at + 1]) && !IsListComma(text, start, at))
                at += 2;
            else if (IsGroupSpace(text, start, at))
                at += 4;
            else if (SplitTail(text, start, at) is > 0 and var tail)
                at = tail;
            else
                break;
        }
        return at;
    }

    // "22,24,26" is a list: a comma group has three digits, or two in Indian notation where three end it.
    static bool IsListComma(ReadOnlySpan<char> text, int start, int comma)
    {
        if (text[comma] != ',')
            return text[comma] is '\'' or '’' && Digits(text, comma + 1) != 3;
        var (before, after) = (comma - start, Digits(text, comma + 1));
        if (after is 3 || after is 2 && comma + 3 < text.Length && text[comma + 3] == ',' && IndianTail(text, comma + 3))
            return false;
        // A decimal comma: it is the only one.
        var next = comma + 1 + after;
        return before > 12 || start > 1 && text[start - 1] == ',' && char.IsDigit(text[start - 2]) || text[start..comma].Contains(',')
            || next + 1 < text.Length && text[next] == ',' && char.IsDigit(text[next + 1]);
    }

    // No decimal has more groups than that.
    const int MostGroups = 15;

    static bool IndianTail(ReadOnlySpan<char> text, int comma)
    {
        for (var groups = 0; groups < MostGroups && comma < text.Length && text[comma] == ','; comma += 3, groups++)
            if (Digits(text, comma + 1) == 3)
                return true;
            else if (Digits(text, comma + 1) != 2)
                return false;
        return false;
    }

    // "1 414 021 100", "10 000": groups of exactly three behind at most three digits.
    static bool IsGroupSpace(ReadOnlySpan<char> text, int start, int at)
    {
        if (at - start > 40 || text[at] is not (' ' or '\u00a0' or '\u2009' or '\u202f') || at == start || Digits(text, at + 1) != 3)
            return false;
        var first = Digits(text, start);
        if (first > 3 || text[start] is '0' or '.')
            return false;
        for (var group = start + first; group < at; group += 4)
            if (!char.IsWhiteSpace(text[group]) || Digits(text, group + 1) != 3)
                return false;
        if (text[at] != ' ')
            return true;
        var behind = at + 4;
        return behind >= text.Length || !char.IsLetterOrDigit(text[behind]) && text[behind] is not ('%' or '-' or '–' or '/' or ':' or '°');
    }

    // Text that was cut into words and joined again: "80, 000", "0 . 6 %".
    static int SplitTail(ReadOnlySpan<char> text, int start, int at)
    {
        var sign = text[at] == ' ' ? at + 1 : at;
        if (sign + 2 >= text.Length || text[sign + 1] != ' ' || text[start..at].IndexOfAnyExceptInRange('0', '9') >= 0)
            return 0;
        var digits = Digits(text, sign + 2);
        var end = sign + 2 + digits;
        return text[sign] == ',' && at - start <= 3 && text[(sign + 2)..].StartsWith("000", StringComparison.Ordinal) && digits == 3
            || text[sign] == '.' && sign > at && digits is > 0 and < 3 && end < text.Length && text[end..].TrimStart(' ') is ['%', ..] ? end : 0;
    }

    /// <summary>How many digits stand at <paramref name="at"/>, counted up to seven.</summary>
    static int Digits(ReadOnlySpan<char> text, int at)
    {
        var count = 0;
        while (count < 7 && at + count < text.Length && char.IsDigit(text[at + count]))
            count++;
        return count;
    }
}
