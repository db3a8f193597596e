namespace Dateline.Extraction;

/// <summary>Finds the time expressions of a text, from left to right, the longest at each place.</summary>
static class TimeGrammar
{
    static readonly TimeWordSet s_comparatives = TimeWordSet.Named("comparative");

    /// <summary>The expression at a lexeme, modifiers and parts of the day included; null where none starts.</summary>
    public static TimeMatch? Read(TimeText text, int index)
    {
        if (text[index].Kind is TimeLexemeKind.Break || !CanStart(text, index))
            return null;
        return ReadApproximate(text, index) ?? ReadPart(text, index) ?? ReadPlain(text, index) ?? PostReader.Read(text, index);
    }

    // Most words are dismissed here, so that the grammar looks at few places.
    static bool CanStart(TimeText text, int index)
    {
        var lexeme = text[index];
        return lexeme.Kind switch
        {
            TimeLexemeKind.Number => true,
            TimeLexemeKind.Mark => (text.Is(index, '\'') || text.Is(index, '\u2019')) && text.IsNumber(index + 1),
            TimeLexemeKind.Word => lexeme.Word.CanStart && !(lexeme.Word.NeedsNext && text[index + 1] is { Kind: TimeLexemeKind.Word, Word: var next }
                && next == TimeWord.None),
            _ => false,
        };
    }

    // "about two years ago", "at least 30 days", "around Nov. 1"
    static TimeMatch? ReadApproximate(TimeText text, int index)
    {
        if (TimePhrases.Approximations.At(text, index) is not { } phrase)
            return null;
        // "over the past two months" is a period, "over two months" a length.
        if (phrase.Value is not "LESS_THAN" && text.Word(phrase.End) is { IsThe: true } or { Past: not null } or { Future: not null } or { Present: not null })
            return null;
        var match = TimeMatch.Longer(DurationReader.Read(text, phrase.End), ClockReader.Read(text, phrase.End));
        if (phrase.Value == "APPROX" && !text.Is(index, "some"))
            match = TimeMatch.Longer(match, CalendarReader.Read(text, phrase.End));
        return match is { Meaning: LengthTime { Amount: not null } or RelativeTime or ClockTime or CalendarDate { Weekday: null } } found
            ? found with { Mod = phrase.Value } : null;
    }

    // "early 1990", "the end of November", "mid-afternoon yesterday", "earlier this year"
    static TimeMatch? ReadPart(TimeText text, int index)
    {
        var at = text.Skip(index, "the");
        if (at == index && s_comparatives.Contains(text.Form(index)))
            return ReadComparative(text, index);
        if (text.Is(at, "year") && text.Is(text.SkipHyphen(at + 1), "end"))
            return text.IsHyphen(at + 1)
                ? new(at + 3, new CalendarDate(Month: 12, Day: 31) { YearFrom = new RelativeTime(TimeUnit.Year, 0, TimeBase.Publication) }, "year-end")
                : new(at + 2, new RelativeTime(TimeUnit.Year, 0, TimeBase.Publication), "year-end", "END");
        if (text.Is(at, "year") && text.IsPossessive(at + 1) && text.Is(at + 3, "end"))
            return new(at + 4, new RelativeTime(TimeUnit.Year, 0, TimeBase.Publication), "year-end", "END");
        if (text.Word(at).Part is not { } part)
            return null;
        var next = text.SkipHyphen(at + 1);
        if (text.Is(next, "part") || text.Is(next, "days") || text.Is(next, "months") || text.Is(next, "hours"))
            next++;
        next = text.Is(next, "of") ? next + 1 : text.Is(next, "in") && next == at + 1 && at == index ? next + 1 : next;
        var match = DateReader.Read(text, next) ?? (text.Is(next - 1, "in") && text.Is(next + 1, "day") ? null : Definite(text, next));
        if (match is not { } date || at > index && next == at + 1 && date.Meaning is CalendarDate { Day: not null })
            return DayPart(text, index, at, part);
        return WithDayPart(text, date) is { } dayPart && date.Meaning is not (CalendarDate { Day: null, Weekday: null } or YearPart)
            ? dayPart with { Mod = part, Rule = "part-of-day-part" }
            : date with { Mod = part, Rule = "part-of-" + date.Rule };
    }

