using System.Collections.Immutable;
using System.Text.Json;
using System.Xml.Linq;
using Dateline.Documents;
using Dateline.Extraction;
using Dateline.Publishing.History;
using Dateline.Publishing.Tables;

namespace Dateline.Tests.Publishing;

public sealed class DatasetDiffTests : IDisposable
{
    static readonly EngineFingerprint s_engine = new("rules", "lexicons", "models");
    readonly TemporaryFolder _folder = new();

    public DatasetDiffTests() => SampleCorpus.Publish(_folder["old"], engine: s_engine);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Nothing_changed_is_no_change()
    {
        var changes = Compare(SampleCorpus.Documents);
        Assert.Empty(changes.Rows);
        Assert.Equal(0, changes.Moved);
        Assert.Contains("None.", ChangesMarkdown.Of(changes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("other", "lexicons", "models", "rule")]
    [InlineData("rules", "other", "models", "lexicon")]
    [InlineData("rules", "lexicons", "other", "model")]
    [InlineData("other", "lexicons", "other", "rule+model")]
    public void A_row_that_changed_with_the_engine_says_what_of_it_changed(string rules, string lexicons, string models, string cause)
    {
        var changes = Compare(Edited(quote => quote with { Stance = Stance.Promise }), new EngineFingerprint(rules, lexicons, models));
        var row = Assert.Single(changes.Rows);
        Assert.Equal(("quotes", "a-plain-q-1", ChangeKind.Changed, cause), (row.Table, row.Key, row.Kind, row.Cause));
        Assert.Equal([new FieldChange("stance", "state", "promise")], row.Fields.AsEnumerable());
        Assert.Equal("documents/a-plain.html#a-plain-q-1", row.Permalink);
    }

    [Fact]
    public void A_day_of_publication_put_right_is_configuration()
    {
        var documents = SampleCorpus.Documents.Select(pair => pair.Document.Id == "a-plain"
            ? (pair.Document with { PublishedOn = new DateOnly(2025, 3, 10) }, pair.Extract with
        {
            Times = [pair.Extract.Times[0] with { Value = "2025-03-10", StartsOn = new DateOnly(2025, 3, 10), EndsOn = new DateOnly(2025, 3, 10) }],
        }) : pair);
        var changes = Compare(documents);
        Assert.Equal(["documents configuration", "times configuration"], changes.Rows.Select(row => $"{row.Table} {row.Cause}"));
    }

    [Fact]
    public void A_new_sentence_brings_its_rows_and_only_moves_the_others()
    {
        const string Added = "Snow fell. ";
        var documents = SampleCorpus.Documents.Select(pair => pair.Document.Id == "a-plain" ? Preceded(pair, Added) : pair);
        var changes = Compare(documents);
        Assert.Equal(["documents changed text", "sentences added text"], changes.Rows.Select(row => $"{row.Table} {PublishedName.Of(row.Kind)} {row.Cause}"));
        Assert.True(changes.Moved >= 5);
    }

    [Fact]
    public void A_document_that_is_gone_takes_its_rows_along()
    {
        var changes = Compare(SampleCorpus.Documents.Where(pair => pair.Document.Id != "b-awkward"));
        Assert.All(changes.Rows, row => Assert.Equal("text", row.Cause));
        Assert.Equal(["documents", "entities", "mentions", "mentions", "metrics", "quotes", "sentences"],
            changes.Rows.Select(row => row.Table).Order(StringComparer.Ordinal));
        Assert.Equal(ChangeKind.Changed, changes.Rows.Single(row => row.Table == "entities").Kind);
    }

    [Fact]
    public void Foreign_words_stay_words_in_a_comment_a_page_and_a_feed()
    {
        const string Hostile = "<img src=x onerror=alert(1)> @everyone `x` | [a](javascript:b) \u0001";
        var row = new RowChange("quotes", "a-plain-q-1", "a-plain", ChangeKind.Changed, ChangeCauses.Text, Hostile, [new FieldChange("text", Hostile, null)]);
        var changes = new DatasetChanges("1.0.0", "1.0.1", [row], 0);

        var comment = ChangesMarkdown.Of(changes);
        Assert.DoesNotContain("<img", comment, StringComparison.Ordinal);
        Assert.DoesNotContain("@everyone", comment, StringComparison.Ordinal);
        Assert.DoesNotContain("[a](", comment, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", ChangesHtml.Of(changes), StringComparison.Ordinal);
        ChangesFeeds.WriteAtom(_folder["feed.atom"], SampleCorpus.Settings, changes, new DateOnly(2025, 6, 1));
        Assert.Contains("<img src=x", XDocument.Load(_folder["feed.atom"]).Root!.Value, StringComparison.Ordinal);
        ChangesFeeds.WriteJson(_folder["feed.json"], SampleCorpus.Settings, changes, new DateOnly(2025, 6, 1));
        Assert.Equal("2025-06-01T00:00:00Z", JsonDocument.Parse(File.ReadAllBytes(_folder["feed.json"])).RootElement.GetProperty("items")[0]
            .GetProperty("date_published").GetString());
    }

    [Fact]
    public void A_removed_row_keeps_a_tombstone_until_it_comes_back()
    {
        var quotes = SampleCorpus.Documents.Select(pair => (pair.Document, pair.Extract with { Quotes = [], Metrics = [], Events = [] }));
        var gone = Compare(quotes, new EngineFingerprint("other", "lexicons", "models"));
        TombstoneTable.Write(_folder["removed.csv"], Tombstone.Update(TombstoneTable.Read(_folder["removed.csv"]), gone));

        var tombstones = TombstoneTable.Read(_folder["removed.csv"]);
        Assert.Contains(new Tombstone("quotes", "a-plain-q-1", "a-plain", "We will build 40 houses,", "rule", "1.0.0", "documents/a-plain.html"), tombstones);
        var back = DatasetDiff.Compare(_folder["new"], _folder["old"]);
        Assert.Empty(Tombstone.Update(tombstones, back));
    }

    [Fact]
    public void A_folder_without_a_dataset_is_refused() =>
        Assert.Contains("holds no dataset", Assert.Throws<IOException>(() => DatasetDiff.Compare(_folder.Path, _folder["old"])).Message,
        StringComparison.Ordinal);

    DatasetChanges Compare(IEnumerable<(Document, Extract)> documents, EngineFingerprint? engine = null)
    {
        SampleCorpus.Publish(_folder["new"], engine: engine ?? s_engine, documents: documents);
        return DatasetDiff.Compare(_folder["old"], _folder["new"]);
    }

    static IEnumerable<(Document, Extract)> Edited(Func<Quote, Quote> edit) =>
        SampleCorpus.Documents.Select(pair => pair.Document.Id == "a-plain"
        ? (pair.Document, pair.Extract with { Quotes = [edit(pair.Extract.Quotes[0])] }) : pair);

    /// <summary>The document with a sentence before the others: everything else stands further back.</summary>
    static (Document, Extract) Preceded((Document Document, Extract Extract) pair, string added)
    {
        var (document, extract) = pair;
        Passage Moved(Passage at) => at with { Start = at.Start + added.Length, End = at.End + added.Length };
        Passage? MovedIf(Passage? at) => at is { } words ? Moved(words) : null;
        return (document with { Text = added + document.Text, Sha256 = SampleCorpus.HashOf(added + document.Text) }, extract with
        {
            Sentences = [new SentenceRecord { Id = "a-plain-s-0", Number = 1, At = new Passage(0, added.Length - 1, added[..^1]) },
                .. extract.Sentences.Select(sentence => sentence with { Number = 2, At = Moved(sentence.At) })],
            Quotes = [.. extract.Quotes.Select(quote => quote with { At = Moved(quote.At), Speaker = MovedIf(quote.Speaker), Cue = MovedIf(quote.Cue) })],
            Metrics = [.. extract.Metrics.Select(metric => metric with { At = Moved(metric.At), Measured = MovedIf(metric.Measured) })],
            Times = [.. extract.Times.Select(time => time with { At = Moved(time.At) })],
            Events = [.. extract.Events.Select(
                happening => happening with { At = Moved(happening.At), Trigger = Moved(happening.Trigger),
                    Participants = [.. happening.Participants.Select(participant => participant with { At = MovedIf(participant.At) })] })],
            Mentions = [.. extract.Mentions.Select(mention => mention with { At = Moved(mention.At) })],
        });
    }
}
