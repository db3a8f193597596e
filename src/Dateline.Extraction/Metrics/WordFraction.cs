using System.Collections.Frozen;

namespace Dateline.Extraction;

/// <summary>Reads fractions written in words: "two thirds", "half", "one in five", "three and one fourth", "1 over 3", "a quarter million". Pure.</summary>
static class WordFraction
{
    static readonly FrozenSet<string> s_articleFraction = MetricWords.Named("article-fraction");
    static readonly FrozenSet<string> s_halfUnit = MetricWords.Named("half-unit");
    static readonly FrozenSet<string> s_beforeNoHalf = MetricWords.Named("before-no-half");
    static readonly FrozenSet<string> s_behindHalf = MetricWords.Named("behind-half");
    static readonly FrozenSet<string> s_beforeQuarters = MetricWords.Named("before-quarters");

    /// <summary>Reads the fraction that starts at a lexeme.</summary>
    /// <param name="line">The sentence.</param>
    /// <param name="at">The lexeme.</param>
    /// <param name="cardinal">The cardinal that starts there, null for none.</param>
    public static Numeral? Read(LexemeSequence line, int at, Numeral? cardinal) => ReadHalf(line, at) ?? ReadRatio(line, at, cardinal)
        ?? ReadQuotient(line, at, cardinal);

    /// <summary>What a lexeme divides by where it is a denominator: "thirds" 3, "fifth" 5, "twenty-fifths" 25.</summary>
    public static (int End, decimal Value, bool Plural)? Denominator(LexemeSequence line, int at)
    {
        if (NumberWords.Find(line.Word(at), NumberWordKind.Tens) is { } tens && line.IsHyphen(at + 1) && Ordinal(line.Word(at + 2)) is { Value: < 10 } digit)
            return (at + 3, tens + digit.Value, digit.Plural);
        return Ordinal(line.Word(at)) is { } plain ? (at + 1, plain.Value, plain.Plural) : null;
    }

    static (decimal Value, bool Plural)? Ordinal(string word) =>
        NumberWords.Find(word, NumberWordKind.Ordinal) is { } value ? (value, false)
        : word.Length > 4 && word[^1] == 's' && NumberWords.Find(word.AsSpan(0, word.Length - 1), NumberWordKind.Ordinal) is { } plural ? (plural, true)
        : null;

    // "half of", "half a million", "a quarter of", "a third of", "half the condos"
    static Numeral? ReadHalf(LexemeSequence line, int at)
    {
        var (word, next) = (line.Word(at), at + 1);
        if (word is "a" or "an" && s_articleFraction.Contains(line.Word(next)))
        {
            var part = 1 / NumberWords.Find(line.Word(next), NumberWordKind.Ordinal)!.Value;
            if (Scaled(line, at, next + 1, part) is { } scaled)
                return scaled;
            return line.Word(next + 1) is "of" or "more" or "less" || line.Word(next) is "trillionth" or "billionth" or "millionth" || line.Word(next) == "half"
                && s_halfUnit.Contains(line.Word(next + 1))
                ? new(at, next + 1, part, NumeralForm.Fraction) : null;
        }
        if (word == "quarter")
            return NumberWords.Find(line.Word(next), NumberWordKind.Scale) is null ? null : Scaled(line, at, next, 0.25m);
        if (word != "half" || line.IsHyphen(at - 1) || line.IsHyphen(next) || NumberWords.Find(line.Word(at - 1)) is not null
            || s_beforeNoHalf.Contains(line.Word(at - 1)))
            return null;
        // "between half and two-thirds"
        if (line.Word(at - 1) == "between" && line.Word(next) == "and")
            return new(at, next, 0.5m, NumeralForm.Fraction);
        return line.Word(next) is "a" or "an" ? Scaled(line, at, next + 1, 0.5m) ?? (UnitMatcher.MatchName(line, next + 1) is not null
            ? new(at, next, 0.5m, NumeralForm.Fraction) : null)
            : s_behindHalf.Contains(line.Word(next)) || Plural.IsPlural(line.Word(next)) && line.Is(next, LexemeKind.Word)
            ? new(at, next, 0.5m, NumeralForm.Fraction) : null;
    }

