namespace Dateline.Extraction;

/// <summary>Reads one date of any kind, without modifiers or a time of day.</summary>
static class DateReader
{
    /// <summary>The longest date at a lexeme.</summary>
    public static TimeMatch? Read(TimeText text, int index)
    {
        var match = CalendarReader.Read(text, index);
        match = TimeMatch.Longer(match, QuarterReader.Read(text, index));
        match = TimeMatch.Longer(match, RelativeReader.Read(text, index));
        match = TimeMatch.Longer(match, EraReader.Read(text, index));
        match = TimeMatch.Longer(match, HolidayReader.Read(text, index));
        return TimeMatch.Longer(match, SeasonReader.Read(text, index));
    }

    /// <summary>A date that is a day and so can have an hour or a part: "Wednesday", "Nov. 9", "tomorrow", "Christmas".</summary>
    public static TimeMatch? ReadDay(TimeText text, int index) =>
        Read(text, index) is { } date && IsDay(date.Meaning) ? date : null;

    /// <summary>Whether the meaning is a single day.</summary>
    public static bool IsDay(Temporal meaning) =>
        meaning is WeekdayTime or NthWeekday or CalendarDate { Day: not null } or CalendarDate { Weekday: not null } or RelativeTime { Unit: TimeUnit.Day }
            or HolidayTime or DayPartTime;
}
