using System.Collections.Immutable;
using Dateline.Documents;
using Dateline.Extraction;
using Dateline.Linking;
using Dateline.Tests.Publishing;

namespace Dateline.Tests.Linking;

/// <summary>Short reports by invented papers, with rows made by hand: what the tests of linking link.</summary>
static class NewsCorpus
{
    /// <summary>Links documents, whatever order they are given in.</summary>
    public static Dictionary<string, LinkedDocument> Link(params IEnumerable<(Document Document, Extract Extract)> corpus)
    {
        var linker = new Linker();
        var ordered = corpus.OrderBy(item => item.Document.Id, StringComparer.Ordinal).ToList();
        foreach (var (document, extract) in ordered)
            linker.Add(document, extract);
        var links = linker.Complete();
        return ordered.ToDictionary(item => item.Document.Id, item => links.Of(item.Extract), StringComparer.Ordinal);
    }

    /// <summary>A report without rows.</summary>
    public static (Document Document, Extract Extract) Report(string id, string? day, string text, string? publisher = null) =>
        (new Document
        {
            Id = id,
            Text = text,
            Blocks = [new Block(0, text.Length, BlockKind.Paragraph)],
            PublishedOn = day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd"),
            Publisher = publisher,
            SourcePath = $"{id}.txt",
            Sha256 = SampleCorpus.HashOf(text),
        },
        new Extract { DocumentId = id, Language = "en", Words = 10,
            Sentences = [new SentenceRecord { Id = $"{id}-s-1", Number = 1, At = new(0, text.Length, text) }] });

    /// <summary>The report with an event.</summary>
    public static (Document Document, Extract Extract) With(this (Document Document, Extract Extract) report, string lemma, string? type,
        EventStatus status = EventStatus.Occurred,
        string? actor = null, string? recipient = null, string? day = null)
    {
        var (id, number) = (report.Document.Id, report.Extract.Events.Length);
        var on = day is null ? (DateOnly?)null : DateOnly.ParseExact(day, "yyyy-MM-dd");
        var row = new Event
        {
            Id = $"{id}-e-{number}",
            SentenceId = $"{id}-s-1",
            At = new(0, report.Document.Text.Length, report.Document.Text),
            Trigger = new(0, 1, report.Document.Text[..1]),
            Lemma = lemma,
            Class = EventClass.Occurrence,
            EventType = type,
            Status = status,
            Participants = [.. Parties(ParticipantRole.Actor, actor), .. Parties(ParticipantRole.Recipient, recipient)],
            StartsOn = on,
            EndsOn = on,
            DatePrecision = on is null ? "unknown" : "day",
            Rule = "made",
            Confidence = 1,
        };
        return (report.Document, report.Extract with { Events = report.Extract.Events.Add(row) });

        static ImmutableArray<EventParticipant> Parties(ParticipantRole role, string? name) => name is null ? [] : [new(role, null, name, name)];
    }

    /// <summary>The report with a quotation; a speaker named in full is a person.</summary>
    public static (Document Document, Extract Extract) Quoting(this (Document Document, Extract Extract) report, string words, string speaker)
    {
        var (id, number) = (report.Document.Id, report.Extract.Quotes.Length);
        var row = new Quote
        {
            Id = $"{id}-q-{number}",
            SentenceId = $"{id}-s-1",
            At = new(0, words.Length, words),
            Type = QuoteType.Direct,
            SpeakerId = speaker,
            SpeakerName = speaker,
            AttributionId = $"{id}-a-{number}",
            Rule = "made",
            Confidence = 1,
        };
        var person = new Entity { Id = speaker, Name = speaker, Type = EntityType.Person };
        return (report.Document, report.Extract with { Quotes = report.Extract.Quotes.Add(row), Entities = report.Extract.Entities.Add(person) });
    }

    /// <summary>The report with a figure.</summary>
    public static (Document Document, Extract Extract) Counting(
        this (Document Document, Extract Extract) report, decimal value, string measured, string? subject = null, string comparator = "=")
    {
        var (id, number) = (report.Document.Id, report.Extract.Metrics.Length);
        var row = new Metric
        {
            Id = $"{id}-m-{number}",
            SentenceId = $"{id}-s-1",
            At = new(0, 1, report.Document.Text[..1]),
            Value = value,
            Comparator = comparator,
            QuantityKind = "count",
            Measured = new(0, measured.Length, measured),
            SubjectId = subject,
            Rule = "made",
            Confidence = 1,
        };
        return (report.Document, report.Extract with { Metrics = report.Extract.Metrics.Add(row) });
    }
}
