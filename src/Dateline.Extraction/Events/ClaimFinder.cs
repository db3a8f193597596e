using System.Collections.Immutable;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Finds in whose words an event stands.</summary>
sealed class ClaimFinder
{
    readonly ImmutableArray<Quote> _quotes;
    readonly int[] _innermost;

    public ClaimFinder(Analysis analysis, ImmutableArray<Quote> quotes)
    {
        _quotes = quotes;
        _innermost = new int[quotes.IsEmpty ? 0 : analysis.TokenCount];
        Array.Fill(_innermost, -1);
        for (var index = 0; index < quotes.Length; index++)
        {
            var (start, end) = (quotes[index].At.Start, quotes[index].At.End);
            for (var token = analysis.TokenAtOrAfter(start); token < analysis.TokenCount && analysis.TokenSpans[token].Start < end; token++)
                if (Holds(quotes[index], analysis.TokenSpans[token]) && (_innermost[token] < 0 || end - start < LengthOf(_innermost[token])))
                    _innermost[token] = index;
        }
    }

    /// <summary>The innermost quote that holds a token, or null; the words that attribute it stand in no quote of it.</summary>
    public Quote? Of(int token) => token < _innermost.Length && _innermost[token] is >= 0 and var index ? _quotes[index] : null;

    /// <summary>The status of an event that stands in somebody's words: what happened by their account is claimed, and denied where they deny it.</summary>
    /// <param name="status">What its own sentence says.</param>
    /// <param name="claim">The quote it stands in, or null.</param>
    /// <param name="isPresupposed">Whether the words take it as known ("ruled that the arrest was unlawful"), so that it is not what is demanded or
    /// promised.</param>
    public static EventStatus StatusOf(EventStatus status, Quote? claim, bool isPresupposed = false) => (status, claim?.Stance) switch
    {
        (_, null) => status,
        (_, _) when claim is { CueLemma: { } cue, Type: QuoteType.Indirect } && StatusCues.IsFactive(cue) => status,
        (EventStatus.Occurred or EventStatus.Ongoing or EventStatus.Claimed, _) when claim is { Stance: Stance.Deny } or { Polarity: Polarity.Negative } =>
            EventStatus.Denied,
        (EventStatus.Occurred or EventStatus.Ongoing, Stance.Demand or Stance.Promise or Stance.Want) when !isPresupposed => EventStatus.Planned,
        (EventStatus.Occurred or EventStatus.Ongoing, Stance.Question or Stance.Warn) when !isPresupposed => EventStatus.Possible,
        (_, Stance.Confirm) => status,
        (EventStatus.Occurred or EventStatus.Ongoing, _) => EventStatus.Claimed,
        _ => status,
    };

    static bool Holds(Quote quote, TextSpan token) =>
        quote.At.Start <= token.Start && token.End <= quote.At.End && (quote.Cue is not { } cue || token.Start < cue.Start || cue.End <= token.Start);

    int LengthOf(int quote) => _quotes[quote].At.End - _quotes[quote].At.Start;
}
