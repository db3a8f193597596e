using System.Text.Json;
using Dateline.Cli.Terminal;
using Dateline.Extraction;
using Dateline.Publishing.Checks;
using Dateline.Publishing.Files;
using Dateline.Publishing.Tables;
using static Dateline.Publishing.Tables.Columns<Dateline.Publishing.Tables.DocumentRow<Dateline.Extraction.SentenceRecord>>;

namespace Dateline.Tests.Publishing;

/// <summary>A table that only this file knows: everything that is published of a table is made from what the table says of itself.</summary>
public sealed class OwnTableTests : IDisposable
{
    static readonly ExtractTable<DocumentRow<SentenceRecord>> s_openings = new("openings", "opening", "The first letters of every sentence.", ["opening_id"],
        source => source.Of(source.Extract.Sentences),
    [
        Key("opening_id", "Key of the opening.", row => row.Record.Id.Replace("-s-", "-o-", StringComparison.Ordinal)),
        Reference("document_id", "documents", "Document the opening stands in.", row => row.DocumentId).As(ColumnRole.Document) with { IsRequired = true },
        Reference("sentence_id", "sentences", "Sentence that opens so.", row => row.Record.Id).As(ColumnRole.Sentence) with { IsRequired = true },
        SpanStart("char_start", "First character of the opening.", row => row.Start(Opening(row.Record.At))) with { IsRequired = true },
        SpanEnd("char_end", "End of the opening, exclusive.", row => row.End(Opening(row.Record.At))) with { IsRequired = true },
        SpanText("text", "The opening as written.", row => Opening(row.Record.At).Text).Shown() with { IsRequired = true },
        Count("letters", "code points", "Length of the whole sentence.", row => row.Record.At.Text.Length),
        .. Provenance(_ => "openings/first", _ => 0.5),
    ])
    { Label = "text", Address = RowAddress.Anchor, IsFollowed = true };

    readonly TemporaryFolder _folder = new();
    readonly IDisposable _added = DatasetTables.With(s_openings);

    public OwnTableTests() => SampleCorpus.Publish(_folder["output"], SampleCorpus.Settings with { RowCitations = true }, withPages: true);

    public void Dispose()
    {
        _added.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("data/openings.csv", "a-plain-o-1,a-plain,a-plain-s-1,0,4,\"\"\"We \",65,openings/first,0.5")]
    [InlineData("data/openings.jsonl", "\"opening_id\":\"a-plain-o-1\"")]
    [InlineData("codebook.md", "| `letters` | int | Length of the whole sentence. In code points. |")]
    [InlineData("codebook.html", "Length of the whole sentence.")]
    [InlineData("README.md", "| openings | 2 | The first letters of every sentence. |")]
    [InlineData("data/csv-metadata.json", "openings.csv")]
    [InlineData("croissant.json", "openings/opening_id")]
    [InlineData("checks.json", "\"openings\"")]
    [InlineData("explore.html", "\"name\":\"openings\"")]
    [InlineData("methods.html", "openings/first")]
    [InlineData("documents/a-plain.html", "<li id=\"a-plain-o-1\">")]
    [InlineData("rows/a-plain.html", "id=\"a-plain-o-1\"")]
    public void It_stands_in(string path, string words) => Assert.Contains(words, File.ReadAllText(_folder[$"output/{path}"]), StringComparison.Ordinal);

    [Fact]
    public void It_is_read_back_from_Parquet_and_verified()
    {
        Assert.Equal(["a-plain-o-1", "b-awkward-o-1"], ParquetTableReader.Rows(s_openings, _folder["output/data/openings.parquet"])
            .Select(cells => cells[0].AsString));
        Assert.True(File.Exists(_folder["output/downloads/openings.zip"]));
        var checks = DatasetVerifier.Verify(_folder["output"]).Checks;
        Assert.All(checks, check => Assert.Empty(check.Examples));
        Assert.Equal(2, checks.Single(check => check is { Kind: CheckKind.Spans, Subject: "openings" }).Checked);
    }

    [Fact]
    public void It_is_a_resource_of_the_data_package_with_its_keys()
    {
        using var package = JsonDocument.Parse(File.ReadAllBytes(_folder["output/datapackage.json"]));
        var schema = package.RootElement.GetProperty("resources").EnumerateArray().Single(resource => resource.GetProperty("name").GetString() == "openings")
            .GetProperty("schema");
        Assert.Equal("opening_id", schema.GetProperty("primaryKey")[0].GetString());
        Assert.Equal(["documents", "sentences"], schema.GetProperty("foreignKeys").EnumerateArray()
            .Select(key => key.GetProperty("reference").GetProperty("resource").GetString()));
    }

    [Fact]
    public void Its_rows_are_explained()
    {
        var (document, extract) = SampleCorpus.Documents[0];
        var row = ExplainedRow.Of(new DocumentRows(document, extract)).Single(row => row.Table == "openings");
        Assert.Equal(("a-plain-o-1", "a-plain-s-1"), (row.Id, row.SentenceId));
        Assert.Equal(["text", "letters", "rule", "confidence"], row.Facts.Select(fact => fact.Column.Name));
    }

    [Fact]
    public void What_became_of_its_rows_is_told()
    {
        SampleCorpus.Publish(_folder["later"], documents: SampleCorpus.Documents.Take(1), withPages: true, since: _folder["output"]);
        Assert.Contains("b-awkward-o-1", File.ReadAllText(_folder["later/data/removed.csv"]), StringComparison.Ordinal);
        Assert.Contains("\"key\": \"b-awkward-o-1\"", File.ReadAllText(_folder["later/changes.json"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_of_every_table_are_explained_those_without_a_sentence_of_their_own_too()
    {
        var (document, extract) = SampleCorpus.Documents[0];
        var contest = new Contest { Id = "a-plain-c-1", Relation = "denies", ClaimQuoteId = "a-plain-q-1", Rule = "contests/denial" };
        var rows = ExplainedRow.Of(new DocumentRows(document, extract with { Contests = [contest] }));
        Assert.All(rows, row => Assert.Equal("a-plain-s-1", row.SentenceId));
        Assert.Equal(["contests", "event_participants", "events", "mentions", "metrics", "openings", "quotes", "times"],
            rows.Select(row => row.Table).Distinct().Order(StringComparer.Ordinal));
    }

    static Passage Opening(Passage sentence) => new(sentence.Start, sentence.Start + 4, sentence.Text[..4]);
}
