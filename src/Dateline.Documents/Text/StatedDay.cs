namespace Dateline.Documents.Text;

/// <summary>What words that should state a day say.</summary>
/// <param name="Day">The day at the place the words speak of; null where they state none.</param>
/// <param name="Fault">Why there is none.</param>
/// <param name="Clock">Time of day at that place; null where none is stated.</param>
/// <param name="Offset">Distance of that place from UTC; null where none is stated.</param>
readonly record struct StatedDay(DateOnly? Day, DayFault Fault, TimeSpan? Clock = null, TimeSpan? Offset = null)
{
    /// <summary>The moment in UTC; null where time or zone are not stated.</summary>
    public DateTime? Moment => Day is { } day && Clock is { } clock && Offset is { } offset ? day.ToDateTime(TimeOnly.MinValue) + clock - offset : null;

    /// <summary>Whether the day is that of a clock in UTC, which need not be the day at the place of publication.</summary>
    public bool IsUtc => Offset == TimeSpan.Zero && Clock is { } clock && clock != TimeSpan.Zero;

    /// <summary>A day told by a clock in UTC, as the place that <paramref name="other"/> speaks of has it; null where the two are not one moment.</summary>
    public DateOnly? LocalDay(StatedDay other)
    {
        if (Moment is not { } moment || other is not { Day: { } day, Clock: { } clock })
            return null;
        var apart = day.ToDateTime(TimeOnly.MinValue) + clock - moment;
        if (other.Offset is { } offset)
            return Math.Abs((apart - offset).TotalMinutes) <= 1 && offset != TimeSpan.Zero ? day : null;
        // Without a zone: places stand whole quarters of an hour from UTC, at most fourteen hours.
        var quarters = apart.TotalMinutes / 15;
        return Math.Abs(apart.TotalHours) <= 14 && Math.Abs(quarters - Math.Round(quarters)) * 15 <= 1 ? day : null;
    }
}

/// <summary>Why words state no day.</summary>
enum DayFault : byte
{
    /// <summary>They state one.</summary>
    None,
    /// <summary>There are no words, or they say that nothing is known.</summary>
    Missing,
    /// <summary>Day and month could be the other way round.</summary>
    Ambiguous,
    /// <summary>They are no day.</summary>
    NoDay,
}
