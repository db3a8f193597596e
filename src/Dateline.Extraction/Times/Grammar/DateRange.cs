namespace Dateline.Extraction;

/// <summary>Gives the first date of a range or list the year that only the last one names: "March 5-9, 1918", "between April and June 2011".</summary>
static class DateRange
{
    static readonly TimeWordSet s_links = TimeWordSet.Named("range-link");

    /// <summary>Hands years back through the expressions of a text, which stand in order.</summary>
    public static void ShareYears(TimeText text, List<(int Start, TimeMatch Match)> matches)
    {
        for (var index = matches.Count - 2; index >= 0; index--)
        {
            var (start, match) = matches[index];
            if (matches[index + 1] is not (var next, { Meaning: CalendarDate { Year: { } year, Month: { } lastMonth } }) || !IsLink(text, match.End, next))
                continue;
            if (match.Meaning is CalendarDate { Year: null, YearFrom: null, Month: { } month, Shift: TimeShift.None } date)
                matches[index] = (start, match with { Meaning = date with { Year = month <= lastMonth ? year : year == 1 ? -1 : year - 1 } });
        }
    }

    static bool IsLink(TimeText text, int index, int next) => next == index + 1 && (text.IsHyphen(index) || s_links.Contains(text.Form(index)));
}
