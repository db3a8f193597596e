namespace Dateline.Extraction;

/// <summary>Reads parts of periods and whole ones: "the first week of January", "the last week of this month", "year to date", "all week".</summary>
static class PartialReader
{
    /// <summary>The part at a lexeme.</summary>
    public static TimeMatch? Read(TimeText text, int index) => ReadToDate(text, index) ?? ReadWhole(text, index) ?? ReadWeek(text, index);

    // "the first week of January", "the final week of last month"
    static TimeMatch? ReadWeek(TimeText text, int index)
    {
        var at = text.Skip(index, "the");
        var number = text.Word(at) is { Ordinal: >= 1 and <= 5 and var ordinal } ? ordinal : text.Is(at, "last") || text.Is(at, "final") ? -1 : 0;
        if (number == 0 || !text.Is(at + 1, "week") || !(text.Is(at + 2, "of") || text.Is(at + 2, "in")))
            return null;
        return (CalendarReader.Read(text, at + 3)
            ?? RelativeReader.ReadPeriod(text, at + 3)) is { Meaning: CalendarDate { Month: not null,
            Day: null } or RelativeTime { Unit: TimeUnit.Month } } month
            ? new(month.End, new WeekOfMonth(number, month.Meaning), "week-of-month") : null;
    }

    // "year to date", "the year-to-date"
    static TimeMatch? ReadToDate(TimeText text, int index)
    {
        var at = text.Skip(index, "the");
        if (text.Word(at) is not { Unit: TimeUnit.Year or TimeUnit.Month or TimeUnit.Quarter, IsPlural: false } word || !text.Is(text.SkipHyphen(at + 1), "to"))
            return null;
        var date = text.SkipHyphen(text.SkipHyphen(at + 1) + 1);
        return text.Is(date, "date") ? new(date + 1, new ToDateTime(word.Unit!.Value), "to-date") : null;
    }

    // "all week", "all day", "all year long"
    static TimeMatch? ReadWhole(TimeText text, int index)
    {
        if (!text.Is(index, "all") || text.Word(index + 1) is not { Unit: { } unit, IsPlural: false }
            || unit is TimeUnit.Second or TimeUnit.Minute or TimeUnit.Hour or TimeUnit.Quarter || !DurationReader.EndsPhrase(text, index + 2)
            && !text.Is(index + 2, "long"))
            return null;
        return new(text.Skip(index + 2, "long"), new LengthTime(DurationReader.Length(unit, 1), unit, 1), "whole");
    }
}
