using System.Globalization;

namespace Dateline.Extraction;

/// <summary>Reads lengths of time and the dates told by them: "22 months", "two-year", "weeks", "six weeks ago", "a day later", "the past two
/// months".</summary>
static class DurationReader
{
    static readonly TimeWordSet s_phraseEnds = TimeWordSet.Named("phrase-end");

    static readonly TimeWordSet s_notBare = TimeWordSet.Named("not-bare");

    /// <summary>The length, or the date told by one, at a lexeme.</summary>
    public static TimeMatch? Read(TimeText text, int index)
    {
        var (shift, at) = Prefix(text, index);
        if (AmountReader.Read(text, at) is { } amount)
            return ReadCounted(text, index, at, amount, shift);
        return ReadBare(text, index, at, shift);
    }

    /// <summary>Whether no clause or noun goes on behind a phrase: "the day before" stands alone before a mark or such a word.</summary>
    public static bool EndsPhrase(TimeText text, int index) => text[index].Kind != TimeLexemeKind.Word && !text.IsNumber(index)
        || s_phraseEnds.Contains(text.Form(index));

    // "the past", "the next", "the first", "these", "the": what may stand before the number.
    static (TimeShift Shift, int At) Prefix(TimeText text, int index)
    {
        var hasThe = text.Word(index).IsThe || text.Is(index, "these") || text.Is(index, "those");
        var at = hasThe ? index + 1 : index;
        var word = text.Word(at);
        if (word.Past is not null || word.Future is not null)
            return (RelativeReader.Direction(text, at, false) ?? TimeShift.None, at + 1);
        if (text.Is(at, "first") || text.Is(at, "final") || text.Is(at, "recent") || text.Is(at, "early") && hasThe)
            return (text.Is(at, "recent") ? TimeShift.Past : TimeShift.None, at + 1);
        return (TimeShift.None, at);
    }

    static TimeMatch? ReadCounted(TimeText text, int index, int at, TimeAmount amount, TimeShift shift)
    {
        var (value, end, isApproximate) = (amount.Value, amount.End, amount.IsApproximate);
        // "two to three weeks", "a year or two", "5-10 years": the lower bound.
        if ((text.Is(end, "to") || text.Is(end, "or") || text.IsHyphen(end)) && AmountReader.Read(text, end + 1) is { } high && !text.Word(end + 1).IsArticle)
            (end, isApproximate) = (high.End, true);
        var isHyphened = text.IsHyphen(end);
        end = text.SkipHyphen(end);
        for (var fillers = 0; fillers < 2 && text.Word(end).IsFiller && text.Word(end).Unit is null; fillers++)
            end = text.SkipHyphen(end + 1);
        var word = text.Word(end);
        if (word.Unit is not { } unit || IsProgramme(text, at, end) || text.Is(end, "second") && amount.Value == 1 && text.Word(at).IsArticle)
            return null;
        var isArticle = text.Word(at).IsArticle && amount.End == at + 1;
        if (unit is TimeUnit.Weekend or TimeUnit.Night && (isArticle || shift != TimeShift.None) || unit == TimeUnit.Quarter && (isArticle
            || IsPartQuarter(text, end, value)))
            return null;
        end++;
        // The article of "the 18-month inquiry" is the inquiry's.
        if (isHyphened && at > index && shift == TimeShift.None)
            return null;
        if (isArticle && (isHyphened || text.IsHyphen(end) && text.Word(end + 1).Suffix is not null))
            return null;
        (value, end, isApproximate) = More(text, value, end, isApproximate);
        // "52 years old" is an age, not a time.
        if (text.Is(text.SkipHyphen(end), "old") || text.Is(text.SkipHyphen(end), "olds"))
            return null;
        if (text.Is(text.SkipHyphen(end), "long"))
            end = text.SkipHyphen(end) + 1;
        var mod = isApproximate ? "APPROX" : null;
        if (Directed(text, end, unit, value, shift) is { } directed)
            return directed with { Mod = mod };
        if (isArticle && shift == TimeShift.None && IsRate(text, index))
            return new(end, new RecurringTime(Length(unit, 1)), "rate");
        if (value is { } whole && GoesOn(text, end) && Compound(text, end, unit, whole) is { } compound)
            return compound with { Mod = mod };
        if (text.Is(end, "or") && (text.Is(end + 1, "so") || text.Is(end + 1, "more")))
            (end, mod) = (end + 2, text.Is(end + 1, "so") ? "APPROX" : "EQUAL_OR_MORE");
        return new(end, new LengthTime(Length(unit, value), unit, value, shift), shift == TimeShift.None ? "duration" : "duration-range", mod);
    }

