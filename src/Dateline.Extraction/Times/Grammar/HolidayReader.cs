namespace Dateline.Extraction;

/// <summary>Reads holidays and festivals: "Christmas Eve", "last Thanksgiving", "Easter 1998".</summary>
static class HolidayReader
{
    /// <summary>The holiday at a lexeme; its name starts with a capital.</summary>
    public static TimeMatch? Read(TimeText text, int index)
    {
        if (!text.IsCapitalised(index) && !text.Is(index, "xmas") && !text.Is(index, "christmas") && !text.Is(index, "halloween")
            || TimePhrases.Holidays.At(text, index) is not { } holiday)
            return null;
        if (CalendarReader.YearBehind(text, holiday.End) is { } year && !text.Is(holiday.End, ','))
            return new(year.End, new HolidayTime(holiday.Value, year.Year) { YearFrom = year.From }, "holiday-year");
        return text.Word(holiday.End).Unit == TimeUnit.Week
            ? new(holiday.End + 1, new PeriodAround(TimeUnit.Week, new HolidayTime(holiday.Value)), "holiday-week")
            : new(holiday.End, new HolidayTime(holiday.Value), "holiday");
    }
}
