namespace Dateline.Extraction;

/// <summary>What time a text is speaking of, as the reader goes through it.</summary>
/// <param name="published">The day of publication; null when it is not known.</param>
/// <param name="isNarrative">Whether the text tells of long ago: its dates hang on each other rather than on the day of publication.</param>
sealed class TimeFocus(DateOnly? published, bool isNarrative)
{
    CalendarPeriod? _last;
    CalendarPeriod? _lastDay;
    CalendarPeriod? _lastMonth;
    CalendarPeriod? _lastQuarter;

    /// <summary>The day of publication.</summary>
    public DateOnly? Published => published;

    /// <summary>Whether dates hang on each other.</summary>
    public bool IsNarrative => isNarrative;

    /// <summary>The last period spoken of; null before the first.</summary>
    public CalendarPeriod? Last => _last;

    /// <summary>The last quarter spoken of.</summary>
    public CalendarPeriod? Quarter => _lastQuarter;

    /// <summary>Takes note of a period.</summary>
    public void Note(CalendarPeriod period)
    {
        _last = period;
        if (period.Unit is TimeUnit.Day)
            (_lastDay, _lastMonth) = (period, new(TimeUnit.Month, period.Year, period.Month));
        else if (period.Unit == TimeUnit.Month)
            (_lastMonth, _lastDay) = (period, null);
        else if (period.Unit >= TimeUnit.Season)
            (_lastDay, _lastMonth) = (null, null);
    }

    /// <summary>Takes note of the quarter a report is on: one named by itself, not one it is compared with.</summary>
    public void NoteQuarter(CalendarPeriod quarter) => _lastQuarter = quarter;

    /// <summary>The last period that is known at least as finely as a unit; else the day of publication, in a narrative the last period of all.</summary>
    public CalendarPeriod? At(TimeUnit unit) => unit switch
    {
        <= TimeUnit.Weekend => _lastDay ?? Fallback,
        <= TimeUnit.Month => _lastDay ?? _lastMonth ?? Fallback,
        _ => _last ?? Fallback,
    };

    CalendarPeriod? Fallback => isNarrative && _last is { } last ? last : published is { } day ? CalendarPeriod.Holding(day, TimeUnit.Day) : null;
}
