using System.Globalization;

namespace Dateline.Extraction;

/// <summary>Tells groups from decimals in a number: "1,234.5", "1.234,5", "12,34,567", "1 234 567".</summary>
static class DigitNotation
{
    /// <summary>The value of digits and separators, or null where they fit no notation or no decimal.</summary>
    public static decimal? Parse(ReadOnlySpan<char> digits)
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
            (0, 1) => digits.Length - lastComma == 4 && lastComma is > 0 and <= 3 && digits[0] != '0' ? -1
                : digits.Length - lastComma is 2 or 3 && others == 0 ? lastComma : Broken,
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
}
