namespace Dateline.Extraction;

/// <summary>Reads times told from now or from the time in focus: "last year", "the following month", "that night", "this past spring".</summary>
static class RelativeReader
{
    static readonly TimeWordSet s_units = TimeWordSet.Named("relative-unit");

    /// <summary>The relative time at a lexeme.</summary>
    public static TimeMatch? Read(TimeText text, int index) => ReadPeriod(text, index) ?? ReadNeighbour(text, index) ?? ReadDay(text, index);

    /// <summary>"Last year", "that year", "the following year": one unit and no other period.</summary>
    public static TimeMatch? ReadUnit(TimeText text, int index, TimeUnit unit)
    {
        var hasThe = text.Word(index).IsThe;
        var at = hasThe ? index + 1 : index;
        if (Direction(text, at, hasThe) is not { } shift)
            return null;
        at = text.Skip(text.Is(at + 1, "same") ? at + 2 : at + 1, "fiscal");
        var (offset, from) = Reckon(shift);
        return text.Word(at) is { IsPlural: false } word && word.Unit == unit && !text.Is(at - 1, "past")
            ? new(at + 1, new RelativeTime(unit, offset, from), "relative-" + unit.ToString().ToLowerInvariant()) : null;
    }

    /// <summary>A determiner with a period: "last year", "that same month", "the next Friday", "this summer".</summary>
    public static TimeMatch? ReadPeriod(TimeText text, int index)
    {
        var hasThe = text.Word(index).IsThe;
        var at = hasThe ? index + 1 : index;
        if (Direction(text, at, hasThe) is not { } shift)
            return null;
        at++;
        // "this past spring", "that same day", "the very next day"
        if (Direction(text, at, shift != TimeShift.Present) is { } second && text.Word(at).Present is null or "same")
        {
            // "said that last week": a conjunction.
            if (text.Is(at - 1, "that") && second != TimeShift.Same)
                return null;
            (shift, at) = (shift == TimeShift.Same ? TimeShift.Same : second, at + 1);
        }
        for (var fillers = 0; fillers < 4 && (text.Is(at, "fiscal") || text.Is(at, "calendar") || text.Is(at, "full") || text.Is(at, "whole")); fillers++)
            at++;
        return Target(text, at, shift);
    }

    /// <summary>Which way a determiner points; null for any other word.</summary>
    public static TimeShift? Direction(TimeText text, int index, bool isDefinite)
    {
        var word = text.Word(index);
        return word switch
        {
            { Past: "previous" } => TimeShift.Before,
            { Past: not null } => TimeShift.Past,
            { Present: "same" or "that" } => TimeShift.Same,
            { Present: not null } => TimeShift.Present,
            { Future: "following" } => TimeShift.After,
            { Future: "coming" } => TimeShift.Future,
            { Future: not null } => isDefinite ? TimeShift.After : TimeShift.Future,
            _ => null,
        };
    }

    /// <summary>Offset and base of a direction.</summary>
    public static (int Offset, TimeBase From) Reckon(TimeShift shift) => shift switch
    {
        TimeShift.Past => (-1, TimeBase.Publication),
        TimeShift.Future => (1, TimeBase.Publication),
        TimeShift.Before => (-1, TimeBase.Focus),
        TimeShift.After => (1, TimeBase.Focus),
        TimeShift.Same => (0, TimeBase.Focus),
        _ => (0, TimeBase.Publication),
    };

