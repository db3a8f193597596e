namespace Dateline.Extraction;

/// <summary>Decides which of the like-named days, months and seasons is meant: the last, this or the next "Tuesday", "December", "summer".</summary>
static class LikeNamed
{
    /// <summary>How long behind its end the results of a quarter are still to come.</summary>
    const int DaysToReport = 92;

    /// <summary>The year of a month or a day of a month; null without anything to reckon from.</summary>
    public static (int Year, TimeAnchor Anchor)? Year(TimeFocus focus, int month, int? day, int? weekday, TimeShift shift, Tense tense)
    {
        if (InNarrative(focus, shift) is { } narrative)
            return Following(narrative, month) is { } year ? (year, TimeAnchor.Text) : null;
        if (focus.Published is not { } today)
            return null;
        var about = day ?? (month == today.Month ? today.Day : 15);
        // A weekday beside the date names the year.
        if (weekday is { } named && day is { } dated)
            foreach (var offset in (ReadOnlySpan<int>)[0, -1, 1])
                if (today.Year + offset is >= 1 and <= 9999 and var near && dated <= DateTime.DaysInMonth(near, month)
                    && HolidayCalendar.IsoWeekday(new(near, month, dated)) == named)
                    return (near, TimeAnchor.Document);
        return (Choose(today, month, about, day is not null, shift, tense), TimeAnchor.Document);
    }

    /// <summary>The year of a quarter, half or season.</summary>
    public static (int Year, TimeAnchor Anchor)? YearOf(TimeFocus focus, CalendarPeriod part, TimeShift shift, Tense tense)
    {
        if (InNarrative(focus, shift) is { } narrative)
            return (narrative.Year, TimeAnchor.Text);
        if (focus.Published is not { } today)
            return null;
        var start = new CalendarPeriod(part.Unit, today.Year, Part: part.Part);
        if (start.FirstDay is not { } first || start.LastDay is not { } last)
            return null;
        var year = shift switch
        {
            TimeShift.Past => last < today ? today.Year : today.Year - 1,
            TimeShift.Future => first > today ? today.Year : today.Year + 1,
            TimeShift.Present => today.Year,
            _ when part.Part == "WI" => today.Month <= 6 && tense != Tense.Future ? today.Year - 1 : today.Year,
            // A report names a quarter when it is over, or nearly; its results are still expected then.
            _ => tense == Tense.Future ? last.DayNumber + DaysToReport >= today.DayNumber ? today.Year : today.Year + 1 : first <= today ? today.Year
                : today.Year - 1,
        };
        return (year, TimeAnchor.Document);
    }

    /// <summary>The day of a weekday; null without anything to reckon from.</summary>
    public static (DateOnly Day, TimeAnchor Anchor)? Weekday(TimeFocus focus, int weekday, TimeShift shift, Tense tense)
    {
        var isFocus = shift is TimeShift.Same or TimeShift.Before or TimeShift.After || focus.IsNarrative;
        var origin = isFocus && focus.At(TimeUnit.Day) is { Unit: TimeUnit.Day } period ? period.FirstDay : focus.IsNarrative ? null : focus.Published;
        if (origin is not { } today)
            return null;
        var back = (HolidayCalendar.IsoWeekday(today) - weekday + 7) % 7;
        var ahead = (7 - back) % 7;
        var offset = shift switch
        {
            TimeShift.Past or TimeShift.Before => back == 0 ? -7 : -back,
            TimeShift.Future or TimeShift.After => ahead == 0 ? 7 : ahead,
            TimeShift.Present => ahead,
            _ => tense is Tense.Future or Tense.Present ? ahead : -back,
        };
        return CalendarPeriod.Move(today, TimeUnit.Day, offset) is { } day ? (day, isFocus ? TimeAnchor.Text : TimeAnchor.Document) : null;
    }

    /// <summary>The weekend that is meant on a day: on Saturday and Sunday this one, else the last or, ahead, the coming one.</summary>
    public static CalendarPeriod? Weekend(DateOnly today, Tense tense) =>
        CalendarPeriod.Move(today, TimeUnit.Week, HolidayCalendar.IsoWeekday(today) >= 6 || tense == Tense.Future ? 0 : -1) is { } day
            ? CalendarPeriod.Holding(day, TimeUnit.Weekend) : null;

    static CalendarPeriod? InNarrative(TimeFocus focus, TimeShift shift) =>
        shift is TimeShift.Same or TimeShift.Before or TimeShift.After || focus.IsNarrative && shift == TimeShift.None ? focus.Last : null;

    // A story goes forward: a month far behind the one in focus is that of the next year.
    static int? Following(CalendarPeriod focus, int month)
    {
        if (focus.Unit >= TimeUnit.Decade)
            return null;
        return focus.Unit is TimeUnit.Day or TimeUnit.Month && focus.Month - month > 9 ? focus.Year + 1 : focus.Year;
    }

    static int Choose(DateOnly today, int month, int day, bool isDay, TimeShift shift, Tense tense)
    {
        var distance = (month - today.Month) * 31 + day - today.Day;
        return today.Year + shift switch
        {
            TimeShift.Past => distance >= 0 ? -1 : 0,
            TimeShift.Future => distance <= 0 ? 1 : 0,
            TimeShift.Present => 0,
            _ when tense == Tense.Future => distance < (isDay ? -120 : -15) ? 1 : 0,
            _ when tense == Tense.Past => distance > (isDay ? 60 : 15) ? -1 : 0,
            // Nothing tells: the past rather than the future, unless the future is near.
            _ => distance > 75 ? -1 : distance < -290 ? 1 : 0,
        };
    }
}