    static Numeral? Scaled(LexemeSequence line, int at, int scaleAt, decimal part)
    {
        if (NumberWords.Find(line.Word(scaleAt)) is not { Kind: NumberWordKind.Scale or NumberWordKind.Dozen } scale)
            return null;
        return new(at, scaleAt + 1, NumberReader.Multiply(part, scale.Value), NumeralForm.Words, scale.Value) { MagnitudeAt = scaleAt };
    }

    // "two thirds", "three-quarters", "twenty-three fifths", "one hundred and three quarters", "three quarters billion"
    static Numeral? ReadRatio(LexemeSequence line, int at, Numeral? cardinal)
    {
        if (cardinal is not { Form: NumeralForm.Words, Value: not null } numerator)
            return null;
        var end = numerator.End;
        var and = LastAnd(line, at, end);
        // "twenty and three fifths": what stands behind the last "and" is the numerator where it makes a proper fraction.
        var next = line.IsDash(end) ? end + 1 : end;
        if (Denominator(line, next) is { } denominator && Fits(line, numerator, denominator))
        {
            if (and > at && ReadWords(line, and + 1) is { } small && small.End == end && small.Value < denominator.Value)
            {
                // "six million and two thirds" are thirds of a million.
                var magnitude = NumberWords.Find(line.Word(and - 1), NumberWordKind.Scale) ?? 1;
                return new(at, denominator.End, NumberReader.Add(numerator.Value - small.Value, NumberReader.Multiply(magnitude,
                    small.Value / denominator.Value)), NumeralForm.Fraction);
            }
            var value = numerator.Value / denominator.Value;
            return Scaled(line, at, line.Word(denominator.End) is "of"
                && line.Word(denominator.End + 1) is "a" ? denominator.End + 2 : denominator.End, value ?? 0)
                ?? new Numeral(at, denominator.End, value, NumeralForm.Fraction);
        }
        return line.Word(end) == "and" && ReadWords(line, end + 1) is { } more
            && Denominator(line, line.IsDash(more.End) ? more.End + 1 : more.End) is { } below && more.Value < below.Value && below.Plural == more.Value > 1
            ? new(at, below.End, NumberReader.Add(numerator.Value, NumberReader.Multiply(numerator.Magnitude, more.Value / below.Value)), NumeralForm.Fraction)
                : null;
    }

    // "one third" and "two thirds"; "the two third parties" is none, and "three quarters ago" are periods.
    static bool Fits(LexemeSequence line, Numeral numerator, (int End, decimal Value, bool Plural) denominator) =>
        denominator.Plural == numerator.Value > 1 && line.Word(denominator.End) is not ("ago" or "in" or "later" or "earlier") && numerator.Value is > 0
        && !(denominator.Value is 2 or 4 && denominator.Plural && s_beforeQuarters.Contains(line.Word(numerator.First - 1)));

    static Numeral? ReadWords(LexemeSequence line, int at) => NumberReader.ReadCardinal(line, at) is { Form: NumeralForm.Words, Value: not null } cardinal
        ? cardinal : null;

    static int LastAnd(LexemeSequence line, int first, int end)
    {
        for (var at = end - 1; at > first; at--)
            if (line.Word(at) == "and")
                return at;
        return -1;
    }

    // "one in five", "1 in 20", "one over three", "nine out of 10"
    static Numeral? ReadQuotient(LexemeSequence line, int at, Numeral? cardinal)
    {
        if (cardinal is not { Value: > 0 and < 100 and var numerator } first || numerator % 1 != 0 || !line.Is(at, LexemeKind.Number)
            && NumberWords.Find(line.Word(at), NumberWordKind.Digit) is null)
            return null;
        var end = first.End;
        var (over, next) = line.Word(end) switch
        {
            "over" => (true, end + 1),
            "in" when numerator < 10 => (false, end + 1),
            "out" when line.Word(end + 1) == "of" => (false, end + 2),
            _ => (false, -1),
        };
        if (next < 0 || NumberReader.ReadCardinal(line, next) is not { Value: > 1 and <= 1000000 and var denominator, Magnitude: 1 } second
            || denominator % 1 != 0 || numerator >= denominator)
            return null;
        // "1 in 2019", "3 over 4 days" and "two in 10 minutes" count something else.
        var unit = UnitMatcher.Match(line, second.End) is not null || line.Word(second.End) is "%" or ":";
        return unit || denominator is >= 1900 and <= 2100 || over && first.Form != second.Form
            && numerator > 1 ? null : new(at, second.End, numerator / denominator, NumeralForm.Fraction);
    }
}
