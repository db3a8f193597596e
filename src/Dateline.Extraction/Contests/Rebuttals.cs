using System.Collections.Immutable;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Finds where a claim is called false, objected to, or told otherwise of the same happening.</summary>
static class Rebuttals
{
    /// <summary>
    /// "The president's claims about retaliation are unfounded", "This is totally bogus": what is said against the claim that the subject names.
    /// </summary>
    /// <returns>Claim and answer, the answer a quote or, where the document itself says it, an event; null where the token calls nothing false.</returns>
    public static (Quote Claim, Quote? Counter, Event? Told)? CalledFalse(Analysis analysis, Statements statements, int token)
    {
        if (analysis.PartsOfSpeech[token] is not (PartOfSpeech.Adj or PartOfSpeech.Noun)
            || ContestCues.DisbeliefOf(analysis.Lemmas[token].ToLowerInvariant()) is null
            || analysis.Child(token, DependencyRelation.Cop) < 0 || analysis.IsNegated(token) || analysis.ActiveSubject(token) is not (>= 0 and var subject))
            return null;
        var offset = analysis.TokenSpans[token].Start;
        var claim = analysis.PartsOfSpeech[subject] is PartOfSpeech.Pron or PartOfSpeech.Det ? statements.EndingBefore(analysis.TokenSpans[subject].Start)
            : CueLexicon.Find(analysis, subject) is { Kind: CueKind.Noun }
            || analysis.Lemmas[subject] is "rationale" or "argument" or "story" or "rumor" or "rumour" or "excuse"
            ? statements.About(analysis.SubtreeOf(subject), offset)
            : null;
        if (claim is null)
            return null;
        var counter = statements.Holding(offset);
        if (counter is not null)
            return counter.Id == claim.Id || Statements.Differ(counter, claim) is false ? null : (claim, counter, null);
        return statements.EventFrom(offset) is { } told ? (claim, null, told) : null;
    }

    /// <summary>
    /// "Trump asserts that the report is enough. But these forms were …": a sentence that opens with an objection behind what somebody claims.
    /// </summary>
    /// <returns>Claim, answer and the opening word; null where the sentence objects to nothing.</returns>
    public static (Quote Claim, Quote? Counter, Event? Told, int Cue)? Objection(Analysis analysis, Statements statements, int sentence)
    {
        var first = analysis.Sentences[sentence].Tokens.First;
        if (ContestCues.ObjectionOf(analysis.Lemmas[first].ToLowerInvariant()) is null || !PointsBack(analysis, analysis.Sentences[sentence].Tokens))
            return null;
        if (statements.EndingBefore(analysis.TokenSpans[first].Start) is not { CueLemma: { } lemma, Type: not QuoteType.Direct } claim
            || ContestCues.ClaimOf(lemma) is null || statements.SentenceOfEnd(claim) != sentence - 1)
            return null;
        var counter = statements.FirstIn(sentence);
        if (counter is not null)
            return Statements.Differ(counter, claim) ? (claim, counter, null, first) : null;
        return statements.EventFrom(analysis.TokenSpans[first].Start) is { } told ? (claim, null, told, first) : null;
    }

    /// <summary>
    /// Pairs of events that are one happening of which somebody says that it was not so, while somebody else or the document says that it was.
    /// </summary>
    public static IEnumerable<(Event Claim, Event Counter)> OfStatus(ImmutableArray<Event> events)
    {
        foreach (var happening in events.Where(
            found => found is { HappeningId: not null, EventType: not null, Status: EventStatus.Occurred or EventStatus.Claimed or EventStatus.Denied })
                .GroupBy(found => found.HappeningId, StringComparer.Ordinal))
        {
            var denial = happening.FirstOrDefault(found => found.Status == EventStatus.Denied && found.QuoteId is not null);
            var claim = happening.FirstOrDefault(found => found.Status != EventStatus.Denied && found.QuoteId != denial?.QuoteId
                && found.SentenceId != denial?.SentenceId);
            // A bare word of the happening, denied with much else, contests nothing.
            if (denial is not null && claim is not null && NameParties(denial) && NameParties(claim)
                && (claim.SourceId is null || claim.SourceId != denial.SourceId))
                yield return (claim, denial);
        }
    }

    static bool NameParties(Event found) => found.Participants.Any(part => part.Role is ParticipantRole.Actor or ParticipantRole.Recipient);

    // "these forms", "that", "he": the sentence goes on about what was said.
    static bool PointsBack(Analysis analysis, TokenRange sentence)
    {
        for (var token = sentence.First; token < Math.Min(sentence.End, sentence.First + 8); token++)
            if (analysis.PennTags[token] is "PRP" or "PRP$" || analysis.PennTags[token] == "DT"
                && analysis.Lemmas[token] is "this" or "that" or "these" or "those" or "such")
                return true;
        return false;
    }
}
