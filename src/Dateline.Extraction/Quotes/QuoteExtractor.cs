using System.Collections.Immutable;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Finds what the document attributes to somebody, and to whom.</summary>
public static class QuoteExtractor
{
    /// <summary>Reads the quotes of a document, by place.</summary>
    public static ImmutableArray<Quote> Extract(Reading reading, EntityIndex entities)
    {
        var analysis = reading.Analysis;
        if (analysis.TokenCount == 0)
            return [];
        var quoted = reading.Quoted;
        var words = new ContentWords(analysis);
        var attributions = new CueFinder(analysis, words).Find();
        new ColonLabels(reading, words).Find(attributions);
        attributions.Sort((left, right) => left.CueHead.CompareTo(right.CueHead));
        QuotedContent.Align(quoted, attributions);
        NestedCues.Remove(quoted, attributions);
        InnerCues.Add(quoted, attributions);
        var sources = new CitableSources(analysis, entities);
        sources.Require(attributions);
        var speech = new DirectSpeech(quoted, attributions);
        speech.Attribute();
        sources.Forget(speech.Added);
        var rows = new QuoteRows(reading, entities, quoted);
        foreach (var attribution in attributions.Concat(speech.Added))
            rows.Add(attribution);
        // Broken text can lead two rules to the same words under the same cue; one row says it.
        return [.. rows.ToRows().DistinctBy(row => row.Id, StringComparer.Ordinal)];
    }
}