    // "60 Minutes" and "48 Hours" are programmes.
    static bool IsProgramme(TimeText text, int at, int end) => text.IsNumber(at) && text.IsCapitalised(end) && text.Form(end).IndexOfAnyInRange('a', 'z') >= 0;

    // "three quarters of", "one quarter", "2.5 quarter"
    static bool IsPartQuarter(TimeText text, int end, decimal? value) =>
        text.Is(end + 1, "of") || value is not null && value % 1 != 0 || text.Word(end).IsPlural == (value == 1);

    // "a year and a half", "a year or two"
    static (decimal? Value, int End, bool IsApproximate) More(TimeText text, decimal? value, int end, bool isApproximate) =>
        text.Is(end, "and") && text.Word(end + 1).IsArticle && text.Is(end + 2, "half") ? (value + 0.5m, end + 3, isApproximate)
        : text.Is(end, "or") && text.Is(end + 1, "two") && value == 1 ? (value, end + 2, true)
        : (value, end, isApproximate);

    // A finer unit may follow: ", 3 months", "and 20 minutes", "30 minutes".
    static bool GoesOn(TimeText text, int end) => text.Is(end, ',') && text.IsNumber(end + 1) || text.Is(end, "and") || text.IsNumber(end);

    // "weeks", "recent years", "months later"
    static TimeMatch? ReadBare(TimeText text, int index, int at, TimeShift shift)
    {
        if (text.Word(at) is not { Unit: { } unit, IsPlural: true } || unit is TimeUnit.Second or TimeUnit.Weekend or TimeUnit.Night)
            return null;
        // What a number did not make a length of is none by itself: "52 years old".
        if (text.IsNumber(index - 1) || text.IsHyphen(index - 1) || text.Word(index - 1).Cardinal > 0 || text.Is(at + 1, "old"))
            return null;
        if (s_notBare.Contains(text.Form(at)) && shift == TimeShift.None && text.Word(at + 1).Suffix is null)
            return null;
        var end = at + 1;
        if (text.IsHyphen(end) && text.Is(end + 1, "long"))
            end += 2;
        if (text.Word(end).Suffix is { } suffix && (suffix is not ("earlier" or "later") || text.Is(end, "earlier") || text.Is(end, "later")
            || EndsPhrase(text, end + 1)))
            return new(end + 1, new ReferenceTime(suffix is "later" or "hence" ? "FUTURE_REF" : "PAST_REF"), "vague-reference");
        if (text.Is(end, "or") && text.Word(end + 1) is { Unit: { }, IsPlural: true })
            end += 2;
        if (shift is TimeShift.Past or TimeShift.Before)
            return new(end, new ReferenceTime("PAST_REF"), "vague-reference");
        if (shift is TimeShift.Future or TimeShift.After)
            return new(end, new ReferenceTime("FUTURE_REF"), "vague-reference");
        if (text.Is(index, "these") && unit == TimeUnit.Day)
            return new(end, new ReferenceTime("PRESENT_REF"), "reference");
        return new(end, new LengthTime(Length(unit, null), unit, null), "vague-duration");
    }

    // "ago", "earlier", "later", "from now" make a date of a length.
    static TimeMatch? Directed(TimeText text, int end, TimeUnit unit, decimal? amount, TimeShift shift)
    {
        var past = end;
        if (text.Is(end, "or") && text.Is(end + 1, "so"))
            past = end + 2;
        if (text.Is(past, "from") && (text.Word(past + 1).DayOffset is not null || text.Is(past + 1, "now")))
            return Reckon(past + 2, 1, TimeBase.Publication);
        if (shift != TimeShift.None)
            return null;
        return text.Word(past).Suffix switch
        {
            "ago" when !text.Is(past, "back") || EndsPhrase(text, past + 1) => Reckon(past + 1, -1, TimeBase.Publication),
            "hence" => Reckon(past + 1, 1, TimeBase.Publication),
            "earlier" when text.Is(past, "earlier") || EndsPhrase(text, past + 1) => Reckon(past + 1, -1, TimeBase.Focus),
            "later" when text.Is(past, "later") || EndsPhrase(text, past + 1) => Reckon(past + 1, 1, TimeBase.Focus),
            _ => null,
        };

        TimeMatch? Reckon(int behind, int sign, TimeBase from)
        {
            if (text.Is(behind, "than") || unit.IsOfClock && from == TimeBase.Focus)
                return null;
            if (amount is not { } count)
                return new TimeMatch(behind, new ReferenceTime(sign < 0 ? "PAST_REF" : "FUTURE_REF"), "vague-reference");
            var (whole, fine) = Whole(unit, count);
            return Math.Abs(whole) > 100_000 ? null
                : new TimeMatch(behind, new RelativeTime(fine, sign * (int)whole, from) { IsCounted = true }, from == TimeBase.Publication ? "ago" : "later");
        }
    }

