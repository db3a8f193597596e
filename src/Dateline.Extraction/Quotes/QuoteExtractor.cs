using System.Collections.Immutable;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Finds what the document attributes to somebody, and to whom.</summary>
public static class QuoteExtractor
{
    /// <summary>Reads the quotes of a document, by place.</summary>
    /// <param name="reading">The document.</param>
    /// <param name="entities">Its entities, who may speak.</param>
    /// <param name="times">Its time expressions, by place, which may tell when something was said.</param>
    public static ImmutableArray<Quote> Extract(Reading reading, EntityIndex entities, ImmutableArray<TimeExpression> times)
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
        new ContentEdges(quoted, words).Mend(attributions);
        NestedCues.Remove(quoted, attributions);
        var told = new ToldContent(analysis, entities);
        attributions.RemoveAll(attribution => !told.Contains(attribution) || !UnspokenCues.Tells(quoted, attribution));
        InnerCues.Add(quoted, attributions);
        var sources = new CitableSources(analysis, entities);
        sources.Require(attributions);
        var speech = new DirectSpeech(quoted, attributions, entities);
        speech.Attribute();
        sources.Forget(speech.Added);
        var signed = new List<Attribution>();
        new SignedBlocks(analysis).Find(signed);
        var rows = new QuoteRows(reading, entities, quoted, new(reading, entities, times));
        foreach (var attribution in attributions.Concat(speech.Added).Concat(signed))
            rows.Add(attribution);
        // Broken text can lead two rules to the same words under the same cue; one row says it.
        return [.. rows.ToRows().DistinctBy(row => row.Id, StringComparer.Ordinal)];
    }
}
