using System.Security.Cryptography;
using System.Text;
using Dateline.Documents;
using Dateline.Extraction;
using Dateline.Publishing;
using Dateline.Publishing.Files;
using Dateline.Publishing.History;
using Dateline.Publishing.Metadata;
using Dateline.Publishing.Reports.Wording;

namespace Dateline.Tests.Publishing;

/// <summary>Small documents with hand-made rows: what the publishing tests write and read back.</summary>
static class SampleCorpus
{
    /// <summary>Two documents; the second has a letter beyond the basic plane, formulas, quotes and line breaks.</summary>
    public static IReadOnlyList<(Document Document, Extract Extract)> Documents { get; } = [Plain(), Awkward()];

    /// <summary>Writes the sample into a folder.</summary>
    public static void Write(string directory, TableFormats formats, int copies = 1)
    {
        using var writer = new DatasetWriter(directory, formats);
        for (var copy = 0; copy < copies; copy++)
            foreach (var pair in Documents)
            {
                var (document, extract) = copies == 1 ? pair : Renamed(pair, copy);
                writer.Add(document, extract);
            }
        writer.Complete();
    }

    /// <summary>What the publisher of the sample says.</summary>
    public static DatasetSettings Settings { get; } = new()
    {
        Name = "sample",
        Title = "Sample",
        Description = "Two short documents, written by hand, to see that what is written can be read back.",
        Version = new DatasetVersion(1, 0, 0),
        ReleasedOn = new DateOnly(2025, 6, 1),
        License = License.Of("CC-BY-4.0")!,
        Creator = new Creator("Tests", IsPerson: false, Url: null),
        Keywords = ["sample"],
    };

    /// <summary>Publishes the sample, without pages unless they are asked for.</summary>
    public static DatasetSummary Publish(string output, DatasetSettings? settings = null, EngineFingerprint? engine = null,
        IEnumerable<(Document Document, Extract Extract)>? documents = null,
        BuildStamp? stamp = null, bool withPages = false, string? since = null)
    {
        using var publication = Publication.Begin(output, settings ?? Settings, engine ?? new EngineFingerprint("rules", "lexicons", "models"),
            stamp ?? new BuildStamp(), withPages);
        foreach (var (document, extract) in documents ?? Documents)
            publication.Add(document, extract);
        publication.Complete([], [], since);
        return publication.Summary;
    }

    static (Document, Extract) Renamed((Document Document, Extract Extract) pair, int copy)
    {
        var id = $"{copy:D6}-{pair.Document.Id}";
        return (pair.Document with { Id = id }, pair.Extract with { DocumentId = id });
    }

