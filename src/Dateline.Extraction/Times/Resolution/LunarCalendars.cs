using System.Globalization;

namespace Dateline.Extraction;

/// <summary>Finds the day of a Chinese, Islamic or Jewish festival in a year of the Gregorian calendar.</summary>
static class LunarCalendars
{
    /// <summary>The first such day of the year; null outside the years a calendar knows.</summary>
    /// <param name="year">Gregorian year.</param>
    /// <param name="calendar">chinese, hijri (Umm al-Qura) or hebrew.</param>
    /// <param name="month">Month, leap months left out of the count; the Hebrew year is counted from Tishri.</param>
    /// <param name="day">Day of the month.</param>
    public static DateOnly? DayIn(int year, string calendar, int month, int day)
    {
        Calendar lunar = calendar switch { "chinese" => new ChineseLunisolarCalendar(), "hijri" => new UmAlQuraCalendar(), _ => new HebrewCalendar() };
        if (year <= lunar.MinSupportedDateTime.Year || year >= lunar.MaxSupportedDateTime.Year)
            return null;
        // A lunar year may start in the Gregorian year before, and two may touch one.
        var first = lunar.GetYear(new DateTime(year, 1, 1));
        for (var lunarYear = first; lunarYear <= first + 1; lunarYear++)
        {
            var leap = lunar.GetLeapMonth(lunarYear);
            var number = leap > 0 && month >= leap ? month + 1 : month;
            if (day > lunar.GetDaysInMonth(lunarYear, number))
                continue;
            var moment = lunar.ToDateTime(lunarYear, number, day, 0, 0, 0, 0);
            if (moment.Year == year)
                return DateOnly.FromDateTime(moment);
        }
        return null;
    }
}
