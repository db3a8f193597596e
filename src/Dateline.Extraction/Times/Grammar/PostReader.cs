namespace Dateline.Extraction;

/// <summary>Reads the bare words of time of social-media posts: "great night", "the weekend", "what a day". In so few words they all speak of now.</summary>
static class PostReader
{
    /// <summary>The time at a lexeme of a post; null in any other text.</summary>
    public static TimeMatch? Read(TimeText text, int index)
    {
        if (!text.IsPost)
            return null;
        var hasArticle = text.Word(index) is { IsThe: true } or { IsArticle: true };
        var at = hasArticle ? index + 1 : index;
        if (text.Is(at, "whole") || text.Is(at, "entire"))
            at++;
        var word = text.Word(at);
        if (word.DayPart is { } part)
            return new(at + 1, new DayPartTime(null, part), "post-day-part");
        if (word is { Unit: TimeUnit.Weekend, IsPlural: false })
            return new(at + 1, new RelativeTime(TimeUnit.Weekend, 0, TimeBase.Publication), "post-period");
        if (word is { Unit: (TimeUnit.Day or TimeUnit.Week or TimeUnit.Month or TimeUnit.Year) and { } unit, IsPlural: false })
            return text.Word(index).IsThe && at == index + 1 && unit <= TimeUnit.Week
                ? new(at + 1, new RelativeTime(unit, 0, TimeBase.Publication), "post-period")
                : new(at + 1, new LengthTime(unit.Length("1"), unit, 1), "post-length");
        return word is { Season: { } season, IsPlural: false } && !text.Is(at, "fall")
            ? new(at + 1, new YearPart(season) { Shift = TimeShift.Present }, "post-season") : null;
    }
}
