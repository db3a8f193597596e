using Dateline.Documents;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Reads a document's rows out of its analysis. A pure function.</summary>
public static class Extractor
{
    /// <summary>Extracts everything from one document.</summary>
    public static Extract Extract(Document document, Analysis analysis)
    {
        var reading = new Reading(document, analysis);
        var entities = EntityExtractor.Extract(reading);
        var times = TimeExtractor.Extract(reading);
        var quotes = QuoteExtractor.Extract(reading, entities);
        var metrics = MetricExtractor.Extract(reading, entities, times, quotes);
        var events = EventExtractor.Extract(reading, entities, times, quotes);
        return new Extract
        {
            DocumentId = document.Id,
            Language = document.Language ?? analysis.Language,
            Words = analysis.PartsOfSpeech.Count(tag => tag != PartOfSpeech.Punct),
            Sentences = reading.Sentences,
            Quotes = quotes,
            Metrics = metrics,
            Times = times,
            Events = events,
            Entities = entities.Entities,
            Mentions = entities.Mentions,
            Contests = ContestExtractor.Extract(reading, entities, quotes, events),
        };
    }
}
