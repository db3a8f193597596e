namespace Dateline.Extraction;

/// <summary>Reads calendar dates: "Friday, Oct. 13, 1989", "the 20th of October", "June last year", "1998", "2014-04-27".</summary>
static class CalendarReader
{
    /// <summary>The date at a lexeme.</summary>
    public static TimeMatch? Read(TimeText text, int index)
    {
        if (NumericDateReader.Read(text, index) is { } numeric)
            return numeric;
        if (Weekday(text, index) is { } weekday)
        {
            var next = text.Skip(text.Skip(weekday.End, '.'), ',');
            return ReadMonthDay(text, next, weekday.Day) ?? ReadDayMonth(text, text.Skip(next, "the"), weekday.Day)
                ?? ReadWeek(text, text.Skip(weekday.End, "of"), weekday.Day)
                ?? new TimeMatch(weekday.End, new CalendarDate(Weekday: weekday.Day), "weekday");
        }
        var first = text.Word(index).IsThe ? index + 1 : index;
        if (ReadNthWeekday(text, first) is { } nth)
            return nth;
        if (ReadYearSpan(text, index) is { } span)
            return span;
        return ReadDayMonth(text, first, null) ?? (first == index ? ReadMonthDay(text, index, null) ?? ReadMonth(text, index) : null) ?? ReadYear(text, index);
    }

    /// <summary>The name of a month at a lexeme, its full stop included; null where the word is no month there.</summary>
    public static (int End, int Month)? Month(TimeText text, int index)
    {
        var word = text.Word(index);
        if (word.Month == 0)
            return null;
        var end = word.IsShort && text.Is(index + 1, '.') && text[index + 1].Glued ? index + 2 : index + 1;
        // "May", "March" and the abbreviations are other words too; a number beside them or a capital tells.
        var byNumber = IsDayNumber(text, end) || YearReader.Read(text, end) is not null || text.IsNumber(index - 1) || text.Word(index - 1).Ordinal > 0;
        if (word.IsShort)
            return byNumber || end == index + 2 && text.IsCapitalised(index) ? (end, word.Month) : null;
        if (!text.IsCapitalised(index) && (!byNumber || NamedTimes.IsModal(text, index)) || NamedTimes.IsPartOfName(text, index))
            return null;
        return word.Month is 3 or 5 or 8 && !byNumber && !IsMonthByContext(text, index) ? null : (end, word.Month);
    }

    /// <summary>The name of a weekday; abbreviations only with a capital and a full stop, number or part of the day behind them.</summary>
    public static (int End, int Day)? Weekday(TimeText text, int index)
    {
        var word = text.Word(index);
        if (word.Weekday == 0 || word.IsPlural)
            return null;
        if (!word.IsShort)
            return NamedTimes.IsPartOfName(text, index) ? null : (index + 1, word.Weekday);
        if (text.Word(index - 1) is { Present: "this" } or { Future: "next" } or { Past: "last" } or { IsEvery: true })
            return (text.Skip(index + 1, '.'), word.Weekday);
        if (!text.IsCapitalised(index))
            return null;
        var next = text.Skip(text.Skip(index + 1, '.'), ',');
        return text.Word(next).Month > 0 || text.IsNumber(next) || text.Word(next).DayPart is not null ? (text.Skip(index + 1, '.'), word.Weekday) : null;
    }

    /// <summary>Whether the lexeme is a day of a month in digits, not the start of another number or a time of day.</summary>
    public static bool IsDayNumber(TimeText text, int index) =>
        text[index] is { Kind: TimeLexemeKind.Number, Number: >= 1 and <= 31, Digits: 1 or 2 }
        && !((text.Is(index + 1, '.') || text.Is(index + 1, ':')) && text[index + 1].Glued && text[index + 2] is { Kind: TimeLexemeKind.Number, Glued: true })
        && text.Word(index + 1).Meridiem is null && !text.Is(index + 1, '%');

