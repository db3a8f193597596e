using System.Diagnostics;
using System.Text;
using Dateline.Documents;
using Dateline.Documents.Corpora;
using Dateline.Tests.Publishing;

namespace Dateline.Tests.Documents;

/// <summary>Documents that are broken, hostile or moving.</summary>
public sealed class InputFaultTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("61 C0 80", "invalid-utf8", 1)]
    [InlineData("61 0A ED A0 80", "invalid-utf8", 2)]
    [InlineData("F4 90 80 80", "invalid-utf8", 0)]
    [InlineData("61 E2 82", "invalid-utf8", 1)]
    [InlineData("93 61 94", "invalid-utf8", 0)]
    [InlineData("61 00 62 00", "nul-byte", 1)]
    [InlineData("FE FF 00 61", "not-text", 0)]
    [InlineData("FF FE 00 00 61 00 00 00", "not-text", 0)]
    [InlineData("25 50 44 46 2D 31 2E 37", "not-text", 0)]
    [InlineData("50 4B 03 04 0A 00", "not-text", 0)]
    [InlineData("1F 8B 08 00", "not-text", 0)]
    public void Bytes_that_are_no_text_are_rejected_where_they_stand(string bytes, string code, long at)
    {
        File.WriteAllBytes(_folder["a.txt"], Convert.FromHexString(bytes.Replace(" ", "", StringComparison.Ordinal)));

        var rejection = Assert.Single(Read().Rejections);

        Assert.Equal((code, at), (rejection.Code, rejection.Byte));
        Assert.NotEmpty(rejection.Advice);
    }

    [Theory]
    [InlineData("a.txt", "")]
    [InlineData("a.txt", " \n\t\n")]
    [InlineData("a.txt", "\uFEFF")]
    [InlineData("a.html", "")]
    [InlineData("a.html", "<!DOCTYPE html><html><body></body></html>")]
    [InlineData("a.md", "")]
    public void A_document_without_words_is_a_document_without_rows(string name, string text)
    {
        File.WriteAllText(_folder[name], text);

        var document = Assert.Single(Read().Documents);

        Assert.True(string.IsNullOrWhiteSpace(document.Text));
        Assert.Empty(document.Blocks);
    }

    [Fact]
    public void A_document_beyond_the_limit_is_rejected_before_it_is_read()
    {
        using (var file = File.Create(_folder["a.txt"]))
            file.SetLength(1L << 40);
        File.WriteAllText(_folder["b.txt"], "Text.");

        var (documents, rejections) = Read();

        Assert.Equal(["b"], documents.Select(document => document.Id));
        Assert.Equal("too-large", Assert.Single(rejections).Code);
    }

    [Fact]
    public void A_file_that_changes_between_listing_and_reading_is_rejected()
    {
        File.WriteAllText(_folder["a.jsonl"], "{\"id\":\"a\",\"text\":\"First version.\"}\n{\"id\":\"b\",\"text\":\"First version.\"}\n");
        using var corpus = Corpus.Open([_folder.Path], SourceCatalog.Empty);
        Assert.NotNull(corpus.Read(corpus.Entries[0]).Document);

        File.WriteAllText(_folder["a.jsonl"], "{\"id\":\"a\",\"text\":\"Another version, and longer.\"}\n");

        Assert.All(corpus.Entries, entry => Assert.Equal("changed-while-read", corpus.Read(entry).Rejection?.Code));
    }

    [Fact]
    public void A_file_that_vanishes_is_rejected_and_the_others_are_read()
    {
        File.WriteAllText(_folder["a.txt"], "Text.");
        File.WriteAllText(_folder["b.txt"], "Text.");
        using var corpus = Corpus.Open([_folder.Path], SourceCatalog.Empty);
        File.Delete(_folder["a.txt"]);

        Assert.Equal(["unreadable", null], corpus.Entries.Select(entry => corpus.Read(entry).Rejection?.Code));
    }

    [Fact]
    public void A_pipe_is_never_waited_for()
    {
        if (OperatingSystem.IsWindows())
            return;
        foreach (var name in (string[])["a.txt", "b.jsonl", "c.warc.gz", "d.parquet"])
            Process.Start("mkfifo", _folder[name]).WaitForExit();

        Assert.All(Read().Documents, document => Assert.Equal("", document.Text));
    }

    [Theory]
    [InlineData("<div>", 100_000)]
    [InlineData("<blockquote>", 100_000)]
    [InlineData("<b>", 100_000)]
    [InlineData("<table><tr><td>", 30_000)]
    [InlineData("<ul><li>", 50_000)]
    public void A_page_nested_without_end_does_no_harm(string opening, int times)
    {
        File.WriteAllText(_folder["a.html"], new StringBuilder("<p>Before.</p>").Insert(14, opening, times).Append("Within.").ToString());
        File.WriteAllText(_folder["b.txt"], "Text.");

        var (documents, rejections) = Read();

        Assert.Contains(documents, document => document.Id == "b");
        Assert.All(rejections, rejection => Assert.Equal("nested-too-deep", rejection.Code));
    }

    [Theory]
    [InlineData(">", 100_000, "nested-too-deep")]
    [InlineData("- ", 20_000, "nested-too-deep")]
    [InlineData("![", 100_000, "nested-too-deep")]
    [InlineData("[a](", 100_000, "nested-too-deep")]
    [InlineData("*a _b ", 100_000, "nested-too-deep")]
    [InlineData("<a ", 100_000, "nested-too-deep")]
    [InlineData("---\n[", 1, "front-matter")]
    [InlineData("---\ntitle: [He also ", 1, "front-matter")]
    [InlineData("---\ntitle: *a", 1, "front-matter")]
    public void Markdown_that_opens_marks_without_end_costs_no_other_document_its_rows(string opening, int times, string code)
    {
        File.WriteAllText(_folder["a.md"], string.Concat(Enumerable.Repeat(opening, times)) + "Within.\n---\n");
        File.WriteAllText(_folder["b.txt"], "Text.");

        var (documents, rejections) = Read();

        Assert.Equal(["b"], documents.Select(document => document.Id));
        Assert.Equal(code, Assert.Single(rejections).Code);
    }

    [Theory]
    [InlineData("- ")]
    [InlineData("? ")]
    [InlineData("[")]
    [InlineData("{a: ")]
    public void Front_matter_nested_without_end_is_rejected_before_it_takes_the_stack(string opening)
    {
        File.WriteAllText(_folder["a.md"], $"---\n{string.Concat(Enumerable.Repeat(opening, 100_000))}\n---\nText.\n");

        Assert.Equal("front-matter", Assert.Single(Read().Rejections).Code);
    }

    (List<Document> Documents, List<Rejection> Rejections) Read()
    {
        using var corpus = Corpus.Open([_folder.Path], SourceCatalog.Empty);
        var results = corpus.Entries.Select(corpus.Read).ToList();
        return ([.. results.Select(result => result.Document).OfType<Document>()], [
            .. corpus.Rejections, .. results.Select(result => result.Rejection).OfType<Rejection>()]);
    }
}
