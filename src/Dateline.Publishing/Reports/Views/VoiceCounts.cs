using Dateline.Publishing.Addresses;
using Dateline.Publishing.Reports.Shapes;

namespace Dateline.Publishing.Reports.Views;

/// <summary>Statements of each speaker, counted document by document.</summary>
sealed class VoiceCounts
{
    readonly Dictionary<string, (EntityLink Link, int Direct, int Indirect)> _counts = new(StringComparer.Ordinal);

    /// <summary>Counts the statements of some quotes; the pieces and inner quotes of a statement are not counted again.</summary>
    /// <param name="quotes">Quotes of one or more documents, no document's in two calls.</param>
    public void Add(IEnumerable<QuoteView> quotes)
    {
        foreach (var quote in quotes.DistinctBy(quote => quote.AttributionId, StringComparer.Ordinal))
        {
            if (quote.Speaker is not { } speaker)
                continue;
            var key = quote.SpeakerKey!;
            var verbatim = quote.Type != "indirect" || quote.Pieces.Any(piece => piece.Type != "indirect");
            var (link, direct, indirect) = _counts.GetValueOrDefault(key, (speaker, 0, 0));
            _counts[key] = (link, direct + (verbatim ? 1 : 0), indirect + (verbatim ? 0 : 1));
        }
    }

    /// <summary>The speakers, most quoted first.</summary>
    public IReadOnlyList<VoiceView> Views()
    {
        var most = _counts.Count == 0 ? 1 : _counts.Values.Max(count => count.Direct + count.Indirect);
        return [.. _counts.Values.OrderByDescending(count => count.Direct + count.Indirect).ThenByDescending(count => count.Direct)
            .ThenBy(count => count.Link.Name, StringComparer.Ordinal)
            .Select(count => new VoiceView(count.Link, count.Direct, count.Indirect, Bar.Draw(count.Direct, count.Indirect, most)))];
    }
}
