using System.Globalization;

namespace Dateline.Extraction;

/// <summary>A stretch of the calendar with its TIMEX3 value: a day, week, month, quarter, season, year, decade or century.</summary>
/// <param name="Unit">How long it is.</param>
/// <param name="Year">Its year, the first one of a decade or century; negative before Christ.</param>
/// <param name="Month">1 to 12 for days and months; the number of the week for weeks and weekends.</param>
/// <param name="Day">1 to 31 for days.</param>
/// <param name="Part">Q1 to Q4, H1, H2, SP, SU, FA, WI for parts of a year.</param>
readonly record struct CalendarPeriod(TimeUnit Unit, int Year, int Month = 0, int Day = 0, string Part = "")
{
    /// <summary>The period of that unit that holds a day.</summary>
    public static CalendarPeriod Holding(DateOnly day, TimeUnit unit) => unit switch
    {
        <= TimeUnit.Night => new(TimeUnit.Day, day.Year, day.Month, day.Day),
        TimeUnit.Week or TimeUnit.Weekend or TimeUnit.Fortnight => OfWeek(day, unit == TimeUnit.Weekend ? unit : TimeUnit.Week),
        TimeUnit.Month => new(unit, day.Year, day.Month),
        TimeUnit.Quarter => new(unit, day.Year, Part: $"Q{(day.Month + 2) / 3}"),
        TimeUnit.Half => new(unit, day.Year, Part: day.Month <= 6 ? "H1" : "H2"),
        TimeUnit.Season => new(unit, day.Month <= 2 ? day.Year - 1
            : day.Year, Part: day.Month switch { >= 3 and <= 5 => "SP", >= 6 and <= 8 => "SU", >= 9 and <= 11 => "FA", _ => "WI" }),
        TimeUnit.Decade => new(unit, day.Year / 10 * 10),
        TimeUnit.Century => new(unit, day.Year / 100 * 100),
        TimeUnit.Millennium => new(unit, day.Year / 1000 * 1000),
        _ => new(TimeUnit.Year, day.Year),
    };

    /// <summary>The value, such as <c>1998-W08</c>, <c>1989-Q3</c>, <c>197</c>, <c>BC0480-08</c>.</summary>
    public string Value => Unit switch
    {
        TimeUnit.Day => string.Create(CultureInfo.InvariantCulture, $"{YearValue}-{Month:00}-{Day:00}"),
        TimeUnit.Month => string.Create(CultureInfo.InvariantCulture, $"{YearValue}-{Month:00}"),
        TimeUnit.Week => string.Create(CultureInfo.InvariantCulture, $"{YearValue}-W{Month:00}"),
        TimeUnit.Weekend => string.Create(CultureInfo.InvariantCulture, $"{YearValue}-W{Month:00}-WE"),
        TimeUnit.Quarter or TimeUnit.Half or TimeUnit.Season => $"{YearValue}-{Part}",
        TimeUnit.Decade => YearValue[..^1],
        TimeUnit.Century => YearValue[..^2],
        TimeUnit.Millennium => YearValue[..^3],
        _ => YearValue,
    };

    /// <summary>The year of the value, <c>0480</c> or <c>BC0480</c>.</summary>
    public string YearValue =>
        Year < 0 ? string.Create(CultureInfo.InvariantCulture, $"BC{-Year:0000}") : string.Create(CultureInfo.InvariantCulture, $"{Year:0000}");

    /// <summary>First day; null before Christ.</summary>
    public DateOnly? FirstDay => Year is < 1 or > 9999 ? null : Unit switch
    {
        TimeUnit.Day => new DateOnly(Year, Month, Day),
        TimeUnit.Month => new DateOnly(Year, Month, 1),
        TimeUnit.Week => Monday,
        TimeUnit.Weekend => Monday is { } monday && monday.DayNumber + 5 <= DateOnly.MaxValue.DayNumber ? monday.AddDays(5) : null,
        TimeUnit.Quarter or TimeUnit.Half or TimeUnit.Season => new DateOnly(Year, FirstMonth, 1),
        _ => new DateOnly(Year, 1, 1),
    };

    /// <summary>Last day, inclusive; null before Christ and behind the year 9999.</summary>
    /// <remarks>Seasons are those of the north in whole months; the winter of a year starts in its December.</remarks>
    public DateOnly? LastDay => FirstDay is not { } first ? null : Unit switch
    {
        TimeUnit.Day => first,
        TimeUnit.Month => EndOfMonths(first, 1),
        TimeUnit.Week => AddDays(first, 6),
        TimeUnit.Weekend => AddDays(first, 1),
        TimeUnit.Quarter or TimeUnit.Season => EndOfMonths(first, 3),
        TimeUnit.Half => EndOfMonths(first, 6),
        TimeUnit.Decade => EndOfMonths(first, 120),
        TimeUnit.Century => EndOfMonths(first, 1200),
        TimeUnit.Millennium => EndOfMonths(first, 12_000),
        _ => EndOfMonths(first, 12),
    };

    /// <summary>The period of <paramref name="unit"/> so many of them away; null outside the years 1 to 9999, before Christ save for years.</summary>
    public CalendarPeriod? Shifted(TimeUnit unit, int offset)
    {
        if (FirstDay is not { } day)
            return unit switch
            {
                TimeUnit.Year => WithYear(TimeUnit.Year, Year + offset),
                TimeUnit.Decade => WithYear(TimeUnit.Decade, Year / 10 * 10 + 10 * offset),
                TimeUnit.Century => WithYear(TimeUnit.Century, Year / 100 * 100 + 100 * offset),
                _ => null,
            };
        return Move(day, unit, offset) is { } moved ? Holding(moved, unit) : null;
    }

    /// <summary>A day so many units away, kept within its month; null outside the years 1 to 9999.</summary>
    public static DateOnly? Move(DateOnly day, TimeUnit unit, int offset)
    {
        var months = unit switch
        {
            TimeUnit.Month => offset,
            TimeUnit.Quarter or TimeUnit.Season => 3L * offset,
            TimeUnit.Half => 6L * offset,
            TimeUnit.Year => 12L * offset,
            TimeUnit.Decade => 120L * offset,
            TimeUnit.Century => 1200L * offset,
            TimeUnit.Millennium => 12_000L * offset,
            _ => 0,
        };
        if (months != 0)
        {
            var month = (day.Year - 1) * 12L + day.Month - 1 + months;
            return month is < 0 or >= 9999 * 12 ? null : day.AddMonths((int)months);
        }
        var days = unit switch { TimeUnit.Day or TimeUnit.Night => offset, TimeUnit.Week or TimeUnit.Weekend => 7L * offset,
            TimeUnit.Fortnight => 14L * offset, _ => 0 };
        return day.DayNumber + days is < 0 or > 3_652_058 ? null : day.AddDays((int)days);
    }

    DateOnly? Monday
    {
        get
        {
            var start = ISOWeek.ToDateTime(Year, Month, DayOfWeek.Monday);
            return start.Year is >= 1 and <= 9999 ? DateOnly.FromDateTime(start) : null;
        }
    }

    int FirstMonth => Part switch { "Q1" or "H1" => 1, "Q2" => 4, "Q3" or "H2" => 7, "Q4" => 10, "SP" => 3, "SU" => 6, "FA" => 9, _ => 12 };

    static CalendarPeriod OfWeek(DateOnly day, TimeUnit unit)
    {
        var moment = day.ToDateTime(TimeOnly.MinValue);
        return new(unit, ISOWeek.GetYear(moment), ISOWeek.GetWeekOfYear(moment));
    }

    static CalendarPeriod? WithYear(TimeUnit unit, int year) => year is 0 or < -9999 or > 9999 ? null : new(unit, year);

    static DateOnly? AddDays(DateOnly day, int days) => day.DayNumber + days <= DateOnly.MaxValue.DayNumber ? day.AddDays(days) : DateOnly.MaxValue;

    static DateOnly EndOfMonths(DateOnly first, int months) =>
        (first.Year - 1) * 12L + first.Month - 1 + months >= 9999 * 12 ? DateOnly.MaxValue : first.AddMonths(months).AddDays(-1);
}
