using System.Collections.Frozen;

namespace Dateline.Extraction;

/// <summary>Reads a number out of lexemes: digits, words, magnitudes, fractions, vague plurals. Pure.</summary>
static class NumberReader
{
    static readonly FrozenSet<string> s_beforeSign = MetricWords.Named("before-sign");

    /// <summary>Reads the number that starts at a lexeme, the longest there is.</summary>
    /// <returns>The number, or null where none starts.</returns>
    public static Numeral? Read(LexemeSequence line, int at)
    {
        if (ReadSigned(line, at) is { } signed)
            return signed;
        return VagueNumber.Read(line, at) ?? Unsigned(line, at);
    }

    // "-5", "minus 130", "negative one over 20". A hyphen between words or numbers is no sign.
    static Numeral? ReadSigned(LexemeSequence line, int at)
    {
        var word = line.Word(at);
        var next = at + 1;
        if (word is "minus" or "negative")
            next = line.IsHyphen(next) ? next + 1 : next;
        else if (word is not ("-" or "−") || !line.Is(next, LexemeKind.Number) || !MaySign(line, at))
            return null;
        return Unsigned(line, next) is { } number ? number with { First = at, Value = number.Value == 0 ? 0 : -number.Value } : null;
    }

    static Numeral? Unsigned(LexemeSequence line, int at)
    {
        var cardinal = ReadCardinal(line, at);
        return WordFraction.Read(line, at, cardinal) ?? cardinal;
    }

    static bool MaySign(LexemeSequence line, int at) =>
        line.Glued(at) ? line.Word(at - 1) is "(" or "$" or "€" or "£" or "¥" or "~" or "≈" or ":" or "=" or "<" or ">" or "[" or "\"" or "“"
        : line.Glued(at + 1) || at == 0 || !line.Is(at - 1, LexemeKind.Number) && line[at].Start > 0 && s_beforeSign.Contains(line.Word(at - 1));

    /// <summary>A cardinal in digits or words with its magnitudes: "5,660", "twenty-eight thousand six hundred forty-two", "2.5 million", "one and a half
    /// million".</summary>
    public static Numeral? ReadCardinal(LexemeSequence line, int at)
    {
        if (ReadGroup(line, at, decimal.MaxValue) is not { } group)
            return null;
        var (end, value, scale) = (group.End, group.Value, group.Scale);
        var (first, magnitude, magnitudeAt) = (group, group.Scale >= 1000 ? group.Scale : 1, group.ScaleAt);
        while (scale >= 100 && value is not null)
        {
            var next = line.Word(end) == "and" ? end + 1 : end;
            var comma = line.Word(end) == "," && !group.Digits ? end + 1 : next;
            if (ReadGroup(line, Math.Max(next, comma), scale) is not { Value: not null } part || !MayAdd(line, first, part, next > end && scale == 100))
                break;
            (value, end, scale) = (Add(value, part.Value), part.End, part.Scale);
            magnitude = 1;
        }
        if (ReadPointWords(line, end, ref value) is > 0 and var decimals)
            end = decimals;
        var form = !group.Digits ? NumeralForm.Words : end > at + 2 && line.Word(end - 2) is "/" or "⁄" ? NumeralForm.Fraction : NumeralForm.Digits;
        return new(at, end, value, form, magnitude) { MagnitudeAt = magnitude > 1 ? magnitudeAt : end };
    }

    // Figures join only where a magnitude in words shows that the number goes on ("4 thousand 3 hundred and 21").
    static bool MayAdd(LexemeSequence line, Group first, Group part, bool andBehindHundred) =>
        !part.Digits || first.ScaleAt < first.End && NumberWords.Find(line.Word(first.ScaleAt)) is not null && (part.Scale >= 100 || andBehindHundred);

    readonly record struct Group(int End, decimal? Value, decimal Scale, int ScaleAt, bool Digits);