    // Half units become whole finer ones; decades and centuries years.
    static (decimal Amount, TimeUnit Unit) Whole(TimeUnit unit, decimal amount) => unit switch
    {
        TimeUnit.Millennium => (decimal.Truncate(amount * 1000), TimeUnit.Year),
        TimeUnit.Century => (decimal.Truncate(amount * 100), TimeUnit.Year),
        TimeUnit.Decade => (decimal.Truncate(amount * 10), TimeUnit.Year),
        TimeUnit.Year when amount % 1 != 0 => (decimal.Truncate(amount * 12), TimeUnit.Month),
        TimeUnit.Fortnight => (decimal.Truncate(amount * 2), TimeUnit.Week),
        TimeUnit.Month when amount % 1 != 0 => (decimal.Truncate(amount * 30), TimeUnit.Day),
        TimeUnit.Week when amount % 1 != 0 => (decimal.Truncate(amount * 7), TimeUnit.Day),
        _ => (decimal.Truncate(amount), unit),
    };

    // "3 hours and 20 minutes", "2 hours 30 minutes 12 seconds": units grow finer.
    static TimeMatch? Compound(TimeText text, int end, TimeUnit unit, decimal amount)
    {
        var (value, last, finest) = (Length(unit, amount), end, unit);
        while (Finer(text, last, finest) is { } part)
        {
            value += (part.Unit.IsOfClock && !finest.IsOfClock ? "T" : "") + Digits(part.Amount) + part.Unit.Designator;
            (last, finest) = (part.End, part.Unit);
        }
        return last > end && IsCompoundable(unit) && amount % 1 == 0 ? new(last, new LengthTime(value, unit, amount), "duration") : null;
    }

    static (int End, TimeUnit Unit, decimal Amount)? Finer(TimeText text, int end, TimeUnit unit)
    {
        var next = text.Skip(text.Skip(end, ','), "and");
        if (text.Word(next).IsArticle || AmountReader.Read(text, next) is not { Value: { } amount } second
            || text.Word(text.SkipHyphen(second.End)).Unit is not { } finer)
            return null;
        return finer < unit && IsCompoundable(finer) && amount % 1 == 0 ? (text.SkipHyphen(second.End) + 1, finer, amount) : null;
    }

    static bool IsCompoundable(TimeUnit unit) => unit is TimeUnit.Year or TimeUnit.Month or TimeUnit.Week or TimeUnit.Day or <= TimeUnit.Hour;

    // "$10 a year", "twice a week", "5 percent a year"
    static bool IsRate(TimeText text, int index) =>
        text.IsNumber(index - 1) || text.Is(index - 1, "times") || text.Is(index - 1, "once") || text.Is(index - 1, "twice") || text.Is(index - 1, "percent")
            || text.Is(index - 1, '%')
        || text.Word(index - 1).Scale > 0 || text.Is(index - 1, "billion") || text.Word(index - 1).Unit is { } unit && unit != text.Word(index + 1).Unit;

    /// <summary>The TIMEX3 value of a length: <c>P2Y6M</c>, <c>PT30M</c>, <c>PXW</c>.</summary>
    public static string Length(TimeUnit unit, decimal? amount)
    {
        if (amount is not { } number)
            return unit switch { TimeUnit.Fortnight => "PXW", _ => unit.Length("X") };
        switch (unit)
        {
            case TimeUnit.Millennium: return $"P{Digits(number * 1000)}Y";
            case TimeUnit.Century: return $"P{Digits(number * 100)}Y";
            case TimeUnit.Decade: return $"P{Digits(number * 10)}Y";
            case TimeUnit.Fortnight: return $"P{Digits(number * 2)}W";
        }
        var rest = number % 1;
        if (rest == 0 || unit is not (TimeUnit.Year or TimeUnit.Hour or TimeUnit.Minute))
            return unit.Length(Digits(number));
        var (part, finer) = unit == TimeUnit.Year ? (rest * 12, TimeUnit.Month) : unit == TimeUnit.Hour ? (rest * 60, TimeUnit.Minute)
            : (rest * 60, TimeUnit.Second);
        var whole = number - rest;
        return whole == 0 ? finer.Length(Digits(decimal.Round(part))) : unit.Length(Digits(whole)) + Digits(decimal.Round(part)) + finer.Designator;
    }

    static string Digits(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
