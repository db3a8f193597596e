namespace Dateline.Site.Tests;

[Collection(SiteCollection.Name)]
public sealed class ChartTests(PublishedSite site)
{
    [BrowserTheory]
    [InlineData("index.html", 3)]
    [InlineData("events.html", 3)]
    [InlineData("speakers.html", 1)]
    [InlineData("topics/assault.html", 1)]
    [InlineData("metrics.html", 1)]
    [InlineData(PublishedSite.SeedPage, 1)]
    public async Task Every_chart_has_title_description_data_file_and_embed_code(string path, int least)
    {
        var page = await site.OpenAsync();
        await page.GotoAsync(site.Larger + path);
        var charts = await page.Locator("figure.drawing").AllAsync();
        Assert.True(charts.Count >= least, $"{charts.Count} charts");
        foreach (var chart in charts)
        {
            Assert.NotEmpty(await chart.Locator("figcaption b").TextContentAsync() ?? "");
            Assert.NotEmpty(await chart.Locator("figcaption span").TextContentAsync() ?? "");
            Assert.Contains("explore.html?table=", await chart.Locator("a:has-text('data behind this')").GetAttributeAsync("href"), StringComparison.Ordinal);
            Assert.True(await chart.Locator("button:has-text('PNG')").IsVisibleAsync());
            await chart.Locator("summary").PressAsync("Enter");
            var code = await chart.Locator(".embed").TextContentAsync() ?? "";
            var file = await chart.Locator("a[download]").EvaluateAsync<string>("link => link.href");
            Assert.Contains($"<img src=\"{file}\"", code, StringComparison.Ordinal);
        }
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task An_embedded_chart_stands_on_its_own()
    {
        var page = await site.OpenAsync();
        await page.GotoAsync(site.Larger + "index.html");
        var code = await page.Locator(".embed").First.TextContentAsync() ?? "";
        await page.SetContentAsync($"<!doctype html><html lang=\"en\"><title>Elsewhere</title>{code}");
        Assert.True(await page.Locator("img")
            .EvaluateAsync<bool>("async image => { await image.decode(); return image.naturalWidth > 300 && image.naturalHeight > 100 }"));
        Assert.StartsWith(site.Larger, await page.Locator("figcaption a").GetAttributeAsync("href"), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    public void No_chart_file_asks_for_anything_from_outside()
    {
        foreach (var file in Directory.EnumerateFiles(site.Folder, "*.svg", SearchOption.AllDirectories))
        {
            var svg = File.ReadAllText(file);
            Assert.DoesNotContain("href", svg, StringComparison.Ordinal);
            Assert.DoesNotContain("url(", svg, StringComparison.Ordinal);
            Assert.DoesNotContain("var(", svg, StringComparison.Ordinal);
        }
    }
}