    static (Document, Extract) Plain()
    {
        const string Text = "\"We will build 40 houses,\" Mayor Ada Lind said in Oslo on Monday.\n";
        var document = new Document
        {
            Id = "a-plain",
            Text = Text,
            Blocks = [new Block(0, Text.Length - 1, BlockKind.Paragraph)],
            Title = "Houses",
            PublishedOn = new DateOnly(2025, 3, 3),
            PublishedBasis = PublishedBasis.Editor,
            PublishedNote = "A Monday.",
            SourcePath = "a-plain.txt",
            Sha256 = HashOf(Text),
        };
        var quote = At(Text, "We will build 40 houses,");
        return (document, new Extract
        {
            DocumentId = document.Id,
            Language = "en",
            Words = 13,
            Sentences = [new SentenceRecord { Id = "a-plain-s-1", Number = 1, At = At(Text, Text[..^1]) }],
            Quotes = [new Quote
            {
                Id = "a-plain-q-1", SentenceId = "a-plain-s-1", At = quote, Type = QuoteType.Direct, Speaker = At(Text, "Mayor Ada Lind"),
                SpeakerId = "ada-lind", SpeakerName = "Ada Lind", Cue = At(Text, "said"), CueLemma = "say", Stance = Stance.State,
                AttributionId = "a-plain-a-1", Rule = "quotes/direct", Confidence = 0.9,
            }],
            Metrics = [new Metric
            {
                Id = "a-plain-m-1", SentenceId = "a-plain-s-1", At = At(Text, "40"), Value = 40m, Comparator = "=", Unit = "house", QuantityKind = "count",
                Measured = At(Text, "houses"), QuoteId = "a-plain-q-1", Rule = "metrics/count", Confidence = 1.0 / 3,
            }],
            Times = [new TimeExpression
            {
                Id = "a-plain-t-1", SentenceId = "a-plain-s-1", At = At(Text, "Monday"), Type = TimexType.Date, Value = "2025-03-03",
                StartsOn = new DateOnly(2025, 3, 3), EndsOn = new DateOnly(2025, 3, 3), Anchor = TimeAnchor.Document, Rule = "times/weekday", Confidence = 0.8,
            }],
            Events = [new Event
            {
                Id = "a-plain-e-1", SentenceId = "a-plain-s-1", At = quote, Trigger = At(Text, "build"), Lemma = "build", Class = EventClass.Occurrence,
                Status = EventStatus.Planned,
                    Participants = [new(ParticipantRole.Actor, null, "Ada Lind", "ada-lind"), new(ParticipantRole.Actor, At(Text, "We"), "We|us", null)],
                PlaceText = "Oslo", PlaceId = "oslo", Latitude = 59.91273, Longitude = 10.74609, TimeId = "a-plain-t-1",
                DatePrecision = "unknown", QuoteId = "a-plain-q-1", Rule = "events/verb", Confidence = 0.5,
            }],
            Entities =
            [
                new Entity { Id = "ada-lind", Name = "Ada Lind", Type = EntityType.Person, Description = "Mayor", Aliases = ["Lind"] },
                new Entity { Id = "oslo", Name = "Oslo", Type = EntityType.Place, Country = "NOR", Latitude = 59.91273, Longitude = 10.74609,
                    GeonamesId = 3143244 },
            ],
            Mentions = [new Mention { Id = "a-plain-n-1", EntityId = "ada-lind", SentenceId = "a-plain-s-1", At = At(Text, "Ada Lind"),
                Kind = MentionKind.Name }],
        });
    }

    static (Document, Extract) Awkward()
    {
        const string Text = "=1+1, said 😀 \"Zoë\"\r and\n-5 @home Ada Lind. \U0001F1F3\U0001F1F4 done\n";
        var document = new Document
        {
            Id = "b-awkward",
            Text = Text,
            Blocks = [new Block(0, Text.Length - 1, BlockKind.Paragraph)],
            SourcePath = "b.jsonl#b-awkward",
            Sha256 = HashOf(Text),
        };
        return (document, new Extract
        {
            DocumentId = document.Id,
            Language = "und",
            Words = 9,
            Sentences = [new SentenceRecord { Id = "b-awkward-s-1", Number = 1, Section = " =cmd|' /C calc'!A0", At = At(Text, Text[..^1]) }],
            Quotes = [new Quote
            {
                Id = "b-awkward-q-1", SentenceId = "b-awkward-s-1", At = At(Text, "=1+1"), Type = QuoteType.Indirect, Speaker = At(Text, "😀 \"Zoë\"\r"),
                AttributionId = "b-awkward-a-1", Rule = "quotes/indirect", Confidence = 0.1,
            }],
            Metrics = [new Metric
            {
                Id = "b-awkward-m-1", SentenceId = "b-awkward-s-1", At = At(Text, "-5"), Value = -5.50m, ValueLow = 0.1m, ValueHigh = 12345678901234567890m,
                Comparator = "range", QuantityKind = "count", Rule = "metrics/count", Confidence = 0,
            }],
            Entities = [new Entity { Id = "ada-lind", Name = "Ada Lind", Type = EntityType.Person, Country = "NOR", Aliases = ["Ada"] }],
            Mentions =
            [
                new Mention { Id = "b-awkward-n-1", EntityId = "ada-lind", SentenceId = "b-awkward-s-1", At = At(Text, "Ada Lind"), Kind = MentionKind.Name },
                new Mention { Id = "b-awkward-n-2", EntityId = "ada-lind", SentenceId = "b-awkward-s-1", At = At(Text, "done"), Kind = MentionKind.Nominal },
            ],
        });
    }

    /// <summary>Hash of a canonical text.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    static Passage At(string text, string words)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);
        return new Passage(start, start + words.Length, words);
    }
}
