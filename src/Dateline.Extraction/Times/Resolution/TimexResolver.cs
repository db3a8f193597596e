using System.Globalization;

namespace Dateline.Extraction;

/// <summary>Gives expressions their TIMEX3 values: from what they say, the day of publication, the time in focus and the tense around them.</summary>
/// <remarks>Never fails: what cannot be reckoned stays relative (<c>XXXX-11</c>, <c>PAST_REF</c>), an impossible date gives null.</remarks>
sealed class TimexResolver(TimeFocus focus)
{
    const string UnknownDay = "XXXX-XX-XX";

    /// <summary>Resolves an expression; null for a date that no calendar has.</summary>
    public Resolution? Resolve(Temporal meaning, Tense tense) =>
        Reckon(meaning, tense) is { } found && found.Period is null or { Year: >= -9999 and <= 9999 and not 0 } ? found : null;

    Resolution? Reckon(Temporal meaning, Tense tense) => meaning switch
    {
        CalendarDate date => ResolveDate(date, tense),
        WeekdayTime weekday => ResolveRelative(weekday.Week) is { Period: { FirstDay: { } monday }, Anchor: var from }
            && CalendarPeriod.Move(monday, TimeUnit.Day, weekday.Weekday - 1) is { } ofWeek
            ? Calendar(CalendarPeriod.Holding(ofWeek, TimeUnit.Day), from) : Open(string.Create(CultureInfo.InvariantCulture, $"XXXX-WXX-{weekday.Weekday}")),
        NthWeekday nth => ResolveDate(nth.Month, tense) is { Period: { FirstDay: { } ofMonth }, Anchor: var reckoned }
            && HolidayCalendar.Nth(ofMonth.Year, ofMonth.Month, nth.Number, nth.Weekday) is { } found
            ? Calendar(CalendarPeriod.Holding(found, TimeUnit.Day), reckoned) : Open(UnknownDay),
        YearSpan span => ResolveSpan(span),
        WeekOfMonth week => ResolveWeek(week, tense),
        ToDateTime toDate => ResolveToDate(toDate),
        YearPart part => ResolveYearPart(part, tense),
        RelativeTime relative => ResolveRelative(relative),
        DecadeTime decade => ResolveDecade(decade),
        CenturyTime century => Of(new(TimeUnit.Century, century.BeforeChrist ? -100 * (century.Number - 1) - 1 : 100 * (century.Number - 1)), century),
        HolidayTime holiday => ResolveHoliday(holiday, tense),
        WeekendTime => Published is { FirstDay: { } day }
            && LikeNamed.Weekend(day, tense) is { } weekend ? Calendar(weekend, TimeAnchor.Document) : Open("XXXX-WXX-WE"),
        PeriodAround around => Resolve(around.Day, tense) is { Period: { FirstDay: { } within } } inner
            ? Calendar(CalendarPeriod.Holding(within, around.Unit), inner.Anchor) : null,
        DayPartTime part => ResolveDayPart(part, tense),
        ClockTime clock => ResolveClock(clock, tense),
        LengthTime length => ResolveLength(length),
        RecurringTime recurring => new(TimexType.Set, recurring.Value, TimeAnchor.None),
        ReferenceTime reference => new(TimexType.Date, reference.Value, TimeAnchor.None),
        _ => null,
    };

    static Resolution ResolveSpan(YearSpan span) => new(TimexType.Date, string.Create(CultureInfo.InvariantCulture, $"{span.First:0000}/{span.Last:0000}"),
        TimeAnchor.None)
    {
        StartsOn = new DateOnly(span.First, 1, 1),
        EndsOn = new DateOnly(span.Last, 12, 31),
    };

    // A week belongs to the month that has most of its days.
    Resolution? ResolveWeek(WeekOfMonth week, Tense tense)
    {
        if (Resolve(week.Month, tense) is not { Period: { FirstDay: { } first, LastDay: { } last }, Anchor: var anchor })
            return null;
        var day = week.Number < 0 ? last.AddDays(-DaysOfWeek + 1) : first.AddDays(MiddleOfWeek + DaysOfWeek * (week.Number - 1));
        return day > last ? null : Calendar(CalendarPeriod.Holding(day, TimeUnit.Week), anchor);
    }

    const int DaysOfWeek = 7;
    const int MiddleOfWeek = 3;

    Resolution? ResolveToDate(ToDateTime toDate) =>
        focus.Published is { } today && CalendarPeriod.Holding(today, toDate.Unit) is { FirstDay: { } first } period
            ? new(TimexType.Date, period.Value, TimeAnchor.Document) { StartsOn = first, EndsOn = today } : null;

    static Resolution Calendar(CalendarPeriod period, TimeAnchor anchor) => new(TimexType.Date, period.Value, anchor, period);

    static Resolution Open(string value) => new(TimexType.Date, value, TimeAnchor.None);

