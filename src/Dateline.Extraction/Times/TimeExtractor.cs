using System.Collections.Immutable;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Finds time expressions and gives them their TIMEX3 values.</summary>
/// <remarks>One pass: the text is cut into <see cref="TimeLexeme"/>s, the grammar reads what each expression says, the resolver reckons what it means there.
/// Linear in the text.</remarks>
public static class TimeExtractor
{
    /// <summary>Reads the time expressions of a document, by place.</summary>
    public static ImmutableArray<TimeExpression> Extract(Reading reading)
    {
        var text = new TimeText(reading.Analysis);
        var matches = Find(text);
        var focus = new TimeFocus(reading.Document.PublishedOn, NarrativeDetector.IsNarrative(matches.Select(match => match.Match),
            reading.Document.PublishedOn));
        var resolver = new TimexResolver(focus);
        var times = ImmutableArray.CreateBuilder<TimeExpression>(matches.Count);
        var people = reading.Analysis.Names.Where(person => person.Type == NameType.Person).Select(person => reading.Analysis.SpanOf(person.Tokens)).ToList();
        var name = 0;
        foreach (var (start, match) in matches)
        {
            var span = new TextSpan(text[start].Span.Start, text[match.End - 1].Span.End);
            while (name < people.Count && people[name].End <= span.Start)
                name++;
            // "April Summers", "Helen May".
            if (name < people.Count && people[name].Start <= span.Start && span.End <= people[name].End)
                continue;
            if (resolver.Resolve(match.Meaning, TenseReader.At(reading.Analysis, span)) is not { } resolution)
                continue;
            // In a narrative "now" and "this year" step out of the story and "the previous year" only looks back; they do not move it.
            if (resolution.Period is { } period
                && !(focus.IsNarrative && (resolution.Anchor == TimeAnchor.Document || match.Meaning is RelativeTime { Unit: TimeUnit.Year, Offset: < 0 })))
            {
                focus.Note(period);
                if (match.Meaning is YearPart { YearFrom: null or RelativeTime { From: TimeBase.Publication, Offset: 0 } } && period.Unit == TimeUnit.Quarter)
                    focus.NoteQuarter(period);
            }
            times.Add(Row(reading, span, match, resolution));
        }
        return times.ToImmutable();
    }

    static List<(int Start, TimeMatch Match)> Find(TimeText text)
    {
        var matches = new List<(int, TimeMatch)>();
        for (var index = 0; index < text.Count;)
        {
            var before = matches.Count > 0 && matches[^1].Item2.End == index - 1 ? matches[^1].Item2.Meaning as CalendarDate : null;
            if ((CalendarReader.ReadListedDay(text, index, before) ?? TimeGrammar.Read(text, index)) is { } match && match.End > index)
            {
                matches.Add((index, match));
                index = match.End;
            }
            else
            {
                index++;
            }
        }
        DateRange.ShareYears(text, matches);
        return matches;
    }

    static TimeExpression Row(Reading reading, TextSpan span, TimeMatch match, Resolution resolution)
    {
        var (startsOn, endsOn) = TimexRange.Of(resolution, match.Mod);
        return new()
        {
            Id = reading.Key('t', span.Start, span.End),
            SentenceId = reading.SentenceIdAt(span.Start),
            At = reading.PassageOf(span),
            Type = resolution.Type,
            Value = resolution.Value,
            Mod = match.Mod,
            StartsOn = startsOn,
            EndsOn = endsOn,
            Anchor = resolution.Anchor,
            Rule = match.Rule,
            Confidence = RuleConfidence.Of($"times/{match.Rule}"),
        };
    }
}
