namespace Dateline.Extraction;

/// <summary>First and last day of a time.</summary>
static class TimexRange
{
    /// <summary>The days a resolved time covers, the last one included; null where they cannot be told.</summary>
    /// <param name="resolution">The time.</param>
    /// <param name="mod">START, MID and END take the first, middle and last third of the period.</param>
    public static (DateOnly? StartsOn, DateOnly? EndsOn) Of(Resolution resolution, string? mod)
    {
        if (resolution.StartsOn is { } start && resolution.EndsOn is { } end)
            return (start, end);
        if (resolution.Period is not { FirstDay: { } first, LastDay: { } last })
            return (null, null);
        var days = last.DayNumber - first.DayNumber + 1;
        return mod switch
        {
            "START" => (first, first.AddDays((days + 2) / 3 - 1)),
            "MID" => (first.AddDays(days / 3), last.AddDays(-(days / 3))),
            "END" => (last.AddDays(1 - (days + 2) / 3), last),
            _ => (first, last),
        };
    }
}
