using CsCheck;
using Dateline.Documents;
using Dateline.Documents.Corpora;
using Dateline.Tests.Publishing;
using Parquet;
using Parquet.Schema;

namespace Dateline.Tests.Documents;

public sealed class ParquetInputTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Columns_of_usual_names_become_documents()
    {
        await Write("news.parquet", ("article_id", ["n2", "n1"]), ("body", ["Second text.", "First text."]), ("Headline", ["Two", "One"]),
            ("date", ["2025-03-05T08:00:00Z", "2025-03-04"]), ("outlet", ["The Harbour Post", null]));

        var documents = Documents();

        Assert.Equal(["n1", "n2"], documents.Select(document => document.Id));
        Assert.Equal(("First text.", "One", new DateOnly(2025, 3, 4), null, "news.parquet#n1"),
            (documents[0].Text, documents[0].Title, documents[0].PublishedOn!.Value, documents[0].Publisher, documents[0].SourcePath));
        Assert.Equal(("The Harbour Post", PublishedBasis.Metadata), (documents[1].Publisher, documents[1].PublishedBasis));
    }

    [Fact]
    public async Task Columns_of_other_names_are_named_in_the_settings_and_rows_without_id_are_numbered()
    {
        await Write("news.parquet", ("words", ["First text.", "Second text."]), ("text", ["not this", "nor this"]));
        File.WriteAllText(_folder["dateline.json"], """{ "documents": { "columns": { "text": "words" } } }""");

        Assert.Equal([("news-1", "First text."), ("news-2", "Second text.")], Documents().Select(document => (document.Id, document.Text)));
    }

    [Fact]
    public async Task Days_and_times_are_read_as_days()
    {
        var schema = new ParquetSchema(new DataField<string>("text"), new DataField<DateTime>("published"));
        await using (var stream = File.Create(_folder["a.parquet"]))
        await using (var writer = await ParquetWriter.CreateAsync(schema, stream))
        {
            using var group = writer.CreateRowGroup();
            await group.WriteAsync(schema.DataFields[0], (string[])["Text."]);
            await group.WriteAsync<DateTime>(schema.DataFields[1], new[] { new DateTime(2025, 3, 4, 23, 59, 0, DateTimeKind.Utc) });
        }

        Assert.Equal(new DateOnly(2025, 3, 4), Assert.Single(Documents()).PublishedOn);
    }

    [Fact]
    public async Task A_row_without_text_is_rejected_with_its_number_and_the_others_are_read()
    {
        await Write("news.parquet", ("id", ["a", "b", "c"]), ("text", ["First.", null, "Third."]));

        var (documents, rejections) = Read();

        Assert.Equal(["a", "c"], documents.Select(document => document.Id));
        Assert.Equal(("missing-text", "news.parquet#2"), (Assert.Single(rejections).Code, rejections[0].Path));
    }

    [Fact]
    public async Task A_table_without_text_says_which_columns_it_has()
    {
        await Write("figures.parquet", ("id", ["a"]), ("amount", ["3"]));

        var rejection = Assert.Single(Read().Rejections);

        Assert.Equal("missing-text", rejection.Code);
        Assert.Contains("They have id, amount", rejection.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_table_is_rejected_whatever_is_wrong_with_it()
    {
        await Write("news.parquet", ("id", [.. Enumerable.Range(0, 40).Select(number => $"n{number}")]),
            ("text", [.. Enumerable.Range(0, 40).Select(number => $"The ferry was {number} minutes late.")]));
        var whole = File.ReadAllBytes(_folder["news.parquet"]);
        Gen.Select(Gen.Double[0, 1], Gen.Byte[1, 255], Gen.Bool).Sample((place, value, isCut) =>
        {
            using var folder = new TemporaryFolder();
            var bytes = isCut ? whole[..(int)(place * (whole.Length - 1))] : whole.ToArray();
            if (!isCut)
                bytes[(int)(place * (bytes.Length - 1))] ^= value;
            File.WriteAllBytes(folder["news.parquet"], bytes);
            using var corpus = Corpus.Open([folder.Path], SourceCatalog.Empty);
            foreach (var (document, rejection) in corpus.Entries.Select(corpus.Read))
                Assert.True(document is null != rejection is null);
            Assert.True(!isCut || corpus.Entries.IsEmpty);
        }, iter: 300, threads: 1);
    }

    [Fact]
    public async Task A_footer_that_promises_more_than_it_holds_is_rejected_at_once()
    {
        await Write("news.parquet", ("text", ["First."]));
        var whole = File.ReadAllBytes(_folder["news.parquet"]);
        var length = BitConverter.ToInt32(whole, whole.Length - 8);
        // The list of the schema's elements stands behind the version: a byte with their number and type.
        var list = Array.FindIndex(whole, whole.Length - 8 - length, value => value is 0x2C or 0x1C);
        byte[] hostile = [.. whole[..list], 0xFC, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F, .. whole[(list + 1)..^8], .. BitConverter.GetBytes(length + 5), .. "PAR1"u8];
        File.WriteAllBytes(_folder["news.parquet"], hostile);
        var watch = System.Diagnostics.Stopwatch.StartNew();

        var rejection = Assert.Single(Read().Rejections);

        Assert.Equal("damaged-parquet", rejection.Code);
        Assert.DoesNotContain(_folder.Path, rejection.Message, StringComparison.Ordinal);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Ids_in_numbers_lists_and_bytes_are_read()
    {
        var schema = new ParquetSchema(new DataField<double>("id"), new DataField<byte[]>("text"), new ListField("authors", new DataField<string>("element")),
            new StructField("source", new DataField<string>("name")), new DataField<long>("timestamp"));
        await using (var stream = File.Create(_folder["a.parquet"]))
        await using (var writer = await ParquetWriter.CreateAsync(schema, stream))
        {
            using var group = writer.CreateRowGroup();
            await group.WriteAsync<double>(schema.DataFields[0], new[] { 17283d });
            await group.WriteAsync(schema.DataFields[1], new[] { "The ferry was late."u8.ToArray() });
            await group.WriteAsync(schema.DataFields[2], (string[])["Ida Berg", "Jan Dahl"], new[] { 0, 1 });
            await group.WriteAsync(schema.DataFields[3], (string[])["The Harbour Post"]);
            await group.WriteAsync<long>(schema.DataFields[4], new[] { 1741075200L });
        }

        var document = Assert.Single(Documents());

        Assert.Equal(("17283", "The ferry was late.", "Ida Berg, Jan Dahl", "The Harbour Post", new DateOnly(2025, 3, 4)),
            (document.Id, document.Text, document.Author, document.Publisher, document.PublishedOn!.Value));
    }

    async Task Write(string name, params (string Name, string?[] Values)[] columns)
    {
        var schema = new ParquetSchema(columns.Select(column => new DataField<string>(column.Name)));
        await using var stream = File.Create(_folder[name]);
        await using var writer = await ParquetWriter.CreateAsync(schema, stream);
        using var group = writer.CreateRowGroup();
        for (var index = 0; index < columns.Length; index++)
            await group.WriteAsync(schema.DataFields[index], columns[index].Values);
    }

    List<Document> Documents()
    {
        var (documents, rejections) = Read();
        Assert.Empty(rejections);
        return documents;
    }

    (List<Document> Documents, List<Rejection> Rejections) Read()
    {
        using var corpus = Corpus.Open([_folder.Path], SourceCatalog.Empty, CorpusSettings.Load(_folder.Path));
        var results = corpus.Entries.Select(corpus.Read).ToList();
        return ([.. results.Select(result => result.Document).OfType<Document>()],
            [.. corpus.Rejections, .. results.Select(result => result.Rejection).OfType<Rejection>()]);
    }
}
