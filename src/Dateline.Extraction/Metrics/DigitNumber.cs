using System.Globalization;

namespace Dateline.Extraction;

/// <summary>Reads a number written in digits: "1,234.5", "1 234 567", "1.234,5", "12,34,567", ".5", "2½", "1.3e6".</summary>
/// <remarks>A number that fits no notation, or no <see cref="decimal"/>, has an extent but no value. Digits of any script count; time is linear.</remarks>
static class DigitNumber
{
    /// <summary>
    /// Whether a number starts at <paramref name="at"/>: a digit, a vulgar fraction, or a point with a digit behind it and no word or digit before it.
    /// </summary>
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
        end = DigitExtent.Of(text, start);
        var value = DigitNotation.Parse(text[start..end]);
        if (end < text.Length && VulgarFraction(text[end]) is { } part)
        {
            end++;
            return NumberReader.Add(value, part);
        }
        return DigitExponent.Read(text, value, ref end);
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
}
