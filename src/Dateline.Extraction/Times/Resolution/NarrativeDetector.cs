namespace Dateline.Extraction;

/// <summary>Tells a narrative of long ago, whose dates hang on each other, from news, whose dates hang on the day of publication.</summary>
static class NarrativeDetector
{
    const int EnoughYears = 5;

    /// <summary>Whether far years are named at least three times as often as anything is told from the day of publication.</summary>
    public static bool IsNarrative(IEnumerable<TimeMatch> matches, DateOnly? published)
    {
        var (far, deictic) = (0, 0);
        foreach (var match in matches)
            switch (match.Meaning)
            {
                case CalendarDate { Year: { } year }:
                    far += published is { } day && Math.Abs(year - day.Year) < 2 ? 0 : 1;
                    break;
                case CalendarDate { Weekday: not null } or RelativeTime { From: TimeBase.Publication }:
                    deictic++;
                    break;
            }
        return far >= EnoughYears && far >= 3 * deictic;
    }
}
