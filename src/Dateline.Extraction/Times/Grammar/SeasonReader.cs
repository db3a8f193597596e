namespace Dateline.Extraction;

/// <summary>Reads seasons and the bare periods that an article makes definite: "the winter of 1994", "summer 2007", "the weekend", "the morning".</summary>
static class SeasonReader
{
    static readonly TimeWordSet s_prepositions = TimeWordSet.Named("before-season");

    /// <summary>The season or period at a lexeme.</summary>
    public static TimeMatch? Read(TimeText text, int index)
    {
        var at = text.Skip(index, "the");
        var hasThe = at > index;
        var word = text.Word(at);
        if (word is { Season: { } season, IsPlural: false })
        {
            if (CalendarReader.YearBehind(text, at + 1) is { } year && !text.Is(at + 1, ','))
                return new(year.End, new YearPart(season, year.Year) { YearFrom = year.From }, "season-year");
            return IsSeason(text, at, hasThe) ? new(at + 1, new YearPart(season), "season") : null;
        }
        if (!hasThe || word.IsPlural)
            return null;
        if (word.Unit == TimeUnit.Weekend)
            return new(at + 1, new WeekendTime(), "the-weekend");
        if (ReadYear(text, at) is { } theYear)
            return theYear;
        if (word.DayPart is { } part && part != "DT")
            return text.Is(at + 1, "of") && ReadDay(text, at + 2) is { } day
                ? new(day.End, new DayPartTime(day.Meaning, part), "day-part-of") : null;
        return word.Unit == TimeUnit.Week && text.Is(at + 1, "of") && ReadDay(text, at + 2) is { } first
            ? new(first.End, new PeriodAround(TimeUnit.Week, first.Meaning), "week-of") : null;
    }

    // A day that holds no other "of" phrase, so that "the morning of the morning of" ends.
    static TimeMatch? ReadDay(TimeText text, int index) =>
        (CalendarReader.Read(text, index) ?? RelativeReader.Read(text, index) ?? HolidayReader.Read(text, index)) is { } day && DateReader.IsDay(day.Meaning)
            ? day : null;

    // "the year ended March 31" is a length; "for the year", "the full year" is the year of the report.
    static TimeMatch? ReadYear(TimeText text, int index)
    {
        var at = text.Is(index, "fiscal") || text.Is(index, "full") || text.Is(index, "latest") ? text.Skip(index + 1, "fiscal") : index;
        if (!text.Is(at, "year"))
            return null;
        if (text.Is(at + 1, "ended") || text.Is(at + 1, "ending"))
            return new(at + 1, new LengthTime("P1Y", TimeUnit.Year, 1), "the-year-ended");
        return DurationReader.EndsPhrase(text, at + 1) && (at > index || text.Is(index - 2, "for") || text.Is(index - 2, "during"))
            ? new(at + 1, new RelativeTime(TimeUnit.Year, 0, TimeBase.Publication), "the-year") : null;
    }

    // "spring" and "fall" are other words as well; without an article a preposition must stand before them.
    static bool IsSeason(TimeText text, int index, bool hasThe) => text.Is(index, "fall")
        ? hasThe && DurationReader.EndsPhrase(text, index + 1) && !text.Is(index + 1, "in") && !text.Is(index + 1, "from")
        || text.Is(index - 1, "in") && DurationReader.EndsPhrase(text, index + 1)
        : hasThe && DurationReader.EndsPhrase(text, index + 1) || s_prepositions.Contains(text.Form(index - 1));
}