    // "the year", "the month" behind "the end of"
    static TimeMatch? Definite(TimeText text, int index) =>
        text.Word(index).IsThe && text.Word(index + 1) is { Unit: { } unit, IsPlural: false } && unit is >= TimeUnit.Day and not TimeUnit.Night
            ? new(index + 2, new RelativeTime(unit, 0, TimeBase.Focus), "the-" + unit.ToString().ToLowerInvariant()) : null;

    // "mid-afternoon yesterday", "early morning"
    static TimeMatch? DayPart(TimeText text, int index, int at, string part)
    {
        var next = text.SkipHyphen(at + 1);
        if (text.Word(next) is not { DayPart: { } dayPart, IsPlural: false } || index != at)
            return null;
        return DateReader.ReadDay(text, text.Skip(next + 1, "of")) is { } day
            ? new(day.End, new DayPartTime(day.Meaning, dayPart), "part-of-day-part", part)
            : new(next + 1, new DayPartTime(null, dayPart), "part-of-day-part", part);
    }

    // "earlier this year", "later yesterday", "later in 1792"
    static TimeMatch? ReadComparative(TimeText text, int index)
    {
        var next = text.Skip(index + 1, "in");
        var match = next > index + 1 ? CalendarReader.Read(text, next) ?? RelativeReader.ReadPeriod(text, next) ?? (text.Is(next + 1, "day") ? null
            : Definite(text, next))
            : TimeMatch.Longer(RelativeReader.Read(text, next), CalendarReader.Weekday(text, next) is not null ? CalendarReader.Read(text, next) : null);
        return match is { } date ? date with { Mod = text.Is(index, "earlier") ? "START" : "END", Rule = "comparative-" + date.Rule } : null;
    }

    static TimeMatch? ReadPlain(TimeText text, int index)
    {
        var match = DateReader.Read(text, index) is { } date ? WithDayPart(text, date) ?? WithClock(text, date) ?? date : (TimeMatch?)null;
        match = TimeMatch.Longer(match, ClockReader.Read(text, index));
        match = TimeMatch.Longer(match, DurationReader.Read(text, index));
        match = TimeMatch.Longer(match, RecurrenceReader.Read(text, index));
        match = TimeMatch.Longer(match, PartialReader.Read(text, index));
        return TimeMatch.Longer(match, ReferenceReader.Read(text, index));
    }

    // "Friday morning", "yesterday afternoon"
    static TimeMatch? WithDayPart(TimeText text, TimeMatch date)
    {
        if (!DateReader.IsDay(date.Meaning) || date.Meaning is DayPartTime || text.Word(date.End) is not { DayPart: { } part, IsPlural: false })
            return null;
        // "Sunday night, 7 June 2015" is one.
        if (date.Meaning is CalendarDate { Month: null, Weekday: { } weekday, Shift: TimeShift.None }
            && CalendarReader.Read(text, text.Skip(date.End + 1, ',')) is { Meaning: CalendarDate { Day: not null, Month: not null } day, End: var end })
            return new(end, new DayPartTime(day with { Weekday = weekday }, part), "day-part");
        return new(date.End + 1, new DayPartTime(date.Meaning, part), "day-part");
    }

    // "May 10, 2014 2pm", "this Saturday, 4:30 p.m."
    static TimeMatch? WithClock(TimeText text, TimeMatch date)
    {
        if (!DateReader.IsDay(date.Meaning) || date.Meaning is DayPartTime)
            return null;
        var next = text[date.End].Glued && text.Form(date.End) is "T" ? date.End + 1 : text.Skip(date.End, ',');
        return ClockReader.Read(text, next) is { Meaning: ClockTime { Day: null } clock, End: var end } && !(next > date.End
            && text.Word(next).HourName is not null)
            ? new(end, clock with { Day = date.Meaning }, "day-clock") : null;
    }
}