    static Resolution? Of(CalendarPeriod period, CenturyTime century) => century.BeforeChrist
        ? new(TimexType.Date, string.Create(CultureInfo.InvariantCulture, $"BC{century.Number - 1:00}"), TimeAnchor.None)
        : new(TimexType.Date, string.Create(CultureInfo.InvariantCulture, $"{century.Number - 1:00}"), TimeAnchor.None, century.Number > 1 ? period : null);

    Resolution? ResolveDecade(DecadeTime decade)
    {
        if (decade.BeforeChrist)
            return Open(string.Create(CultureInfo.InvariantCulture, $"BC{decade.FirstYear / 10:000}"));
        // "the '80s" of a text on the nineteenth century are its own.
        var first = decade.FirstYear;
        if (decade.IsShort && focus.IsNarrative && focus.Last is { Year: > 100 and var year })
            first = year / 100 * 100 + first % 100;
        return Calendar(new(TimeUnit.Decade, first), TimeAnchor.None);
    }

    Resolution? ResolveDate(CalendarDate date, Tense tense)
    {
        if (date is { Month: null, Day: null, Weekday: null })
            return date.Year is { } only ? Calendar(new(TimeUnit.Year, only), TimeAnchor.None) : null;
        if (date is { Month: { } named, Day: { } number } && number > DateTime.DaysInMonth(2000, named))
            return null;
        var (year, anchor) = date.Year is { } told ? (told, TimeAnchor.None) : YearFrom(date.YearFrom);
        if (date.Month is not { } month)
            return ResolveWeekday(date, tense);
        if (year is null && LikeNamed.Year(focus, month, date.Day, date.Weekday, date.Shift, tense) is { } chosen)
            (year, anchor) = chosen;
        if (year is not { } known)
            return Open(date.Day is { } open
                ? string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:00}-{open:00}") : string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:00}"));
        if (known is 0 or > 9999 or < -9999)
            return null;
        if (date.Day is not { } day)
            return Calendar(new(TimeUnit.Month, known, month), anchor);
        return known > 0 && day > DateTime.DaysInMonth(known, month) ? null : Calendar(new(TimeUnit.Day, known, month, day), anchor);
    }

    Resolution? ResolveWeekday(CalendarDate date, Tense tense)
    {
        if (date.Weekday is not { } weekday)
            return null;
        return LikeNamed.Weekday(focus, weekday, date.Shift, tense) is { } day
            ? Calendar(CalendarPeriod.Holding(day.Day, TimeUnit.Day), day.Anchor)
            : Open(string.Create(CultureInfo.InvariantCulture, $"XXXX-WXX-{weekday}"));
    }

    Resolution? ResolveYearPart(YearPart part, Tense tense)
    {
        var unit = part.Part[0] switch { 'Q' => TimeUnit.Quarter, 'H' => TimeUnit.Half, _ => TimeUnit.Season };
        if (unit == TimeUnit.Quarter && part.Part == "QX")
        {
            var known = part.Year ?? YearFrom(part.YearFrom).Year;
            return known is null ? Open("XXXX-QX")
                : focus.Quarter is { } quarter ? Calendar(quarter with { Year = known.Value }, part.Year is null ? TimeAnchor.Document : TimeAnchor.Text)
                : Open($"{new CalendarPeriod(TimeUnit.Year, known.Value).Value}-QX");
        }
        var (year, anchor) = part.Year is { } told ? (told, TimeAnchor.None) : YearFrom(part.YearFrom);
        if (year is null && LikeNamed.YearOf(focus, new CalendarPeriod(unit, 2000, Part: part.Part), part.Shift, tense) is { } chosen)
            (year, anchor) = chosen;
        return year is { } found ? Calendar(new(unit, found, Part: part.Part), anchor) : Open($"XXXX-{part.Part}");
    }

    Resolution? ResolveRelative(RelativeTime relative)
    {
        var (unit, offset) = (relative.Unit, relative.Offset);
        var isFocus = relative.From == TimeBase.Focus;
        // "a year earlier" in a report on a quarter is a quarter.
        if (unit == TimeUnit.Year && relative.IsCounted && Math.Abs(offset) == 1 && !focus.IsNarrative && focus.Quarter is { } quarter
            && quarter.Shifted(TimeUnit.Quarter, 4 * offset) is { } other)
            return Calendar(other, TimeAnchor.Text);
        // "The quarter" is the one the report is on: the one it names, else the last one that is over.
        if (unit == TimeUnit.Quarter && offset == 0 && isFocus)
            return focus.Quarter is { } same ? Calendar(same, TimeAnchor.Text)
                : Published?.Shifted(TimeUnit.Quarter, -1) is { } over ? Calendar(over, TimeAnchor.Document) : Open("XXXX-QX");
        var origin = isFocus ? focus.At(unit) : Published;
        if (origin is not { } from)
            return Open(Unanchored(unit, offset));
        var anchor = isFocus && focus.Last is not null && from != Published ? TimeAnchor.Text : TimeAnchor.Document;
        if (unit == TimeUnit.Quarter && offset == 0 && !isFocus)
            return Calendar(CalendarPeriod.Holding(from.FirstDay!.Value, unit), anchor);
        // A finer step from a coarser focus tells no more than the focus does.
        if (unit <= TimeUnit.Month && from.Unit > unit && from.Unit > TimeUnit.Week)
            return Open(Coarse(from, unit));
        if (unit < TimeUnit.Day)
            return Calendar(from, anchor);
        if (from.Shifted(unit, offset) is not { } shifted)
            return Open(offset < 0 ? "PAST_REF" : "FUTURE_REF");
        return Calendar(shifted, anchor);
    }

    CalendarPeriod? Published => focus.Published is { } day ? CalendarPeriod.Holding(day, TimeUnit.Day) : null;

    static string Coarse(CalendarPeriod from, TimeUnit unit) => unit switch
    {
        TimeUnit.Week or TimeUnit.Weekend => from.YearValue + "-WXX",
        TimeUnit.Month => from.YearValue + "-XX",
        _ => from.Unit == TimeUnit.Month ? from.Value + "-XX" : from.YearValue + "-XX-XX",
    };

    static string Unanchored(TimeUnit unit, int offset) =>
        offset != 0 ? offset < 0 ? "PAST_REF" : "FUTURE_REF"
        : unit switch { <= TimeUnit.Night => "PRESENT_REF", TimeUnit.Week or TimeUnit.Fortnight => "XXXX-WXX", TimeUnit.Weekend => "XXXX-WXX-WE",
            TimeUnit.Month => "XXXX-XX", TimeUnit.Quarter => "XXXX-QX", _ => "XXXX" };

    Resolution? ResolveHoliday(HolidayTime holiday, Tense tense)
    {
        var (year, anchor) = holiday.Year is { } told ? (told, TimeAnchor.None) : YearFrom(holiday.YearFrom);
        if (year is null && HolidayCalendar.DayIn(focus.Published?.Year ?? 2000, holiday.Rule) is { } about
            && LikeNamed.Year(focus, about.Month, about.Day, null, holiday.Shift, tense) is { } chosen)
            (year, anchor) = chosen;
        if (year is { } known && HolidayCalendar.DayIn(known, holiday.Rule) is { } day)
            return Calendar(CalendarPeriod.Holding(day, TimeUnit.Day), anchor);
        return Open(char.IsAsciiDigit(holiday.Rule[0]) ? "XXXX-" + holiday.Rule : UnknownDay);
    }

    Resolution? ResolveDayPart(DayPartTime part, Tense tense)
    {
        var day = part.Day is null ? DayInFocus() : Resolve(part.Day, tense);
        if (day is not { } found)
            return null;
        var date = IsDay(found.Value) ? found.Value : found.Value.StartsWith("XXXX-WXX-", StringComparison.Ordinal) ? found.Value : UnknownDay;
        return found with { Type = TimexType.Time, Value = $"{date}T{part.Part}" };
    }

    Resolution? ResolveClock(ClockTime clock, Tense tense)
    {
        var day = clock.Day is null ? DayInFocus() : Resolve(clock.Day, tense);
        if (day is not { } found)
            return null;
        var value = found.Value.IndexOf('T', StringComparison.Ordinal) is > 0 and var cut ? found.Value[..cut] : found.Value;
        var date = IsDay(value) || value.StartsWith("XXXX-WXX-", StringComparison.Ordinal) ? value : UnknownDay;
        return found with { Type = TimexType.Time, Value = $"{date}T{clock.Clock}{clock.Zone}" };
    }

    Resolution DayInFocus() => focus.At(TimeUnit.Day) is { } period
        ? period.Unit == TimeUnit.Day ? Calendar(period, TimeAnchor.Text) : Open(Coarse(period, TimeUnit.Day))
        : Open(UnknownDay);

    static bool IsDay(string value) => value.Length == 10 && (char.IsAsciiDigit(value[9]) || value[9] == 'X') && value[4] == '-' && value[7] == '-';

    Resolution? ResolveLength(LengthTime length)
    {
        var plain = new Resolution(TimexType.Duration, length.Value, TimeAnchor.None);
        if (length.Shift is not (TimeShift.Past or TimeShift.Future) || focus.Published is not { } today || length.Amount is not { } amount || amount % 1 != 0
            || amount > 10_000)
            return plain;
        var count = length.Shift == TimeShift.Past ? -(int)amount : (int)amount;
        var unit = length.Unit;
        if (unit.IsOfClock)
            (unit, count) = (TimeUnit.Day, unit == TimeUnit.Hour ? (int)Math.Ceiling(Math.Abs(count) / 24m) * Math.Sign(count) : 0);
        return CalendarPeriod.Move(today, unit, count) is not { } other ? plain
            : count < 0 ? plain with { Anchor = TimeAnchor.Document, StartsOn = other, EndsOn = today }
            : plain with { Anchor = TimeAnchor.Document, StartsOn = today, EndsOn = other };
    }

    (int? Year, TimeAnchor Anchor) YearFrom(Temporal? from) =>
        from is RelativeTime relative
            && ResolveRelative(relative with { IsCounted = false }) is { Period: { } period } found ? (period.Year, found.Anchor) : (null, TimeAnchor.None);
}
