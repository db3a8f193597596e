using System.Globalization;

namespace Dateline.Extraction;

/// <summary>Reads a number written in digits: "1,234.5", "1 234 567", "1.234,5", "12,34,567", ".5", "2½", "1.3e6".</summary>
/// <remarks>A number that fits no notation, or no <see cref="decimal"/>, has an extent but no value. Digits of any script count; time is linear.</remarks>
static class DigitNumber
{
    /// <summary>Whether a number starts at <paramref name="at"/>: a digit, a vulgar fraction, or a point with a digit behind it and no word or digit before it.</summary>
    public static bool StartsAt(ReadOnlySpan<char> text, int at) =>
        char.IsDigit(text[at]) || VulgarFraction(text[at]) is not null
        || text[at] == '.' && at + 1 < text.Length && char.IsDigit(text[at + 1]) && (at == 0 || !char.IsLetterOrDigit(text[at - 1]) && text[at - 1] != '.');

    /// <summary>Reads the number that starts at <paramref name="start"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where <see cref="StartsAt"/> holds.</param>
    /// <param name="end">Where the number ends, exclusive.</param>
    /// <returns>Its value, or null where the writing is broken or the number out of range.</returns>
    public static decimal? Read(ReadOnlySpan<char> text, int start, out int end)
    {
        if (VulgarFraction(text[start]) is { } alone)
        {
            end = start + 1;
            return alone;
        }
        end = Extent(text, start);
        var value = Parse(text[start..end]);
        if (end < text.Length && VulgarFraction(text[end]) is { } part)
        {
            end++;
            return NumberReader.Add(value, part);
        }
        return ReadExponent(text, value, ref end);
    }

    /// <summary>Whether a sign is a fraction by itself: "½".</summary>
    public static bool IsVulgarFraction(char c) => VulgarFraction(c) is not null;

    static decimal? VulgarFraction(char c) =>
        c < '¼' || !CharUnicodeInfo.GetUnicodeCategory(c).Equals(UnicodeCategory.OtherNumber) || c is >= '①' and <= '⓿' or >= '㉈'
            ? null
            : char.GetNumericValue(c) is > 0 and < 1 and var value ? Fraction(value) : null;

    // The property is a binary fraction; its denominator is at most ten, so it is found again exactly.
    static decimal? Fraction(double value)
    {
        for (var denominator = 2; denominator <= 10; denominator++)
            if (Math.Abs(value * denominator - Math.Round(value * denominator)) < 1e-9)
                return (decimal)Math.Round(value * denominator) / denominator;
        return null;
    }

    static int Extent(ReadOnlySpan<char> text, int start)
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
        return before > 12 || start > 1 && text[start - 1] == ',' && char.IsDigit(text[start - 2]) || text[start..comma].Contains(',') || next + 1 < text.Length && text[next] == ',' && char.IsDigit(text[next + 1]);
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

