using Dateline.Documents;
using Dateline.Documents.Corpora;

namespace Dateline.Tests.Documents;

/// <summary>Hand-made pages of different layouts that tell the same story.</summary>
public class HtmlTests
{
    static readonly string s_pages = Repository.At("tests", "Dateline.Tests", "Cases", "Html");

    public static TheoryData<string> Pages =>
        [.. Directory.EnumerateFiles(s_pages, "*.html").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_article_is_found_whole_and_without_its_surroundings(string page)
    {
        var document = Read(page);

        Assert.Equal("Council votes to rebuild the old pier", document.Title);
        Assert.Equal(BlockKind.Title, document.Blocks[0].Kind);
        foreach (var sentence in (string[])["The harbour council voted on Tuesday", "“We have waited long enough,” said Marit Solheim, who chairs the council.",
            "4.2 million kroner", "two former mayors", "812 signatures", "moved its berth to the northern quay."])
            Assert.Contains(sentence, document.Text, StringComparison.Ordinal);
        foreach (var surroundings in (string[])["Sport", "Most read", "Copyright", "First!", "leaks on my desk", "Related", "evil", "alert", "Hidden",
            "Turn on", "Template", "Share", "Subscribe", "partners", "cookies", "Advertisement"])
            Assert.DoesNotContain(surroundings, document.Text, StringComparison.Ordinal);
        Assert.Equal(6, document.Blocks.Count(block => block.Kind == BlockKind.Paragraph && block.End - block.Start > 100
            && !document.Text[block.Start..].StartsWith("Fish", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_page_says_when_it_was_published_and_by_whom_in_the_day_as_written()
    {
        var document = Read("03-json-ld.html");

        Assert.Equal((new DateOnly(2025, 3, 4), "The Harbour Post", "Ida Berg", "en"),
            (document.PublishedOn!.Value, document.Publisher, document.Author, document.Language));
    }

    [Theory]
    [InlineData("11-accelerated-mobile.html", "https://harbour.example/council-pier")]
    [InlineData("12-live-blog.html", null)]
    [InlineData("13-paywall.html", "https://harbour.example/pier")]
    [InlineData("14-gallery.html", null)]
    [InlineData("16-print-view.html", null)]
    public void The_day_and_the_address_are_found_wherever_a_page_tells_them(string page, string? address)
    {
        var document = Read(page);

        Assert.Equal((new DateOnly(2025, 3, 4), address), (document.PublishedOn!.Value, document.Url));
    }

    [Fact]
    public void Headings_and_block_quotations_stay_known()
    {
        var document = Read("06-block-quotation.html");

        Assert.Equal("What the plan says", Words(BlockKind.Heading));
        Assert.Equal("The pier shall be open to all who live in the town, in every season, without charge.", Words(BlockKind.Quotation));

        string Words(BlockKind kind) => document.Blocks.Where(block => block.Kind == kind).Select(block => document.Text[block.Start..block.End]).Single();
    }

    [Fact]
    public void Entities_become_letters_and_never_markup() =>
    Assert.Contains("Fish & chips <b> cost €9 — more", Read("10-unclosed-tags.html").Text, StringComparison.Ordinal);

    static Document Read(string page)
    {
        using var corpus = Corpus.Open([Path.Combine(s_pages, page)], SourceCatalog.Empty);
        var (document, rejection) = corpus.Read(Assert.Single(corpus.Entries));
        Assert.Null(rejection);
        return document!;
    }
}
