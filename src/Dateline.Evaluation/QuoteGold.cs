using Dateline.Extraction;
using Dateline.Language;

namespace Dateline.Evaluation;

/// <summary>Attributions annotated with source and content.</summary>
/// <remarks>
/// A row is right when it covers an annotated content, or the quotation within it, by at least half of the union, and its speaker overlaps the annotated source
/// (both may be missing).
/// </remarks>
sealed class QuoteGold : RuleGold
{
    const double LeastOverlap = 0.5;

    public override string Table => "quotes";

    public override string Folder => "quotes";

    public override IReadOnlyList<string> Files => ["polnear-dev"];

    public override IEnumerable<JudgedRow> Judge(GoldDocument gold, Extract extract)
    {
        var attributions = gold.Annotations("attributions")
            .Select(annotation => (Content: gold.Spans(annotation, "content").ToArray(), Source: gold.Spans(annotation, "source").ToArray()))
            .ToArray();
        var pieces = extract.Quotes.ToLookup(quote => quote.AttributionId, quote => Span(quote.At));
        foreach (var quote in extract.Quotes)
        {
            var whole = quote.Type == QuoteType.Direct ? [Span(quote.At)] : pieces[quote.AttributionId].ToArray();
            yield return new(quote.Rule,
                attributions.Any(attribution => Covers(quote, whole, attribution.Content) && SpeakerIsRight(quote, attribution.Source)));
        }
    }

    static bool Covers(Quote quote, TextSpan[] row, TextSpan[] content)
    {
        var shared = Shared(row, content);
        // A quotation is a piece of its content: it need not cover what stands outside the marks.
        return quote.Type == QuoteType.Direct
            ? shared >= (1 - LeastOverlap / 2) * Length(row)
            : shared >= LeastOverlap * (Length(row) + Length(content) - shared);
    }

    static bool SpeakerIsRight(Quote quote, TextSpan[] source) =>
        quote.Speaker is { } speaker ? source.Any(span => span.Overlaps(Span(speaker))) : source.Length == 0;

    static TextSpan Span(Passage passage) => new(passage.Start, passage.End);

    static int Length(TextSpan[] spans) => Union(spans).Sum(span => span.Length);

    static int Shared(TextSpan[] left, TextSpan[] right) =>
        Union(left).Sum(one => Union(right).Sum(other => Math.Max(0, Math.Min(one.End, other.End) - Math.Max(one.Start, other.Start))));

    static List<TextSpan> Union(TextSpan[] spans)
    {
        var union = new List<TextSpan>();
        foreach (var span in spans.Order())
            if (union.Count > 0 && span.Start <= union[^1].End)
                union[^1] = union[^1].Union(span);
            else
                union.Add(span);
        return union;
    }
}