    static TimeMatch? Target(TimeText text, int index, TimeShift shift)
    {
        var word = text.Word(index);
        if (shift == TimeShift.Past && text.Is(index - 1, "past") && text.Word(index - 2) is not { Present: not null }
            && word is { Unit: not null, IsPlural: false })
            return s_units.Contains(text.Form(index))
                ? new(index + 1, new LengthTime(DurationReader.Length(word.Unit.Value, 1), word.Unit.Value, 1, TimeShift.Past), "past-period") : null;
        var (offset, from) = Reckon(shift);
        if (word is { Unit: { } unit, IsPlural: false } && s_units.Contains(text.Form(index)))
        {
            if (unit == TimeUnit.Night)
                return new(index + 1, new DayPartTime(new RelativeTime(TimeUnit.Day, offset, from), "NI"), "relative-day-part");
            if (text.Is(index + 1, "of") && shift is TimeShift.Past && text.Word(index - 2).IsThe)
                return CalendarReader.Read(text, index + 2) is { } whole
                    ? new(whole.End, new LengthTime(DurationReader.Length(unit, 1), unit, 1), "last-of") : null;
            // "the last day" and "last day" are the last of something else.
            if (unit is TimeUnit.Day && shift is TimeShift.Past or TimeShift.Future && text.Word(index - 1).Past is not "previous")
                return null;
            return new(index + 1, new RelativeTime(unit, offset, from), "relative-" + unit.ToString().ToLowerInvariant());
        }
        if (CalendarReader.Weekday(text, index) is { } weekday)
            return CalendarReader.Read(text, index) is { Meaning: CalendarDate date } dated && dated.End > weekday.End
                ? dated : new(weekday.End, new CalendarDate(Weekday: weekday.Day) { Shift = shift }, "relative-weekday");
        if (word.Month > 0 && (text.IsCapitalised(index) || !word.IsShort && word.Month is not (3 or 5)) && CalendarReader.Month(text, index) is { } month)
            return CalendarReader.Read(text, index) is { Meaning: CalendarDate { Day: not null } or CalendarDate { Year: not null } } full
                ? full : new(month.End, new CalendarDate(Month: month.Month) { Shift = shift }, "relative-month");
        if (word is { Season: { } season, IsPlural: false })
            return new(index + 1, new YearPart(season) { Shift = shift }, "relative-season");
        if (word is { DayPart: { } part, IsPlural: false } && shift is not TimeShift.Past)
            return new(index + 1, new DayPartTime(new RelativeTime(TimeUnit.Day, offset, from), part), "relative-day-part");
        if (TimePhrases.Holidays.At(text, index) is { } holiday)
            return new(holiday.End, new HolidayTime(holiday.Value) { Shift = shift }, "relative-holiday");
        return null;
    }

    // "the day before yesterday", "the year before", "the night before"
    static TimeMatch? ReadNeighbour(TimeText text, int index)
    {
        if (!text.Word(index).IsThe || text.Word(index + 1) is not { Unit: { } unit, IsPlural: false } || unit < TimeUnit.Day)
            return null;
        var way = text.Word(index + 2).Suffix switch { "earlier" => -1, "later" => 1, _ => 0 };
        if (way == 0)
            return (text.Is(index + 2, "following") || text.Is(index + 2, "previous")) && DurationReader.EndsPhrase(text, index + 3)
                ? new(index + 3, new RelativeTime(unit, text.Is(index + 2, "following") ? 1 : -1, TimeBase.Focus), "neighbour") : null;
        if (unit == TimeUnit.Day && text.Word(index + 3).DayOffset is { } day && day == way)
            return new(index + 4, new RelativeTime(TimeUnit.Day, day + way, TimeBase.Publication), "neighbour");
        if (!DurationReader.EndsPhrase(text, index + 3))
            return null;
        return unit == TimeUnit.Night
            ? new(index + 3, new DayPartTime(new RelativeTime(TimeUnit.Day, way, TimeBase.Focus), "NI"), "neighbour")
            : new(index + 3, new RelativeTime(unit, way, TimeBase.Focus), "neighbour");
    }

    // "today", "yesterday", "tonight", "overnight"
    static TimeMatch? ReadDay(TimeText text, int index)
    {
        var word = text.Word(index);
        if (word.DayOffset is { } offset)
            return new(index + 1, new RelativeTime(TimeUnit.Day, offset, TimeBase.Publication), "day");
        return word.NightOffset is { } night
            ? new(index + 1, new DayPartTime(new RelativeTime(TimeUnit.Day, night, TimeBase.Publication), "NI"), "day-part") : null;
    }
}
