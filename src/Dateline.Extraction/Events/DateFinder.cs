using System.Collections.Immutable;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Finds the time expression that dates an event: the nearest one in the tree of its sentence.</summary>
sealed class DateFinder
{
    // What calls itself a sentence and holds more is a table; its first times stand for it.
    const int MostInSentence = 32;

    readonly Analysis _analysis;
    readonly TreeDistance _distance;
    readonly Dictionary<int, List<(TimeExpression Time, int Head)>> _bySentence = [];

    public DateFinder(Analysis analysis, TreeDistance distance, ImmutableArray<TimeExpression> times)
    {
        _analysis = analysis;
        _distance = distance;
        foreach (var time in times)
        {
            if (time.StartsOn is null || time.Type is not (TimexType.Date or TimexType.Time) || HeadOf(time) is not (>= 0 and var head))
                continue;
            var sentence = analysis.SentenceOf(head);
            if (!_bySentence.TryGetValue(sentence, out var list))
                _bySentence[sentence] = list = [];
            if (list.Count < MostInSentence)
                list.Add((time, head));
        }
    }

    /// <summary>The time of an event, or null.</summary>
    public TimeExpression? Find(Trigger trigger)
    {
        if (!_bySentence.TryGetValue(_analysis.SentenceOf(trigger.Token), out var times))
            return null;
        TimeExpression? nearest = null;
        var best = int.MaxValue;
        foreach (var (time, head) in times)
        {
            var distance = _distance.Between(trigger.Token, head);
            if (distance < best)
                (nearest, best) = (time, distance);
        }
        return nearest;
    }

    /// <summary>How exactly a time is known, by its first and last day.</summary>
    public static string PrecisionOf(TimeExpression? time)
    {
        if (time is not { StartsOn: { } first, EndsOn: var last })
            return "unknown";
        var days = (last ?? first).DayNumber - first.DayNumber + 1;
        return days switch { <= 1 => "day", <= 7 => "week", <= 31 => "month", <= 366 => "year", _ => "unknown" };
    }

    int HeadOf(TimeExpression time)
    {
        var first = _analysis.TokenAtOrAfter(time.At.Start);
        for (var token = first; token < _analysis.TokenCount && _analysis.TokenSpans[token].Start < time.At.End; token++)
            if (_analysis.Heads[token] < first || _analysis.TokenSpans[_analysis.Heads[token]].Start >= time.At.End)
                return token;
        return first < _analysis.TokenCount ? first : -1;
    }
}
