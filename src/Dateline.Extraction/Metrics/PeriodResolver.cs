using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Finds the time a figure holds for: the date of its clause, the nearest one where there are several.</summary>
static class PeriodResolver
{
    const int Reach = 25;

    /// <summary>The period of a quantity among the times of its sentence; null where none belongs to its clause.</summary>
    /// <param name="analysis">The analysis of the document.</param>
    /// <param name="times">Times of the sentence, by place.</param>
    /// <param name="quantity">The words of number and unit.</param>
    /// <param name="baseline">The words of what a change is measured against; empty for none.</param>
    /// <param name="verb">The token that heads the quantity's clause; -1 when unknown.</param>
    public static TimeExpression? Of(Analysis analysis, List<TimeExpression> times, TextSpan quantity, TextSpan baseline, int verb)
    {
        TimeExpression? best = null;
        var least = int.MaxValue;
        for (var index = FirstNear(times, quantity.Start); index < times.Count && times[index].At.Start < quantity.End + Near; index++)
        {
            var time = times[index];
            var span = new TextSpan(time.At.Start, time.At.End);
            if (time.Type is not (TimexType.Date or TimexType.Duration) || time.StartsOn is null || span.Overlaps(quantity) || span.Overlaps(baseline))
                continue;
            var distance = Distance(analysis, span, quantity);
            if (verb >= 0 && ClauseOf(analysis, analysis.TokenAtOrAfter(span.Start)) != verb)
                distance += Reach;
            if (distance < least && distance < 2 * Reach)
                (best, least) = (time, distance);
        }
        return best;
    }

    // Times further away than this many characters are not looked at, so that a text of a million figures stays linear.
    const int Near = 1000;

    static int FirstNear(List<TimeExpression> times, int start)
    {
        var (low, high) = (0, times.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (times[middle].At.Start < start - Near)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    static int Distance(Analysis analysis, TextSpan time, TextSpan quantity)
    {
        var (before, after) = time.Start < quantity.Start ? (time, quantity) : (quantity, time);
        return Math.Max(0, analysis.TokenAtOrAfter(after.Start) - analysis.TokenAtOrAfter(before.End - 1));
    }

    static int ClauseOf(Analysis analysis, int token)
    {
        for (var steps = 0; token >= 0 && token < analysis.TokenCount && steps < 20; steps++, token = analysis.Heads[token])
            if (analysis.PartsOfSpeech[token] is PartOfSpeech.Verb || analysis.Heads[token] < 0)
                return token;
        return -1;
    }
}