    /// <summary>The value of digits and separators, or null where they fit no notation or no decimal.</summary>
    internal static decimal? Parse(ReadOnlySpan<char> digits)
    {
        if (digits.Length > 60)
            return null;
        if (digits.Length <= 9 && digits.IndexOfAnyExceptInRange('0', '9') < 0)
            return int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        // "80, 000"
        if (digits.IndexOf(", ") >= 0 || digits.IndexOf(" ,") >= 0 || digits.IndexOf(" .") >= 0)
            return Parse(digits.ToString().Replace(" ", "", StringComparison.Ordinal));
        Span<char> plain = stackalloc char[digits.Length];
        var point = DecimalPoint(digits);
        if (point == Broken)
            return null;
        var length = 0;
        for (var index = 0; index < digits.Length; index++)
            if (index == point)
                plain[length++] = '.';
            else if (CharUnicodeInfo.GetDecimalDigitValue(digits[index]) is >= 0 and var digit)
                plain[length++] = (char)('0' + digit);
        return decimal.TryParse(plain[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    const int Broken = -2;

    // Index of the decimal separator, -1 where there is none.
    static int DecimalPoint(ReadOnlySpan<char> digits)
    {
        var (points, commas, others) = (digits.Count('.') + digits.Count('٫'), digits.Count(','), 0);
        foreach (var c in digits)
            if (!char.IsDigit(c) && c is not ('.' or ',' or '٫'))
                others++;
        var (lastPoint, lastComma) = (Math.Max(digits.LastIndexOf('.'), digits.LastIndexOf('٫')), digits.LastIndexOf(','));
        return (points, commas) switch
        {
            (0, 0) => -1,
            (1, 0) => lastPoint,
            ( > 1, 0) => Grouped(digits, '.') ? -1 : Broken,
            (0, 1) => digits.Length - lastComma == 4 && lastComma is > 0 and <= 3 && digits[0] != '0' ? -1 : digits.Length - lastComma is 2 or 3 && others == 0 ? lastComma : Broken,
            (0, > 1) => Grouped(digits, ',') ? -1 : Broken,
            (1, _) when lastPoint > lastComma => Grouped(digits[..lastPoint], ',') ? lastPoint : Broken,
            (_, 1) when lastComma > lastPoint => Grouped(digits[..lastComma], '.') ? lastComma : Broken,
            _ => Broken,
        };
    }

    // Groups of three behind one to three digits; Indian: groups of two, three at the end.
    static bool Grouped(ReadOnlySpan<char> digits, char separator)
    {
        var last = digits.LastIndexOf(separator);
        if (last < 0)
            return true;
        if (digits.Length - last != 4)
            return false;
        var first = digits.IndexOf(separator);
        if (first is 0 or > 3)
            return false;
        var (threes, twos) = (true, separator == ',');
        for (var at = first; at < last;)
        {
            var next = at + 1 + digits[(at + 1)..].IndexOf(separator);
            threes &= next - at == 4;
            twos &= next - at == 3;
            at = next;
        }
        return threes || twos && first <= 2;
    }

    // "1.3e6", "12.32e+14", "1.3x10^6", "2.48×10−5"
    static decimal? ReadExponent(ReadOnlySpan<char> text, decimal? value, ref int end)
    {
        var at = end;
        if (at + 1 < text.Length && text[at] == '^')
            return ReadPower(text, value, ref end);
        if (at < text.Length && text[at] is 'e' or 'E')
            at++;
        else
        {
            while (at < text.Length && text[at] == ' ')
                at++;
            if (at + 2 >= text.Length || text[at] is not ('x' or '×' or '*' or '·'))
                return value;
            at++;
            while (at < text.Length && text[at] == ' ')
                at++;
            if (at + 2 >= text.Length || !text[at..].StartsWith("10", StringComparison.Ordinal))
                return value;
            at += 2;
            if (text[at] == '^')
                at++;
            else if (text[at] is not ('-' or '−' or '–') && !IsSuperscript(text[at]))
                return value;
        }
        var negative = at < text.Length && text[at] is '-' or '−' or '–' or '⁻';
        if (at < text.Length && text[at] is '-' or '−' or '–' or '⁻' or '+')
            at++;
        var (first, exponent) = (at, 0);
        while (at < text.Length && ExponentDigit(text[at]) is >= 0 and var digit)
        {
            exponent = Math.Min(exponent * 10 + digit, 1000);
            at++;
        }
        if (at == first || at < text.Length && char.IsLetterOrDigit(text[at]))
            return value;
        end = at;
        return Scale(value, negative ? -exponent : exponent);
    }

    // "1.1^23", "2.5^-1"
    static decimal? ReadPower(ReadOnlySpan<char> text, decimal? value, ref int end)
    {
        var negative = text[end + 1] is '-' or '−';
        var (at, exponent) = (negative ? end + 2 : end + 1, 0);
        var first = at;
        for (; at < text.Length && CharUnicodeInfo.GetDecimalDigitValue(text[at]) is >= 0 and var digit; at++)
            exponent = Math.Min(exponent * 10 + digit, 100);
        if (at == first)
            return value;
        end = at;
        decimal? power = 1;
        for (; exponent > 0; exponent--)
            power = NumberReader.Multiply(power, value);
        return !negative ? power : power is { } divisor && divisor != 0 ? 1 / divisor : null;
    }

    static bool IsSuperscript(char c) => c is '⁻' or '¹' or '²' or '³' or (>= '⁰' and <= '⁹');

    static int ExponentDigit(char c) => c switch
    {
        '¹' => 1,
        '²' => 2,
        '³' => 3,
        >= '⁰' and <= '⁹' => c - '⁰',
        _ => CharUnicodeInfo.GetDecimalDigitValue(c),
    };

    /// <summary>value · 10^exponent, or null where no decimal holds it exactly.</summary>
    internal static decimal? Scale(decimal? value, int exponent)
    {
        if (value is not { } number || Math.Abs(exponent) > 28)
            return value is 0 ? 0 : null;
        for (; exponent > 0; exponent--)
        {
            if (number > decimal.MaxValue / 10)
                return null;
            number *= 10;
        }
        var exact = number;
        for (; exponent < 0; exponent++)
            exact /= 10;
        return exact == 0 && number != 0 ? null : exact;
    }
}
