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
    [InlineData("a.txt", "", true)]
    [InlineData("a.txt", " \n\t\n", false)]
    [InlineData("a.txt", "\uFEFF", false)]
    [InlineData("a.html", "", true)]
    [InlineData("a.html", "<!DOCTYPE html><html><body></body></html>", false)]
    [InlineData("a.md", "", true)]
    [InlineData("a.jsonl", "{\"id\":\"a\",\"text\":\" \"}", false)]
    public void A_document_without_words_is_told_and_not_published(string name, string text, bool isEmptyFile)
    {
        File.WriteAllText(_folder[name], text);

        using var corpus = Corpus.Open([_folder.Path], SourceCatalog.Empty);
        var (documents, rejections) = Read();

        Assert.Empty(documents);
        Assert.Equal(isEmptyFile ? [] : ["missing-text"], rejections.Select(rejection => rejection.Code));
        Assert.Equal(isEmptyFile ? ["empty"] : [], corpus.Unread.Select(file => file.Code));
    }

    [Fact]
    public void A_text_longer_than_the_limit_is_rejected_with_the_limit()
    {
        File.WriteAllText(_folder["a.txt"], string.Concat(Enumerable.Repeat("The ferry was late. ", Limits.LongestText / 20 + 1)));

        Assert.Equal("too-long", Assert.Single(Read().Rejections).Code);
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

        using var corpus = Corpus.Open([_folder.Path], SourceCatalog.Empty);
        Assert.Empty(corpus.Entries);
        Assert.Equal(["empty", "empty", "empty", "empty"], corpus.Unread.Select(file => file.Code));
    }

    [Theory]
    [InlineData("<div>", 100_000)]
    [InlineData("<blockquote>", 100_000)]
    [InlineData("<b>", 100_000)]
    [InlineData("<table><tr><td>", 30_000)]
    [InlineData("<ul><li>", 50_000)]
    [InlineData("<!-- a --!><div>", 20_000)]
    [InlineData("<div a=\"</div>\">", 40_000)]
    [InlineData("<svg><title>", 20_000)]
    [InlineData("<x:q></x><div>", 40_000)]
    [InlineData("<p><font><a>", 20_000)]
    public void A_page_nested_without_end_does_no_harm(string opening, int times)
    {
        File.WriteAllText(_folder["a.html"], new StringBuilder("<p>Before.</p>").Insert(14, opening, times).Append("Within.").ToString());
        File.WriteAllText(_folder["b.txt"], "Text.");
        var watch = Stopwatch.StartNew();

        var (documents, rejections) = Read();

        Assert.Contains(documents, document => document.Id == "b");
        Assert.All(rejections, rejection => Assert.Equal("nested-too-deep", rejection.Code));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"It took {watch.Elapsed}.");
    }

    [Theory]
    [InlineData("<br>", 200_000)]
    [InlineData("<p>A line of a page.", 20_000)]
    [InlineData("<span>a</span>", 60_000)]
    [InlineData("<div class=share>a</div>", 30_000)]
    [InlineData("<time>x</time>", 50_000)]
    public void A_page_of_elements_side_by_side_without_end_does_no_harm(string element, int times)
    {
        File.WriteAllText(_folder["a.html"],
            "<body><h1>Ferry late</h1>" + string.Concat(Enumerable.Repeat(element,
            times)) + "<p>The ferry was forty minutes late on Tuesday, passengers said.");
        var watch = Stopwatch.StartNew();

        Assert.Single(Read().Documents);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"It took {watch.Elapsed}.");
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
    [InlineData("? &a [*a]\n")]
    [InlineData("a: &a [b]\nc: *a\n")]
    public void Front_matter_nested_without_end_is_rejected_before_it_takes_the_stack(string opening)
    {
        File.WriteAllText(_folder["a.md"], $"---\n{string.Concat(Enumerable.Repeat(opening, opening.EndsWith('\n') ? 1 : 100_000))}\n---\nText.\n");

        Assert.Equal("front-matter", Assert.Single(Read().Rejections).Code);
    }

    (List<Document> Documents, List<Rejection> Rejections) Read()
    {
        using var corpus = Corpus.Open([_folder.Path], SourceCatalog.Empty);
        var results = corpus.Entries.Select(corpus.Read).ToList();
        return ([.. results.Select(result => result.Document).OfType<Document>()],
            [.. corpus.Rejections, .. results.Select(result => result.Rejection).OfType<Rejection>()]);
    }
}
