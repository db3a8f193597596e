namespace Dateline.Extraction;

/// <summary>What a time expression says by itself, before anything is reckoned from another date.</summary>
abstract record Temporal;

/// <summary>A date with some of its parts: "Friday, Oct. 13", "June last year", "480 BC", "next April".</summary>
/// <param name="Year">Year, negative before Christ; null when not said.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31; not checked against the month.</param>
/// <param name="Weekday">Monday = 1.</param>
sealed record CalendarDate(int? Year = null, int? Month = null, int? Day = null, int? Weekday = null) : Temporal
{
    /// <summary>Where the year is told by another expression: "this year", "of that year".</summary>
    public Temporal? YearFrom { get; init; }

    /// <summary>Which of the like-named days or months is meant.</summary>
    public TimeShift Shift { get; init; }
}

/// <summary>Two years that are told as one: "the 2013–14 season".</summary>
sealed record YearSpan(int First, int Last) : Temporal;

/// <summary>A week of a month by its number: "the first week of January"; -1 is the last.</summary>
sealed record WeekOfMonth(int Number, Temporal Month) : Temporal;

/// <summary>What of a year, quarter or month is over: "year to date".</summary>
sealed record ToDateTime(TimeUnit Unit) : Temporal;

/// <summary>A day of a week told otherwise: "Tuesday next week".</summary>
sealed record WeekdayTime(int Weekday, RelativeTime Week) : Temporal;

/// <summary>The nth weekday of a month: "the first Monday of March"; -1 is the last.</summary>
sealed record NthWeekday(int Number, int Weekday, CalendarDate Month) : Temporal;

/// <summary>A quarter, half or season: "the third quarter of 1990", "last fall".</summary>
/// <param name="Part">Q1 to Q4, H1, H2, SP, SU, FA, WI; QX for a quarter without a number.</param>
/// <param name="Year">Year; null when not said.</param>
sealed record YearPart(string Part, int? Year = null) : Temporal
{
    /// <summary>Where the year is told by another expression.</summary>
    public Temporal? YearFrom { get; init; }

    /// <summary>Which of the like-named periods is meant.</summary>
    public TimeShift Shift { get; init; }
}

/// <summary>So many units away from the day of publication or the time in focus: "last year", "two days later".</summary>
sealed record RelativeTime(TimeUnit Unit, int Offset, TimeBase From) : Temporal
{
    /// <summary>Whether the length was given by a number: "a year ago" in a report on a quarter is a quarter.</summary>
    public bool IsCounted { get; init; }
}

/// <summary>A decade by its first year.</summary>
sealed record DecadeTime(int FirstYear, bool BeforeChrist = false) : Temporal
{
    /// <summary>Whether the century is not said: "the nineties".</summary>
    public bool IsShort { get; init; }
}

/// <summary>A century by its number.</summary>
sealed record CenturyTime(int Number, bool BeforeChrist = false) : Temporal;

/// <summary>A part of a day: "Friday morning", "last night".</summary>
/// <param name="Day">The day; null for the day in focus.</param>
/// <param name="Part">MO, AF, EV, NI, DT.</param>
sealed record DayPartTime(Temporal? Day, string Part) : Temporal;

/// <summary>A time of day.</summary>
/// <param name="Day">The day; null for the day in focus.</param>
/// <param name="Clock">Hours and what else is said, <c>10:35</c> or <c>07:15:30</c>.</param>
/// <param name="Zone">Offset of the time zone, <c>Z</c> or <c>-05</c>; null where none is said.</param>
sealed record ClockTime(Temporal? Day, string Clock, string? Zone = null) : Temporal;

/// <summary>A holiday by its rule.</summary>
sealed record HolidayTime(string Rule, int? Year = null) : Temporal
{
    /// <summary>Where the year is told by another expression.</summary>
    public Temporal? YearFrom { get; init; }

    /// <summary>Which one is meant.</summary>
    public TimeShift Shift { get; init; }
}

/// <summary>The week or weekend that holds a day: "the week of March 6".</summary>
sealed record PeriodAround(TimeUnit Unit, Temporal Day) : Temporal;

/// <summary>"The weekend": the last one, or the coming one where the clause looks ahead.</summary>
sealed record WeekendTime : Temporal;

/// <summary>A length of time.</summary>
/// <param name="Value">TIMEX3 value.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Amount">How many units; null where the number is vague.</param>
/// <param name="Shift">Whether it reaches back from now ("the past two months"), forward, or neither.</param>
sealed record LengthTime(string Value, TimeUnit Unit, decimal? Amount, TimeShift Shift = TimeShift.None) : Temporal;

/// <summary>A recurring time, by its TIMEX3 value.</summary>
sealed record RecurringTime(string Value) : Temporal;

/// <summary>The past, the present or the future.</summary>
sealed record ReferenceTime(string Value) : Temporal;

/// <summary>What a relative expression is reckoned from.</summary>
enum TimeBase : byte
{
    /// <summary>The day of publication.</summary>
    Publication,
    /// <summary>The time the text is speaking of.</summary>
    Focus,
}

/// <summary>Which of several like-named times is meant.</summary>
enum TimeShift : byte
{
    /// <summary>Nothing is said.</summary>
    None,
    /// <summary>The last one.</summary>
    Past,
    /// <summary>This one.</summary>
    Present,
    /// <summary>The next one.</summary>
    Future,
    /// <summary>The one just spoken of: "that Friday", "the same day".</summary>
    Same,
    /// <summary>The one before the time in focus: "the previous Friday".</summary>
    Before,
    /// <summary>The one behind the time in focus: "the following Friday".</summary>
    After,
}