    // A number below the limit with the scales that multiply it: "three hundred and twenty thousand".
    static Group? ReadGroup(LexemeSequence line, int at, decimal limit)
    {
        var digits = line.Is(at, LexemeKind.Number);
        var (end, value, hundred) = digits ? (at + 1, line[at].Value, false) : ReadBelowThousand(line, at);
        if (end == at)
            return null;
        if (digits && (end, value) is var plain)
            (end, value) = ReadMixed(line, plain.end, plain.value);
        else if (WithAndAHalf(line, end) is { } half)
            (end, value) = (half.End, Add(value, half.Part));
        var (scale, scaleAt) = (hundred ? 100m : 1, end);
        while (ReadScale(line, end, digits) is { } next && (scale < 1000 || next.Value >= scale))
        {
            if (scaleAt == end || scale < 1000)
                scaleAt = end;
            (end, value) = (next.End, Multiply(value, next.Value));
            scale = scale >= 1000 ? Multiply(scale, next.Value) ?? scale : next.Value;
            // "a million and a half"; "a billion and a half million" adds to it.
            if (WithAndAHalf(line, end) is { } fraction && next.Value >= 1000)
                (end, value) = ReadScale(line, fraction.End, false) is { } own && own.Value < next.Value
                    ? (own.End, Add(value, Multiply(own.Value, fraction.Part)))
                    : (fraction.End, Add(value, Multiply(next.Value, fraction.Part)));
        }
        return value is { } known && known >= limit ? null : new(end, value, scale, scaleAt, digits);
    }

    // "2 1/2", "1/4", "2½"; "2 and a half"
    static (int End, decimal? Value) ReadMixed(LexemeSequence line, int end, decimal? value)
    {
        if (SlashFraction(line, end - 1) is { } plain)
            return (plain.End, plain.Value);
        if (value is >= 0 && value % 1 == 0 && line.Is(end, LexemeKind.Number) && SlashFraction(line, end) is { Value: > 0 and < 1 } part)
            return (part.End, Add(value, part.Value));
        return WithAndAHalf(line, end) is { } half ? (half.End, Add(value, half.Part)) : (end, value);
    }

    /// <summary>"1/4" at a lexeme; dates and "24/7" are none.</summary>
    static (int End, decimal? Value)? SlashFraction(LexemeSequence line, int at) =>
        line.Word(at + 1) is "/" or "⁄" && line.Is(at + 2, LexemeKind.Number) && line.Glued(at + 1) == line.Glued(at + 2) && line.Word(at + 3) != "/"
            && !(line.Glued(at) && line.Word(at - 1) == "/")
            && line[at].Value is { } numerator && line[at + 2].Value is > 0 and <= 1000 and var denominator && numerator % 1 == 0 && denominator % 1 == 0
                && numerator < denominator
            ? (at + 3, numerator / denominator) : null;

    static (int End, decimal Part)? WithAndAHalf(LexemeSequence line, int at) =>
        line.Word(at) != "and" || line.Word(at + 1) is not ("a" or "one" or "three") ? null
        : (line.Word(at + 1), line.Word(at + 2)) switch
        {
            ("a" or "one", "half") => (at + 3, 0.5m),
            ("a" or "one", "quarter") => (at + 3, 0.25m),
            ("three", "quarters") => (at + 3, 0.75m),
            _ => null,
        };

    static (int End, decimal Value)? ReadScale(LexemeSequence line, int at, bool digits)
    {
        var word = line.IsHyphen(at)
            && NumberWords.Find(line.Word(at + 1)) is { Kind: NumberWordKind.Scale or NumberWordKind.Hundred } ? line.Word(++at) : line.Word(at);
        if (NumberWords.Find(word) is { Kind: NumberWordKind.Scale or NumberWordKind.Hundred or NumberWordKind.Dozen } entry)
            return (at + 1, entry.Value);
        return word switch
        {
            "dozens" => (at + 1, 12),
            // "three score volunteers"
            "score" when !digits && Plural.IsPlural(line.Word(at + 1)) => (at + 1, 20),
            "millions" or "billions" or "trillions" or "thousands" or "crores" or "lakhs" when digits => (at + 1, NumberWords.Find(word)!.Value.Value),
            _ => null,
        };
    }

