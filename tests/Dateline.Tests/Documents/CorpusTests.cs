using System.IO.Compression;
using System.Text;
using Dateline.Documents;
using Dateline.Documents.Corpora;
using Dateline.Tests.Publishing;

namespace Dateline.Tests.Documents;

public class CorpusTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Documents_of_every_format_come_in_the_order_of_their_ids()
    {
        Write("b.txt", "Text of b."u8);
        Write("a.md", "---\ntitle: Of A\npublished: 2025-01-02\npublisher: The Paper\n---\n# Of A\n\nIt was *good*, [they](http://x.org) said.\n\n> Words of others.\n"u8);
        Write("c.jsonl", "{\"id\":\"z\",\"text\":\"Last.\"}\n\n{\"id\":\"c1\",\"text\":\"First.\",\"published\":\"2024-05-06T10:00:00Z\"}\n"u8);
        WriteGzip("d.jsonl.gz", "{\"text\":\"Packed.\",\"id\":\"d\"}");

        var documents = Documents();

        Assert.Equal(["a", "b", "c1", "d", "z"], documents.Select(document => document.Id));
        Assert.Equal("Of A\n\nIt was good, they said.\n\nWords of others.\n", documents[0].Text);
        Assert.Equal([BlockKind.Title, BlockKind.Paragraph, BlockKind.Quotation], documents[0].Blocks.Select(block => block.Kind));
        Assert.Equal((new DateOnly(2025, 1, 2), PublishedBasis.Metadata, "The Paper"),
            (documents[0].PublishedOn!.Value, documents[0].PublishedBasis, documents[0].Publisher));
        Assert.Equal(new DateOnly(2024, 5, 6), documents[2].PublishedOn);
        Assert.Equal("Packed.", documents[3].Text);
    }

    [Fact]
    public void The_catalog_speaks_for_a_file_that_says_nothing_itself()
    {
        Write("a.txt", "Text."u8);
        Write("sources.csv", "file,published,published_basis,note\na.txt,2025-12-02,editor,\"Undated, but a Tuesday\"\n"u8);

        var document = Assert.Single(Documents());

        Assert.Equal((new DateOnly(2025, 12, 2), PublishedBasis.Editor, "Undated, but a Tuesday"),
            (document.PublishedOn!.Value, document.PublishedBasis, document.PublishedNote));
    }

    [Theory]
    [InlineData("file,date\na.txt,2025-12-02\n", "sources.csv(1): 'date' is no column of a source catalog. The columns are ")]
    [InlineData("file,published\na.txt,soon\n", "sources.csv(2): 'soon' is no day. Write days as 2025-12-02.")]
    [InlineData("file,published\na.txt,03/04/2025\n", "sources.csv(2): '03/04/2025' may be two days. Write days as 2025-12-02.")]
    [InlineData("file,note\na.txt,\"open\nb.txt,x\n", "sources.csv(2): a quotation mark that opens here is never closed.")]
    [InlineData("file,note\na.txt,one,two\n", "sources.csv(2): the row has more cells than the header ('two').")]
    [InlineData("file,note,note\na.txt,one,two\n", "sources.csv(1): a column stands in the header twice.")]
    [InlineData("file,published\na.txt,\na.txt,\n", "sources.csv(3): 'a.txt' stands here for the second time")]
    public void A_broken_catalog_says_line_and_remedy(string csv, string message)
    {
        Write("sources.csv", Encoding.UTF8.GetBytes(csv));

        Assert.StartsWith(message, Assert.Throws<InvalidDataException>(() => SourceCatalog.Load(_folder.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_document_is_rejected_with_its_place_and_the_others_go_on()
    {
        Write("good.txt", "Fine."u8);
        Write("latin.txt", [.. "He said \n"u8, 0x93, .. "yes"u8, 0x94]);
        Write("null.txt", "A\0B"u8);
        Write("picture.txt", [0x89, .. "PNG...."u8]);
        Write("wide.txt", [0xFF, 0xFE, 65, 0]);
        Write("records.jsonl",
            "{\"id\":\"ok\",\"text\":\"Fine.\"}\n{\"id\":1\n{\"text\":\"no id\"}\n[]\n{\"id\":\"bad-date\",\"text\":\"x\",\"published\":\"soon\"}\n"u8);

        using var corpus = Open();
        var results = corpus.Entries.Select(corpus.Read).ToList();
        var rejections = corpus.Rejections.Concat(results.Select(result => result.Rejection).OfType<Rejection>())
            .ToDictionary(rejection => rejection.Path, StringComparer.Ordinal);

        Assert.Equal(["bad-date", "good", "ok", "records-3"], results.Select(result => result.Document?.Id).OfType<string>());
        Assert.Equal(("invalid-utf8", 2, 1, 9),
            (rejections["latin.txt"].Code, rejections["latin.txt"].Line, rejections["latin.txt"].Column, rejections["latin.txt"].Byte));
        Assert.Contains("WINDOWS-1252", rejections["latin.txt"].Advice, StringComparison.Ordinal);
        Assert.Equal("nul-byte", rejections["null.txt"].Code);
        Assert.Equal(("not-text", "The file is a PNG picture, not text."), (rejections["picture.txt"].Code, rejections["picture.txt"].Message));
        Assert.Equal("not-text", rejections["wide.txt"].Code);
        Assert.Equal(("invalid-json", 2), (rejections["records.jsonl#2"].Code, rejections["records.jsonl#2"].Line));
        Assert.Equal("not-an-object", rejections["records.jsonl#4"].Code);
        Assert.All(rejections.Values, rejection => Assert.NotEmpty(rejection.Advice));
    }

    [Fact]
    public void Documents_of_one_name_are_told_apart_by_their_paths_even_if_only_letter_case_differs()
    {
        Write("one/Talks.txt", "First."u8);
        Write("two/talks.txt", "Second."u8);
        Write("two/talks.md", "Third."u8);
        Write("jan.jsonl", "{\"id\":1,\"text\":\"January.\"}\n"u8);
        Write("feb.jsonl", "{\"id\":1,\"text\":\"February.\"}\n{\"id\":1,\"text\":\"Again.\"}\n"u8);

        using var corpus = Open();

        Assert.Equal(6, corpus.Entries.Select(entry => entry.Id).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Empty(corpus.Rejections);
        Assert.Equal("jan-1", corpus.Entries.Single(entry => entry.Path == "jan.jsonl#1").Id);
        Assert.StartsWith("one-Talks-", corpus.Entries.Single(entry => entry.Path == "one/Talks.txt").Id, StringComparison.Ordinal);
    }

    [Fact]
    public void Which_of_two_documents_is_called_by_its_path_does_not_depend_on_what_else_there_is()
    {
        Write("b/page.txt", "First."u8);
        Write("c/page.txt", "Second."u8);
        using var before = Open();
        Write("a/page.txt", "A third."u8);
        using var after = Open();

        Assert.Subset(after.Entries.Select(entry => entry.Id).ToHashSet(), before.Entries.Select(entry => entry.Id).ToHashSet());
    }

    [Fact]
    public void A_link_that_leads_in_circles_is_not_followed()
    {
        Write("a.txt", "Text."u8);
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "again"), _folder.Path);

        Assert.Single(Documents());
        using var corpus = Open();
        Assert.Equal(("again", "link"), (Assert.Single(corpus.Unread).Path, corpus.Unread[0].Code));
    }

    [Fact]
    public void A_byte_order_mark_is_taken_off()
    {
        Write("a.txt", [0xEF, 0xBB, 0xBF, .. "Text."u8]);

        Assert.Equal("Text.", Assert.Single(Documents()).Text);
    }

    [Fact]
    public void An_archive_that_unpacks_without_end_is_rejected()
    {
        using (var stream = new GZipStream(File.Create(Path.Combine(_folder.Path, "bomb.jsonl.gz")), CompressionLevel.Optimal))
            for (var block = 0; block < 64; block++)
                stream.Write(new byte[1 << 20]);

        using var corpus = Open();

        Assert.Empty(corpus.Entries);
        Assert.Equal("unpacks-too-large", Assert.Single(corpus.Rejections).Code);
    }

    Corpus Open() => Corpus.Open([_folder.Path], SourceCatalog.Load(_folder.Path));

    List<Document> Documents()
    {
        using var corpus = Open();
        Assert.Empty(corpus.Rejections);
        return [.. corpus.Entries.Select(entry => corpus.Read(entry).Document!)];
    }

    void Write(string name, ReadOnlySpan<byte> bytes)
    {
        var path = Path.Combine(_folder.Path, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes.ToArray());
    }

    void WriteGzip(string name, string text)
    {
        using var stream = new GZipStream(File.Create(Path.Combine(_folder.Path, name)), CompressionLevel.Optimal);
        stream.Write(Encoding.UTF8.GetBytes(text));
    }
}
