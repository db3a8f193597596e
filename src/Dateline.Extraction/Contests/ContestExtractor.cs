using System.Collections.Immutable;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Finds pairs of statements that disagree.</summary>
public static class ContestExtractor
{
    /// <summary>Reads the contests of a document, by place.</summary>
    public static ImmutableArray<Contest> Extract(Reading reading, EntityIndex entities, ImmutableArray<Quote> quotes, ImmutableArray<Event> events)
    {
        var statements = new Statements(reading, quotes, events);
        var contests = new List<Contest>();
        for (var index = 0; index < quotes.Length; index++)
            if (Denial(reading, entities, statements, index) is { } denial)
                contests.Add(denial);
        for (var token = 0; token < reading.Analysis.TokenCount; token++)
            if (Contradiction(reading, entities, statements, token) is { } contradiction)
                contests.Add(contradiction);
        for (var token = 0; token < reading.Analysis.TokenCount; token++)
            if (Rebuttals.CalledFalse(reading.Analysis, statements, token) is var (claim, counter, told))
                contests.Add(Make(reading, entities, "contradicts", "called-false", claim, null, counter, told,
                    reading.PassageOf(reading.Analysis.TokenSpans[token])));
        for (var sentence = 1; sentence < reading.Analysis.Sentences.Length; sentence++)
            if (Rebuttals.Objection(reading.Analysis, statements, sentence) is var (claim, counter, told, cue))
                contests.Add(Make(reading, entities, "disputes", "objection", claim, null, counter, told, reading.PassageOf(reading.Analysis.TokenSpans[cue])));
        foreach (var (claim, denial) in Rebuttals.OfStatus(events))
            contests.Add(Make(reading, entities, "denies", "status", null, claim, null, denial, denial.Trigger));
        return [.. contests.DistinctBy(contest => contest.Id, StringComparer.Ordinal).OrderBy(contest => contest.Cue?.Start)];
    }

    /// <summary>"claims Washington denied": a quote whose cue denies or disputes what somebody else says.</summary>
    static Contest? Denial(Reading reading, EntityIndex entities, Statements statements, int index)
    {
        var quote = statements.Quotes[index];
        if (quote is not { Cue: { } cue, CueLemma: { } lemma, Stance: Stance.Deny, Speaker: not null } || ContestCues.RelationOf(lemma) is not { } relation)
            return null;
        var claim = statements.SameContent(index)
            ?? (ContestCues.ClaimNamed(reading.Analysis, quote) is >= 0 and var noun ? statements.Before(index, OwnerOf(reading.Analysis, entities, noun))
            : statements.IsClause(index) ? statements.Alike(index) : null);
        return claim is null ? null : Make(reading, entities, relation, "denial", claim, null, quote, null, cue);
    }

    /// <summary>Whose the claim is: the union of "the union's claims"; null where nobody is named.</summary>
    static string? OwnerOf(Analysis analysis, EntityIndex entities, int noun)
    {
        foreach (var dependent in analysis.DependentsOf(noun))
            if (analysis.Relations[dependent] == DependencyRelation.NmodPoss)
                return entities.ActorAt(dependent)?.Name ?? analysis[dependent].ToString();
        return null;
    }

    /// <summary>"This contradicts Moscow's earlier assertion of …": what the subject points at against the claim in the object.</summary>
    static Contest? Contradiction(Reading reading, EntityIndex entities, Statements statements, int token)
    {
        var analysis = reading.Analysis;
        if (analysis.PartsOfSpeech[token] != PartOfSpeech.Verb || ContestCues.ContradictionOf(analysis.Lemmas[token]) is not { } relation)
            return null;
        var subtree = analysis.SpanOf(analysis.SubtreeOf(token));
        var claim = statements.CuedWithin(new(analysis.TokenSpans[token].End, subtree.End));
        if (claim is null)
            return null;
        var subject = analysis.ActiveSubject(token);
        var (counter, happening) = subject >= 0 && analysis.Lemmas[subject] is not ("this" or "that" or "which" or "it" or "these")
            ? (statements.CuedWithin(analysis.SpanOf(analysis.SubtreeOf(subject))), null)
            : statements.Previous(analysis.TokenSpans[token].Start, claim);
        return counter is null && happening is null ? null
            : Make(reading, entities, relation, "contradiction", claim, null, counter, happening, reading.PassageOf(analysis.TokenSpans[token]));
    }

    static Contest Make(Reading reading, EntityIndex entities, string relation, string rule, Quote? claim, Event? claimed, Quote? counter, Event? countering,
        Passage cue) => new()
    {
        Id = reading.Key('c', cue.Start, cue.End, $"{rule}\n{claim?.Id}{claimed?.Id}\n{counter?.Id}{countering?.Id}"),
        Relation = relation,
        ClaimQuoteId = claim?.Id,
        ClaimEventId = claimed?.Id,
        CounterQuoteId = counter?.Id,
        CounterEventId = countering?.Id,
        TopicText = claim?.At.Text ?? claimed?.At.Text,
        PlaceId = PlaceIn(reading, entities, claim, counter),
        Cue = cue,
        Rule = rule,
    };

    /// <summary>The first place that either statement names.</summary>
    static string? PlaceIn(Reading reading, EntityIndex entities, params ReadOnlySpan<Quote?> quotes)
    {
        foreach (var quote in quotes)
            for (var token = quote is null ? int.MaxValue
                : reading.Analysis.TokenAtOrAfter(quote.At.Start); token < reading.Analysis.TokenCount
                && reading.Analysis.TokenSpans[token].Start < quote!.At.End; token++)
                if (entities.PlaceAt(token) is { } place)
                    return place.Id;
        return null;
    }
}
