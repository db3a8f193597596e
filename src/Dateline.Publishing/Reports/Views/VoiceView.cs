namespace Dateline.Publishing;

/// <summary>A speaker's share of what is quoted.</summary>
/// <param name="Speaker">Who.</param>
/// <param name="Direct">Statements with words in quotation marks.</param>
/// <param name="Indirect">Statements in other words.</param>
/// <param name="Bar">Both as a bar.</param>
sealed record VoiceView(EntityLink Speaker, int Direct, int Indirect, Html Bar)
{
    public int Total => Direct + Indirect;
    public string Words => Phrase.Count(Total, "statement");

    /// <summary>Counts statements by speaker, most quoted first; the pieces and inner quotes of a statement are not counted again.</summary>
    public static IReadOnlyList<VoiceView> Of(IEnumerable<QuoteView> quotes)
    {
        var counts = new Dictionary<string, (EntityLink Link, int Direct, int Indirect)>(StringComparer.Ordinal);
        foreach (var quote in quotes.DistinctBy(quote => quote.AttributionId, StringComparer.Ordinal))
        {
            if (quote.Speaker is not { } speaker)
                continue;
            var key = quote.SpeakerKey!;
            var verbatim = quote.Type != "indirect" || quote.Pieces.Any(piece => piece.Type != "indirect");
            var (link, direct, indirect) = counts.GetValueOrDefault(key, (speaker, 0, 0));
            counts[key] = (link, direct + (verbatim ? 1 : 0), indirect + (verbatim ? 0 : 1));
        }
        var most = counts.Count == 0 ? 1 : counts.Values.Max(count => count.Direct + count.Indirect);
        return [.. counts.Values.OrderByDescending(count => count.Direct + count.Indirect).ThenByDescending(count => count.Direct)
            .ThenBy(count => count.Link.Name, StringComparer.Ordinal)
            .Select(count => new VoiceView(count.Link, count.Direct, count.Indirect, Publishing.Bar.Draw(count.Direct, count.Indirect, most)))];
    }
}
