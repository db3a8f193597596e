using System.Globalization;

namespace Dateline.Extraction;

/// <summary>Reads the power behind a number in digits.</summary>
static class DigitExponent
{
    /// <summary>The number with the power behind it, if any: "1.3e6", "12.32e+14", "1.3x10^6", "2.48×10−5", "1.1^23".</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The number before the power.</param>
    /// <param name="end">Where that number ends, exclusive; then where the power does.</param>
    public static decimal? Read(ReadOnlySpan<char> text, decimal? value, ref int end)
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
    public static decimal? Scale(decimal? value, int exponent)
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
