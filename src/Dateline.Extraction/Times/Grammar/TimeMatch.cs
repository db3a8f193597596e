namespace Dateline.Extraction;

/// <summary>A time expression found in a text.</summary>
/// <param name="End">Index of the lexeme behind it.</param>
/// <param name="Meaning">What it says.</param>
/// <param name="Rule">Name of the rule that read it.</param>
/// <param name="Mod">TIMEX3 modifier.</param>
readonly record struct TimeMatch(int End, Temporal Meaning, string Rule, string? Mod = null)
{
    /// <summary>The longer of two matches; the first where they are equally long.</summary>
    public static TimeMatch? Longer(TimeMatch? first, TimeMatch? second) =>
        first is null ? second : second is { } other && other.End > first.Value.End ? other : first;
}
