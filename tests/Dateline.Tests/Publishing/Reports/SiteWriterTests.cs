using Dateline.Publishing.Reports;
using Dateline.Publishing.Reports.Rendering;

namespace Dateline.Tests.Publishing.Reports;

public sealed class SiteWriterTests
{
    [Fact]
    public void An_empty_dataset_has_every_page_and_says_why_it_is_empty()
    {
        using var folder = new TemporaryFolder();
        new SiteWriter(folder.Path, new SiteSettings { Title = "Nothing yet" }).Complete();
        foreach (var page in (string[])["index", "documents", "quotes", "metrics", "events", "events-all", "topics", "speakers", "places", "contests",
            "explore", "search", "codebook", "methods", "404"])
            Assert.EndsWith("</html>\n", File.ReadAllText(Path.Combine(folder.Path, page + ".html")), StringComparison.Ordinal);
        Assert.Contains("No document was read", File.ReadAllText(Path.Combine(folder.Path, "index.html")), StringComparison.Ordinal);
    }
}
