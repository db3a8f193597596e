using Dateline.Documents;
using Dateline.Publishing.Reports;
using Dateline.Publishing.Reports.Rendering;

namespace Dateline.Tests.Publishing.Reports;

public sealed class LargeSiteTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Lists_that_cannot_hold_all_rows_show_the_latest_documents_and_say_so()
    {
        using var site = new SiteWriter(_folder.Path, new SiteSettings { Title = "Sample", RowsListed = 1 });
        foreach (var (document, extract) in SampleCorpus.Documents)
            site.Add(document, extract);
        site.Complete();

        Assert.Contains("older document", File.ReadAllText(_folder["quotes.html"]), StringComparison.Ordinal);
        Assert.Contains("2 statements", File.ReadAllText(_folder["quotes.html"]), StringComparison.Ordinal);
        Assert.DoesNotContain("Those of", File.ReadAllText(_folder["documents.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_of_more_than_a_megabyte_and_more_than_a_thousand_rows_is_whole()
    {
        var (document, extract) = SampleCorpus.Documents[0];
        const string Paragraph = "Snow fell on the harbour, on the ferry and on everybody who waited for it.\n\n";
        var text = document.Text + "\n" + string.Concat(Enumerable.Repeat(Paragraph, 20_000)) + "The last words.\n";
        var blocks = Enumerable.Range(0, 20_000).Select(number => document.Text.Length + 1 + number * Paragraph.Length)
            .Select(start => new Block(start, start + Paragraph.Length - 2, BlockKind.Paragraph));
        using (var site = new SiteWriter(_folder.Path, new SiteSettings { Title = "Sample" }))
        {
            site.Add(document with { Text = text, Blocks = [.. document.Blocks, .. blocks, new Block(text.Length - 16, text.Length - 1, BlockKind.Paragraph)],
                Sha256 = SampleCorpus.HashOf(text) },
                extract with { Metrics = [.. Enumerable.Range(1, 1500).Select(number => extract.Metrics[0] with { Id = $"a-plain-m-{number}" })] });
            site.Complete();
        }

        foreach (var page in Directory.EnumerateFiles(_folder.Path, "*.html", SearchOption.AllDirectories))
            Assert.EndsWith("</html>\n", File.ReadAllText(page), StringComparison.Ordinal);
        var whole = File.ReadAllText(_folder["documents/a-plain.html"]);
        Assert.InRange(whole.Length, 1_500_000, int.MaxValue);
        Assert.Contains("The last words.", whole, StringComparison.Ordinal);
        Assert.Contains("id=\"a-plain-m-1500\"", whole, StringComparison.Ordinal);
    }

    [Fact]
    public void Everybody_s_page_has_the_rows_of_all_documents_however_few_the_lists_hold()
    {
        using (var few = new SiteWriter(_folder.Path, new SiteSettings { Title = "Sample", RowsListed = 1 }))
        {
            foreach (var (document, extract) in SampleCorpus.Documents)
                few.Add(document, extract);
            few.Complete();
        }
        using var folder = new TemporaryFolder();
        using var all = new SiteWriter(folder.Path, new SiteSettings { Title = "Sample" });
        foreach (var (document, extract) in SampleCorpus.Documents)
            all.Add(document, extract);
        all.Complete();

        var pages = Directory.GetFiles(folder["speakers"]).Select(path => Path.GetFileName(path)!).ToList();
        Assert.NotEmpty(pages);
        Assert.All(pages.Where(page => page.EndsWith(".html", StringComparison.Ordinal)),
            page => Assert.Equal(File.ReadAllText(folder["speakers/" + page]), File.ReadAllText(_folder["speakers/" + page])));
        Assert.Empty(Directory.GetFiles(_folder.Path, ".rows-*"));
    }
}
