using System.Globalization;

namespace Dateline.Extraction;

/// <summary>Reckons the day of a holiday in a year from its rule (<c>holidays.tsv</c>).</summary>
static class HolidayCalendar
{
    /// <summary>The day; null outside the years 1 to 9999.</summary>
    public static DateOnly? DayIn(int year, string rule)
    {
        if (year is < 1 or > 9999)
            return null;
        var parts = rule.Split(' ');
        if (parts[0].StartsWith("easter", StringComparison.Ordinal))
            return Easter(year).AddDays(Int(parts[0]["easter".Length..]));
        if (parts[0].StartsWith("orthodox-easter", StringComparison.Ordinal))
            return CalendarPeriod.Move(OrthodoxEaster(year), TimeUnit.Day, Int(parts[0]["orthodox-easter".Length..]));
        return parts[0] switch
        {
            "election" => Nth(year, 11, 1, 1)?.AddDays(1),
            "nth" => Nth(year, Int(parts[1]), Int(parts[2]), Int(parts[3]))?.AddDays(parts.Length > 4 ? Int(parts[4]) : 0),
            "chinese" or "hijri" or "hebrew" => LunarCalendars.DayIn(year, parts[0], Int(parts[1]), Int(parts[2])),
            _ => new DateOnly(year, Int(rule[..2]), Int(rule[3..])),
        };
    }

    /// <summary>Western Easter Sunday (the anonymous Gregorian algorithm; Meeus, Astronomical Algorithms, 1991).</summary>
    public static DateOnly Easter(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        var l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        var m = (a + 11 * h + 22 * l) / 451;
        var number = h + l - 7 * m + 114;
        return new(year, number / 31, number % 31 + 1);
    }

    // Julian Easter (Meeus), moved to the Gregorian calendar.
    static DateOnly OrthodoxEaster(int year)
    {
        var (a, b, c) = (year % 4, year % 7, year % 19);
        var d = (19 * c + 15) % 30;
        var e = (2 * a + 4 * b - d + 34) % 7;
        var number = d + e + 114;
        return new DateOnly(year, number / 31, number % 31 + 1).AddDays(year / 100 - year / 400 - 2);
    }

    /// <summary>The nth weekday of a month, -1 the last one; null where the month has no such day.</summary>
    public static DateOnly? Nth(int year, int month, int number, int weekday)
    {
        var first = new DateOnly(year, month, 1);
        var offset = (weekday - IsoWeekday(first) + 7) % 7;
        var length = DateTime.DaysInMonth(year, month);
        var day = number > 0 ? offset + 7 * (number - 1) : offset + (length - 1 - offset) / 7 * 7;
        return day < length ? first.AddDays(day) : null;
    }

    /// <summary>Day of the week, Monday = 1.</summary>
    public static int IsoWeekday(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;

    static int Int(string text) => int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