    /// <summary>The year that a date goes on with: ", 1998", "of 1998", "last year", "of that year".</summary>
    public static (int End, int? Year, Temporal? From)? YearBehind(TimeText text, int index)
    {
        var next = text.Skip(index, ',');
        if (YearReader.Read(text, next) is { } year)
            return (year.End, year.Year, null);
        // "January 5, 0000": a year that no calendar has is still the one that is said, not that of the text. "0000 GMT" is an hour.
        if (text[next] is { Kind: TimeLexemeKind.Number, Digits: 4, Number: 0 } && text.Word(next + 1).Zone is null && !text.Is(next + 1, "hours")
            && !text.Is(next + 1, "hrs"))
            return (next + 1, 0, null);
        next = text.Skip(index, "of");
        if (next > index && text.Is(next, "fiscal"))
            next++;
        if (next > index && YearReader.Read(text, next) is { } ofYear)
            return (ofYear.End, ofYear.Year, null);
        return RelativeReader.ReadUnit(text, next, TimeUnit.Year) is { Meaning: var from, End: var end } ? (end, null, from) : null;
    }

    static bool IsMonthByContext(TimeText text, int index) =>
        text.Word(index - 1) is { Past: not null } or { Future: not null } or { Part: not null } or { Present: "this" or "that" }
        || text.IsHyphen(index - 1)
        || s_beforeMonth.Contains(text.Form(index - 1));

    static readonly TimeWordSet s_beforeMonth = TimeWordSet.Named("before-month");

    // "Oct. 13", "March eighth", "October the 13th", and the year.
    static TimeMatch? ReadMonthDay(TimeText text, int index, int? weekday)
    {
        if (Month(text, index) is not { } month)
            return null;
        var at = text.Skip(month.End, "the");
        if (Day(text, at) is not { } day || at > month.End && !text.Is(at + 1, "th") && text.IsNumber(at))
            return null;
        return WithYear(text, day.End, new CalendarDate(Month: month.Month, Day: day.Day, Weekday: weekday), "month-day");
    }

    // "13 October", "the 13th of October", and the year.
    static TimeMatch? ReadDayMonth(TimeText text, int index, int? weekday)
    {
        if (Day(text, index) is not { } day)
            return null;
        var isOrdinal = day.End > index + 1 || !text.IsNumber(index);
        var at = isOrdinal ? text.Skip(day.End, "of") : text.SkipHyphen(day.End);
        return Month(text, at) is { } month
            ? WithYear(text, text.SkipHyphen(month.End) is var next
                && text.IsNumber(next) ? next : month.End, new CalendarDate(Month: month.Month, Day: day.Day, Weekday: weekday), "day-month", month.End)
            : null;
    }

    // "Tuesday next week", "Friday of last week"
    static TimeMatch? ReadWeek(TimeText text, int index, int weekday) =>
        RelativeReader.ReadUnit(text, index, TimeUnit.Week) is { Meaning: RelativeTime week } match
            ? new(match.End, new WeekdayTime(weekday, week), "weekday-of-week") : null;

    // "the first Monday of March", "the last Friday in May 2011"
    static TimeMatch? ReadNthWeekday(TimeText text, int index)
    {
        var number = text.Word(index) is { Ordinal: >= 1 and <= 5 and var ordinal } ? ordinal : text.Is(index, "last") ? -1 : 0;
        if (number == 0 || Weekday(text, index + 1) is not { } weekday || !(text.Is(weekday.End, "of") || text.Is(weekday.End, "in")))
            return null;
        return ReadMonth(text, weekday.End + 1) is { Meaning: CalendarDate month, End: var end }
            ? new(end, new NthWeekday(number, weekday.Day, month), "nth-weekday") : null;
    }

