using System.Collections.Immutable;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>The statements of a document, for finding what one of them answers.</summary>
sealed class Statements(Reading reading, ImmutableArray<Quote> quotes, ImmutableArray<Event> events)
{
    const int NearestSentences = 3;
    const int MaximumBack = 60;

    readonly Quote[] _byCue = [.. quotes.Where(quote => quote.Cue is not null).OrderBy(quote => quote.Cue!.Value.Start)];
    readonly ILookup<string, Quote> _bySentence = quotes.ToLookup(quote => quote.SentenceId, StringComparer.Ordinal);
    readonly ILookup<string, Event> _events = events.ToLookup(found => found.SentenceId, StringComparer.Ordinal);

    /// <summary>The quotes, by place.</summary>
    public ImmutableArray<Quote> Quotes => quotes;

    /// <summary>Another quote of the same words: "accusations of X, claims she denied" gives both the same content.</summary>
    public Quote? SameContent(int index)
    {
        var quote = quotes[index];
        foreach (var step in (ReadOnlySpan<int>)[-1, 1])
            for (var other = index + step; other >= 0 && other < quotes.Length && quotes[other].At == quote.At; other += step)
                if (quotes[other].AttributionId != quote.AttributionId && Differ(quotes[other], quote))
                    return quotes[other];
        return null;
    }

    /// <summary>Whether the content of a quote is a clause, which can be true or not, rather than a thing.</summary>
    public bool IsClause(int index) =>
        quotes[index].Rule.EndsWith("-clause", StringComparison.Ordinal) || quotes[index].Rule.EndsWith("-clause-before", StringComparison.Ordinal);

    /// <summary>The nearest statement by somebody else before a quote, within a few sentences.</summary>
    /// <param name="index">The quote.</param>
    /// <param name="owner">Who must have made it; null for anybody.</param>
    public Quote? Before(int index, string? owner)
    {
        var quote = quotes[index];
        var sentence = reading.SentenceAt(quote.Cue!.Value.Start);
        var best = default(Quote);
        foreach (var other in Near(index))
            if (Differ(other, quote) && other.Cue is { } cue && cue.Start < quote.Cue.Value.Start && other.At.End <= quote.At.Start
                && sentence - reading.SentenceAt(other.At.End - 1) <= NearestSentences && (best is null || other.At.Start > best.At.Start)
                && other.ParentId is null
                && (owner is null || other.SpeakerName == owner))
                best = other;
        return best;
    }

    /// <summary>The earlier statement by somebody else that shares most words with a quote: at least two, and a third of the quote's own.</summary>
    public Quote? Alike(int index)
    {
        var quote = quotes[index];
        var words = WordsOf(quote);
        var (best, most) = (default(Quote), 1);
        foreach (var other in Near(index))
            if (Differ(other, quote) && other.At.End <= quote.At.Start && other.Stance != Stance.Deny)
            {
                var shared = WordsOf(other).Count(words.Contains);
                if (shared > most && shared * 3 >= words.Count)
                    (best, most) = (other, shared);
            }
        return best;
    }

