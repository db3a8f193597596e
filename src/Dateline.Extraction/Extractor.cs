using Dateline.Documents;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Reads a document's rows out of its analysis. A pure function.</summary>
public static class Extractor
{
    const string Undetermined = "und";

    /// <summary>Extracts everything from one document; of a text in a language without a pack only its sentences.</summary>
    public static Extract Extract(Document document, Analysis analysis)
    {
        var reading = new Reading(document, analysis);
        var language = LanguageOf(document, analysis);
        if (language != Undetermined && LanguagePack.Find(language) is null)
            return new Extract { DocumentId = document.Id, Language = language, IsTextOnly = true, Words = WordsOf(analysis), Sentences = reading.Sentences };
        var entities = EntityExtractor.Extract(reading);
        var times = TimeExtractor.Extract(reading);
        var quotes = QuoteExtractor.Extract(reading, entities, times);
        var metrics = MetricExtractor.Extract(reading, entities, times, quotes);
        var events = EventExtractor.Extract(reading, entities, times, quotes);
        return new Extract
        {
            DocumentId = document.Id,
            Language = language,
            Words = WordsOf(analysis),
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

    // What the text shows counts before what is said of it: many pages in other languages are made with a template that says "en".
    static string LanguageOf(Document document, Analysis analysis) =>
        document.Language is { } declared && (analysis.Language == Undetermined || LanguagePack.Find(declared) == LanguagePack.Find(analysis.Language))
        ? declared : analysis.Language;

    static int WordsOf(Analysis analysis) => analysis.PartsOfSpeech.Count(tag => tag != PartOfSpeech.Punct);
}