    /// <summary>The other days of a list or range of days: the "21" of "21 and 22 April", the "25" of "April 24-25".</summary>
    /// <param name="text">The text.</param>
    /// <param name="index">Lexeme of the number.</param>
    /// <param name="before">The expression that ends right before the word or mark in front of the number.</param>
    public static TimeMatch? ReadListedDay(TimeText text, int index, CalendarDate? before)
    {
        if (!IsDayNumber(text, index) || OrdinalEnd(text, index + 1) is var end && text[end] is { Kind: TimeLexemeKind.Word, Word.Unit: not null })
            return null;
        if (before is { Month: not null, Day: { } day } && text[index].Number > day && IsListMark(text, index - 1) && text[end].Kind != TimeLexemeKind.Number
            && Month(text, end) is null)
            return WithYear(text, end, before with { Day = text[index].Number, Weekday = null }, "listed-day");
        return IsListMark(text, end) && IsDayNumber(text, end + 1) && ReadDayMonth(text, end + 1, null) is { Meaning: CalendarDate { Day: { } last } date }
            && last > text[index].Number
            ? new(end, date with { Day = text[index].Number }, "listed-day") : null;
    }

    static bool IsListMark(TimeText text, int index) => text.IsHyphen(index) || text.Is(index, "and") || text.Is(index, "or") || text.Is(index, "to");

    static TimeMatch? ReadMonth(TimeText text, int index) =>
        Month(text, index) is { } month ? WithYear(text, month.End, new CalendarDate(Month: month.Month), "month") : null;

    static TimeMatch WithYear(TimeText text, int end, CalendarDate date, string rule, int? without = null) =>
        YearBehind(text, end) is { } year
            ? new(year.End, date with { Year = year.Year, YearFrom = year.From }, rule + "-year")
            : new(without ?? end, date, rule);

    static (int End, int Day)? Day(TimeText text, int index)
    {
        if (IsDayNumber(text, index))
            return (OrdinalEnd(text, index + 1), text[index].Number);
        return text.Word(index) is { Ordinal: > 0 and <= 31 and var ordinal } ? (index + 1, ordinal)
            : text.Word(index) is { Cardinal: 20 }
                && text.Word(text.SkipHyphen(index + 1)) is { Ordinal: > 0 and < 10 and var ones } ? (text.SkipHyphen(index + 1) + 1, 20 + ones)
            : null;
    }

    /// <summary>Behind the "th" of an ordinal in digits.</summary>
    public static int OrdinalEnd(TimeText text, int index) =>
        text[index].Glued && (text.Is(index, "st") || text.Is(index, "nd") || text.Is(index, "rd") || text.Is(index, "th")) ? index + 1 : index;

    // "2013–14", "2019/20": a season or financial year over the turn of a year.
    static TimeMatch? ReadYearSpan(TimeText text, int index)
    {
        if (text[index] is not { Kind: TimeLexemeKind.Number, Digits: 4, Number: >= 1800 and < 2100 and var first } || text[index].Glued
            && !text.Is(index - 1, '(') || !text.IsHyphen(index + 1) && !text.Is(index + 1, '/'))
            return null;
        return text[index + 1].Glued && text[index + 2] is { Kind: TimeLexemeKind.Number, Digits: 2, Glued: true, Number: var last }
            && last == (first + 1) % 100
            && !(text[index + 3] is { Glued: true, Kind: TimeLexemeKind.Number } || (text.IsHyphen(index + 3) || text.Is(index + 3, '/'))
                && text[index + 3].Glued && text.IsNumber(index + 4))
            ? new(index + 3, new YearSpan(first, first + 1), "year-span") : null;
    }

    static TimeMatch? ReadYear(TimeText text, int index)
    {
        var at = text.Skip(index, "the");
        at = text.Is(at, "fiscal") ? text.Skip(at + 1, "year") : at;
        var isNamed = at > text.Skip(index, "the");
        if (!isNamed && (text.Is(at, "year") || text.Is(at, "years")))
            (at, isNamed) = (at + 1, true);
        if (!isNamed && at > index || YearReader.Read(text, at) is not { } year)
            return null;
        return isNamed || text.Word(year.End - 1).Era is not null || text.Word(at).Era is not null || YearContext.Allows(text, at, year.End, year.Year)
            ? new(year.End, new CalendarDate(year.Year), isNamed ? "named-year" : "year") : null;
    }
}
