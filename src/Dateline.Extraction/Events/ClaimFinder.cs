using System.Collections.Immutable;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Finds in whose words an event stands.</summary>
sealed class ClaimFinder
{
    readonly Analysis _analysis;
    readonly ILookup<int, Quote> _bySentence;

    public ClaimFinder(Analysis analysis, ImmutableArray<Quote> quotes)
    {
        _analysis = analysis;
        _bySentence = quotes.SelectMany(quote => SentencesOf(quote).Select(sentence => (Sentence: sentence, Quote: quote))).ToLookup(pair => pair.Sentence, pair => pair.Quote);
    }

    /// <summary>The innermost quote that holds a token, or null.</summary>
    public Quote? Of(int token)
    {
        var span = _analysis.TokenSpans[token];
        Quote? innermost = null;
        foreach (var quote in _bySentence[_analysis.SentenceOf(token)])
            if (quote.At.Start <= span.Start && span.End <= quote.At.End && (quote.Cue is not { } cue || span.Start < cue.Start || cue.End <= span.Start)
                && (innermost is null || quote.At.End - quote.At.Start < innermost.At.End - innermost.At.Start))
                innermost = quote;
        return innermost;
    }

    /// <summary>The status of an event that stands in somebody's words: what happened by their account is claimed, and denied where they deny it.</summary>
    public static EventStatus StatusOf(EventStatus status, Quote? claim) => (status, claim?.Stance) switch
    {
        (_, null) => status,
        (EventStatus.Occurred or EventStatus.Ongoing or EventStatus.Claimed, Stance.Deny) => EventStatus.Denied,
        (EventStatus.Occurred or EventStatus.Ongoing, Stance.Demand or Stance.Promise or Stance.Want) => EventStatus.Planned,
        (EventStatus.Occurred or EventStatus.Ongoing, Stance.Question or Stance.Warn) => EventStatus.Possible,
        (_, Stance.Confirm) => status,
        (EventStatus.Occurred or EventStatus.Ongoing, _) => EventStatus.Claimed,
        _ => status,
    };

    IEnumerable<int> SentencesOf(Quote quote)
    {
        var first = _analysis.TokenAtOrAfter(quote.At.Start);
        if (first >= _analysis.TokenCount)
            yield break;
        for (var sentence = _analysis.SentenceOf(first); sentence < _analysis.Sentences.Length && _analysis.Sentences[sentence].Span.Start < quote.At.End; sentence++)
            yield return sentence;
    }
}
