using Dateline.Publishing;

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
        Assert.All(pages.Where(page => page.EndsWith(".html", StringComparison.Ordinal)), page => Assert.Equal(File.ReadAllText(folder["speakers/" + page]), File.ReadAllText(_folder["speakers/" + page])));
        Assert.Empty(Directory.GetFiles(_folder.Path, ".rows-*"));
    }
}
