namespace Dateline.Tests.Documents.Corpora;

/// <summary>Nothing below the seeds is passed over in silence.</summary>
public sealed class UnreadTests : IDisposable
{
    readonly DocumentFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_file_that_is_not_read_is_told_with_the_reason()
    {
        foreach (var name in (string[])["a.txt", "report.pdf", "notes.docx", "noext", "x.strange", "drafts/b.txt", "static/robots.txt", "README.md", ".hidden"])
            _folder.Write(name, "Text.");
        _folder.Write("dateline.json", """{ "documents": { "exclude": ["drafts/**"] } }""");

        var found = _folder.Read();

        Assert.Equal(["a"], found.Documents.Select(document => document.Id));
        Assert.Equal(["drafts/b.txt", "noext", "notes.docx", "report.pdf", "x.strange"], found.Unread.Select(file => file.Path));
        Assert.Contains("pdftotext", found.Unread.Single(file => file.Path == "report.pdf").Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_browser_saves_beside_a_page_is_no_document_of_its_own()
    {
        _folder.Write("Old bridge.html", "<h1>Old bridge</h1><p>The old bridge will open again in the spring, the mayor said on Monday.</p>");
        _folder.Write("Old bridge_files/frame.html", "<p>Buy now, and buy a lot of it while it lasts, said nobody at all.</p>");
        _folder.Write("my_files/own.txt", "Text.");

        var found = _folder.Read();

        Assert.Equal(["my_files/own.txt", "Old bridge.html"], found.Documents.Select(document => document.SourcePath).Order(StringComparer.OrdinalIgnoreCase));
        Assert.Equal("part-of-page", Assert.Single(found.Unread).Code);
    }

    [Fact]
    public void A_pattern_and_a_row_that_meet_no_file_are_told()
    {
        _folder.Write("a.txt", "Text.");
        _folder.Write("sources.csv", "file,publisher\na.txt,The Post\nb.txt,The Post\n,\n");
        _folder.Write("dateline.json", """{ "documents": { "include": ["*.txt", "2052/**"] } }""");

        Assert.Equal([("dateline.json", "unmet-pattern"), ("sources.csv", "unmet-row")], _folder.Read().Notes.Select(note => (note.Path, note.Code)));
    }

    [Theory]
    [InlineData("2025\\a.txt")]
    [InlineData("./2025/a.txt")]
    [InlineData(" 2025/a.txt ")]
    public void A_path_is_understood_as_other_programs_write_it(string written)
    {
        _folder.Write("2025/a.txt", "Text.");
        _folder.Write("sources.csv", $"file,published\n{written},2 Dec 2025\n");

        Assert.Equal(new DateOnly(2025, 12, 2), Assert.Single(_folder.Read().Documents).PublishedOn);
    }

    [Fact]
    public void A_name_in_another_Unicode_form_is_the_same_name()
    {
        _folder.Write("e\u0301te\u0301.txt", "Text.");
        _folder.Write("sources.csv", "file,published\n\u00E9t\u00E9.txt,2025-12-02\n");

        Assert.Equal(new DateOnly(2025, 12, 2), Assert.Single(_folder.Read().Documents).PublishedOn);
    }

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.html")]
    [InlineData("a.jsonl")]
    [InlineData("a.parquet")]
    [InlineData("a.warc.gz")]
    public void A_pointer_that_Git_LFS_left_is_told_and_never_published(string name)
    {
        _folder.Write(name, "version https://git-lfs.github.com/spec/v1\noid sha256:0000\nsize 12345\n");

        Assert.Equal("git-lfs", Assert.Single(_folder.Read().Rejections).Code);
    }
}
