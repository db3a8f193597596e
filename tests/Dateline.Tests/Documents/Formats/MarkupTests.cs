namespace Dateline.Tests.Documents.Formats;

/// <summary>Markdown as site generators keep it.</summary>
public sealed class MarkupTests : IDisposable
{
    readonly DocumentFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("---\ntitle: Pier\ndate: March 4, 2025\nauthor: [Ida Berg, Jan Dahl]\n---\nText.\n")]
    [InlineData("---\ntitle: \"Pier\"\ndate: 2025-03-04T08:00:00.000Z\nauthors:\n  - name: Ida Berg\n  - name: Jan Dahl\n---\nText.\n")]
    [InlineData("+++\ntitle = \"Pier\"\ndate = 2025-03-04T08:00:00Z\nauthors = [\"Ida Berg\", \"Jan Dahl\"]\n[params]\n  x = 1\n+++\nText.\n")]
    public void Front_matter_is_read_as_the_generators_write_it(string text)
    {
        _folder.Write("a.markdown", text);

        var document = Assert.Single(_folder.Read().Documents);

        Assert.Equal(("Pier", new DateOnly(2025, 3, 4)), (document.Title, document.PublishedOn!.Value));
        Assert.Contains("Ida Berg", document.Author, StringComparison.Ordinal);
        Assert.Equal("Text.\n", document.Text);
    }

    [Theory]
    [InlineData("---\ntitle: Pier: a story\ndate: 2025-03-04\n---\nText.\n", "front-matter")]
    [InlineData("---\ntitle: Pier\ndate: last-modified\n---\nText.\n", "date")]
    [InlineData("---\ntitle: Pier\ndate: 03/04/2025\n---\nText.\n", "date")]
    public void What_is_not_as_it_should_be_is_told_and_costs_nothing_else(string text, string code)
    {
        _folder.Write("a.md", text);

        Assert.Equal(code, Assert.Single(Assert.Single(_folder.Read().Documents).Notes).Code);
    }

    [Theory]
    [InlineData("---\ntitle: Pier\npublished: false\n---\nText.\n")]
    [InlineData("---\ntitle: Pier\ndraft: true\n---\nText.\n")]
    public void A_draft_is_left_out_and_told(string text)
    {
        _folder.Write("a.md", text);

        Assert.Equal("draft", Assert.Single(_folder.Read().Rejections).Code);
    }

    [Fact]
    public void A_rule_at_the_head_is_no_front_matter()
    {
        _folder.Write("a.md", "---\n\n# Pier\n\nThe pier is open.\n\n---\n\nMore.\n");

        Assert.Equal("Pier\n\nThe pier is open.\n\nMore.\n", Assert.Single(_folder.Read().Documents).Text);
    }

    [Fact]
    public void Html_tables_footnotes_and_tags_of_templates_read_as_on_the_page()
    {
        _folder.Write("a.md",
            "<p>The council met, the mayor said.</p>\n\n{% include ad.html %}\n\n| Year | Debt |\n|---|---|\n| 2024 | 12 million |\n\nHe said[^1] so.<br>He left.\n\n[^1]: On Tuesday.\n");

        Assert.Equal("The council met, the mayor said.\n\nYear\n\nDebt\n\n2024\n\n12 million\n\nHe said so. He left.\n\nOn Tuesday.\n",
            Assert.Single(_folder.Read().Documents).Text);
    }
}