    /// <summary>The first quote whose cue stands within a span.</summary>
    public Quote? CuedWithin(TextSpan span)
    {
        var (low, high) = (0, _byCue.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_byCue[middle].Cue!.Value.Start < span.Start)
                low = middle + 1;
            else
                high = middle;
        }
        return low < _byCue.Length && _byCue[low].Cue!.Value.End <= span.End ? _byCue[low] : null;
    }

    /// <summary>The statement or, where nobody makes one, the event of the sentence before a place.</summary>
    public (Quote? Quote, Event? Event) Previous(int offset, Quote claim)
    {
        var sentence = reading.SentenceAt(offset) - 1;
        if (sentence < 0)
            return (null, null);
        var id = reading.Sentences[sentence].Id;
        var quote = _bySentence[id].FirstOrDefault(quote => quote.ParentId is null && quote.Cue is not null && Differ(quote, claim));
        return quote is not null ? (quote, null) : (null, _events[id].FirstOrDefault());
    }

    /// <summary>The last statement that ends before a place, in its sentence or the one before; null for none.</summary>
    public Quote? EndingBefore(int offset)
    {
        var sentence = reading.SentenceAt(offset);
        var best = default(Quote);
        foreach (var quote in quotes)
            if (quote is { ParentId: null, Speaker: not null } && quote.At.End <= offset && SentenceOfEnd(quote) >= sentence - 1
                && (best is null || quote.At.End >= best.At.End && quote.At.Start <= best.At.Start))
                best = quote;
        return best;
    }

    /// <summary>Index of the sentence that a quote ends in.</summary>
    public int SentenceOfEnd(Quote quote) => reading.SentenceAt(quote.At.End - 1);

    /// <summary>The innermost quote about a place; null for none.</summary>
    public Quote? Holding(int offset)
    {
        var best = default(Quote);
        foreach (var quote in quotes)
            if (quote.At.Start <= offset && offset < quote.At.End && quote.Speaker is not null
                && (best is null || quote.At.End - quote.At.Start < best.At.End - best.At.Start))
                best = quote;
        return best;
    }

    /// <summary>The first statement whose content starts in a sentence; null for none.</summary>
    public Quote? FirstIn(int sentence) =>
        quotes.FirstOrDefault(quote => quote is { ParentId: null, Speaker: not null } && reading.SentenceAt(quote.At.Start) == sentence);

    /// <summary>The earlier statement that shares most words with a phrase, at least one that is no word for a claim; the later of two.</summary>
    public Quote? About(TokenRange phrase, int offset)
    {
        var stems = new HashSet<string>(StringComparer.Ordinal);
        for (var token = phrase.First; token < phrase.End; token++)
            if (IsContent(token) && CueLexicon.Find(reading.Analysis, token) is null)
                stems.Add(Stem(token));
        var (best, most) = (default(Quote), 0);
        foreach (var quote in quotes)
        {
            if (quote.At.End > offset || quote.ParentId is not null || quote.Speaker is null)
                continue;
            var shared = 0;
            var analysis = reading.Analysis;
            for (var token = analysis.TokenAtOrAfter(quote.At.Start); token < analysis.TokenCount && analysis.TokenSpans[token].Start < quote.At.End; token++)
                shared += IsContent(token) && stems.Contains(Stem(token)) ? 1 : 0;
            if (shared > 0 && shared >= most)
                (best, most) = (quote, shared);
        }
        return best;
    }

    /// <summary>The first event told in a sentence from a place on, or in the next sentence; null for none.</summary>
    public Event? EventFrom(int offset)
    {
        var sentence = reading.SentenceAt(offset);
        for (var index = sentence; index < Math.Min(sentence + 2, reading.Sentences.Length); index++)
            if (_events[reading.Sentences[index].Id].FirstOrDefault(found => found.Class != EventClass.Reporting) is { } told)
                return told;
        return null;
    }

    bool IsContent(int token) => reading.Analysis.PartsOfSpeech[token] is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Verb or PartOfSpeech.Adj;

    // "retaliation" and "retaliatory" share their beginning.
    string Stem(int token) => reading.Analysis.Lemmas[token] is { Length: > 7 } lemma ? lemma[..7].ToLowerInvariant()
        : reading.Analysis.Lemmas[token].ToLowerInvariant();

    Quote[] Near(int index) => quotes.AsSpan(Math.Max(0, index - MaximumBack), Math.Min(index, MaximumBack)).ToArray();

    HashSet<string> WordsOf(Quote quote)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var analysis = reading.Analysis;
        for (var token = analysis.TokenAtOrAfter(quote.At.Start); token < analysis.TokenCount && analysis.TokenSpans[token].Start < quote.At.End; token++)
            if (analysis.PartsOfSpeech[token] is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Verb or PartOfSpeech.Adj or PartOfSpeech.Num)
                words.Add(analysis.Lemmas[token].ToLowerInvariant());
        return words;
    }

    /// <summary>Whether two quotes are not by the same speaker, as far as is known.</summary>
    public static bool Differ(Quote left, Quote right) => left.SpeakerName is null || left.SpeakerName != right.SpeakerName;
}
