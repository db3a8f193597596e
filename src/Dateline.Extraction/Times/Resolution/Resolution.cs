namespace Dateline.Extraction;

/// <summary>The TIMEX3 reading of an expression in its place.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Value">Its value.</param>
/// <param name="Anchor">What it was reckoned from.</param>
/// <param name="Period">The stretch of the calendar meant; null where it is not one.</param>
readonly record struct Resolution(TimexType Type, string Value, TimeAnchor Anchor, CalendarPeriod? Period = null)
{
    /// <summary>First day, where it is not that of <see cref="Period"/>.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>Last day, where it is not that of <see cref="Period"/>.</summary>
    public DateOnly? EndsOn { get; init; }
}
