using System.Collections.Frozen;

namespace Dateline.Extraction;

/// <summary>Parts a change "from 4.5% to 3.9%" into what was and what is: two figures, not a range. "Prices range from 5 to 9 euros" is one.</summary>
static class FromTo
{
    const int LongestReach = 8;

    static readonly FrozenSet<string> s_spans = MetricWords.Named("span-verb");
    static readonly FrozenSet<string> s_moves = MetricWords.Named("move-verb");

    /// <summary>The figure before and the figure after a change, by their places in the sentence; null where a range is a range.</summary>
    /// <param name="line">The sentence.</param>
    /// <param name="first">The figure behind "from", with its unit.</param>
    /// <param name="range">The range that it starts, as <see cref="RangeReader"/> joins it.</param>
    public static (Quantity Before, Quantity After)? Part(LexemeSequence line, Quantity first, Quantity range)
    {
        if (!range.IsRange || range.Change is null || RangeReader.SecondOf(line, first) is not { } second || !IsChange(line, first, second))
            return null;
        var unit = range.Unit;
        var after = second with
        {
            Unit = unit,
            UnitAt = second.Unit is null ? (0, 0) : second.UnitAt,
            Value = second.Value,
            Change = range.Change,
            Rule = second.Unit is null && unit is not null ? "from-to" : second.Rule,
        };
        // "from $10 to $15 billion": the magnitude holds for both.
        var before = first with
        {
            Unit = unit,
            UnitAt = first.Unit is null ? (0, 0) : first.UnitAt,
            Value = range.Change == "up" ? range.Low : range.High,
            Rule = first.Unit is null && unit is not null ? "from-to" : first.Rule,
        };
        return (before, after with { Baseline = before });
    }

    // A word of change before "from"; what falls is no range either.
    static bool IsChange(LexemeSequence line, Quantity first, Quantity second)
    {
        _ = Comparators.Of(line, first.First, first.End, false, out var start);
        if (line.Word(start - 1) != "from")
            return false;
        for (var at = start - 2; at >= 0 && at > start - 2 - LongestReach; at--)
        {
            var word = line.Word(at);
            if (s_spans.Contains(word) || word is ";" or "which" or "that" or "who")
                return false;
            if (Changes.DirectionOfVerb(word) is not null || Changes.DirectionOfNoun(word) is not null || s_moves.Contains(word))
                return true;
        }
        return first.Value > second.Value && first.Magnitude == second.Magnitude;
    }
}
