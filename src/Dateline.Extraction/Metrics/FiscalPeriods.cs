using System.Collections.Frozen;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Periods that end on a date: "the six months ended Aug. 12", "the year ended March 31".</summary>
static class FiscalPeriods
{
    static readonly FrozenSet<string> s_ended = MetricWords.Named("period-ended");

    /// <summary>Whether a quantity is a length of time, which may name a period and not a figure.</summary>
    public static bool IsLength(Quantity quantity) => quantity.Unit is { Kind: "duration" };

    /// <summary>Whether the words name a fiscal year without saying which: its first day is the company's.</summary>
    public static bool IsUndated(string words) => words.Contains("fiscal", StringComparison.OrdinalIgnoreCase)
        && words.AsSpan().IndexOfAnyInRange('0', '9') < 0;

    /// <summary>The period that ends on a day, and its words; null where the day stands alone.</summary>
    public static (Period Period, TextSpan At)? EndedOn(LexemeSequence line, TimeExpression time, TextSpan at)
    {
        if (time.EndsOn is not { } end || time.StartsOn != end)
            return null;
        var day = line.AtOrAfter(at.Start);
        var ended = line.Word(day - 1) is "on" ? day - 2 : day - 1;
        if (!s_ended.Contains(line.Word(ended)))
            return null;
        var noun = ended - 1;
        if (UnitLexicon.Default.Named(Plural.Singular(line.Word(noun))) is not { Kind: "duration", Standard: var unit }
            && line.Word(noun) is not ("quarter" or "quarters" or "half"))
            return null;
        var (count, first) = Count(line, noun);
        var start = Back(end, line.Word(noun), count);
        var whole = line.SpanOf(first, line.AtOrAfter(at.End - 1) + 1);
        return start is null ? null : (new(whole.In(line.Analysis.Text).ToString(), start, end), whole);
    }

    static (int Count, int First) Count(LexemeSequence line, int noun)
    {
        var at = line.Word(noun - 1) is "fiscal" or "full" or "financial" ? noun - 1 : noun;
        var number = line.IsHyphen(at - 1) ? at - 2 : at - 1;
        if (line.Is(number, LexemeKind.Number) && line[number].Value is { } digits and > 0 and < 100)
            return ((int)digits, number);
        return NumberWords.Find(line.Word(number)) is { Kind: NumberWordKind.Digit or NumberWordKind.Teen, Value: var value } ? ((int)value, number) : (1, at);
    }

    static DateOnly? Back(DateOnly end, string noun, int count)
    {
        var months = Plural.Singular(noun) switch { "year" => 12 * count, "half" => 6, "quarter" => 3 * count, "month" => count, _ => 0 };
        var days = Plural.Singular(noun) switch { "week" => 7 * count, "day" => count, _ => 0 };
        if (months + days == 0 || end.Year <= months / 12 + 1)
            return null;
        // The month before the last day of a month starts on a first: 31 March back a year is 1 April.
        return months > 0 ? end.AddDays(1).AddMonths(-months) : end.AddDays(1 - days);
    }
}