    // One to 999 in words: "a hundred and two", "ninety-five".
    static (int End, decimal? Value, bool Hundred) ReadBelowThousand(LexemeSequence line, int at)
    {
        var (end, value) = ReadBelowHundred(line, at);
        if (end == at)
        {
            if (line.Word(at) is not ("a" or "an")
                || NumberWords.Find(line.Word(at + 1)) is not { Kind: NumberWordKind.Hundred or NumberWordKind.Scale or NumberWordKind.Dozen })
                return (at, null, false);
            (end, value) = (at + 1, 1);
        }
        if (line.Word(end) != "hundred")
            return (end, value, false);
        (end, value) = (end + 1, value * 100);
        var next = line.Word(end) == "and" ? end + 1 : end;
        var (tailEnd, tail) = ReadBelowHundred(line, next);
        return tailEnd > next && line.Word(tailEnd) != "hundred" && !IsDenominator(line, tailEnd)
            ? (tailEnd, value + tail, false) : (end, value, true);
    }

    static bool IsDenominator(LexemeSequence line, int at) => WordFraction.Denominator(line, at) is not null;

    /// <summary>Zero to ninety-nine in words.</summary>
    public static (int End, decimal Value) ReadBelowHundred(LexemeSequence line, int at)
    {
        switch (NumberWords.Find(line.Word(at)))
        {
            case { Kind: NumberWordKind.Digit or NumberWordKind.Teen } small:
                return (at + 1, small.Value);
            case { Kind: NumberWordKind.Tens } tens:
                var next = line.IsDash(at + 1) ? at + 2 : at + 1;
                return NumberWords.Find(line.Word(next), NumberWordKind.Digit) is > 0 and var digit
                    && !IsDenominatorOfDigit(line, next) ? (next + 1, tens.Value + digit) : (at + 1, tens.Value);
            default:
                return (at, 0);
        }
    }

    static bool IsDenominatorOfDigit(LexemeSequence line, int at) => line.Word(at) == "one" && line.Word(at + 1) is "another" or "day";

    // "five point five", "nought point nought three", "point eleven"
    static int ReadPointWords(LexemeSequence line, int at, ref decimal? value)
    {
        if (line.Word(at) != "point" || value is not { } whole || whole % 1 != 0)
            return 0;
        var (end, fraction, unit) = (at + 1, 0m, 1m);
        while (unit > 1e-9m)
        {
            if (NumberWords.Find(line.Word(end), NumberWordKind.Digit) is { } digit)
                (unit, fraction, end) = (unit / 10, fraction + digit * unit / 10, end + 1);
            else if (end == at + 1 && ReadBelowHundred(line, end) is { Value: >= 10 } two)
                (unit, fraction, end) = (0, two.Value / 100, two.End);
            else
                break;
        }
        if (end == at + 1)
            return 0;
        value = whole + fraction;
        return end;
    }

    /// <summary>The product, or null where it is out of range.</summary>
    public static decimal? Multiply(decimal? left, decimal? right) =>
        left is { } a && right is { } b && Math.Abs((double)a * (double)b) < 7e27 ? Normal(a * b) : null;

    /// <summary>The sum, or null where it is out of range.</summary>
    public static decimal? Add(decimal? left, decimal? right) =>
        left is { } a && right is { } b && Math.Abs((double)a) + Math.Abs((double)b) < 7e27 ? a + b : null;

    // 1.3 * 1000000 is 1300000.0; zeros behind the point go.
    static decimal Normal(decimal value) => value == decimal.Truncate(value) ? decimal.Truncate(value) : value / 1.0000000000000000000000000000m;
}
