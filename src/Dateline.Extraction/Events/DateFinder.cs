using System.Collections.Immutable;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Finds the time expression that dates an event: one of its own clause; and apart from that, the time that the text before it is about.</summary>
sealed class DateFinder
{
    // What calls itself a sentence and holds more is a table; its first times stand for it.
    const int MostInSentence = 32;

    readonly Analysis _analysis;
    readonly ClauseLinks _links;
    readonly TreeDistance _distance;
    readonly DateOnly? _published;
    readonly Dictionary<int, List<(TimeExpression Time, int Head)>> _bySentence = [];

    /// <summary>Gathers the dated times of a document.</summary>
    /// <param name="analysis">The text.</param>
    /// <param name="links">Which phrase belongs to which event.</param>
    /// <param name="distance">Distances in the trees.</param>
    /// <param name="times">The time expressions.</param>
    /// <param name="published">The day of publication; null when unknown.</param>
    public DateFinder(Analysis analysis, ClauseLinks links, TreeDistance distance, ImmutableArray<TimeExpression> times, DateOnly? published)
    {
        _analysis = analysis;
        _links = links;
        _distance = distance;
        _published = published;
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

    /// <summary>The time that the clause of an event says, or null.</summary>
    public TimeExpression? Find(Trigger trigger, EventClass eventClass)
    {
        if (!_bySentence.TryGetValue(_analysis.SentenceOf(trigger.Token), out var times))
            return null;
        TimeExpression? nearest = null;
        var best = (Rank: ClauseLinks.None, Distance: int.MaxValue);
        foreach (var (time, head) in times)
        {
            // What is said or expected is not to come; its content is.
            if (eventClass is EventClass.Reporting or EventClass.IState or EventClass.Perception && time.StartsOn > _published)
                continue;
            var distance = (_links.Between(trigger, head), _distance.Between(trigger.Token, head));
            if (distance.Item1 < ClauseLinks.None && distance.CompareTo(best) < 0)
                (nearest, best) = (time, distance);
        }
        return nearest;
    }

    /// <summary>The time that an event is most likely at by what stands about it, and where that was read: the sentence or the paragraph.</summary>
    public (TimeExpression Time, string Basis)? Context(Trigger trigger)
    {
        var sentence = _analysis.SentenceOf(trigger.Token);
        var block = _analysis.Sentences[sentence].Block;
        if (_bySentence.TryGetValue(sentence, out var own))
            return (own.MinBy(entry => _distance.Between(trigger.Token, entry.Head)).Time, "sentence");
        for (var index = sentence - 1; index >= 0 && index >= sentence - 2 && _analysis.Sentences[index].Block == block; index--)
            if (_bySentence.TryGetValue(index, out var before))
                return (before[^1].Time, "paragraph");
        return null;
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
