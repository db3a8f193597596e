namespace Dateline.Site.Tests;

[Collection(SiteCollection.Name)]
public sealed class LoadingTests(PublishedSite site)
{
    public static TheoryData<string> Pages => PublishedSite.Pages;

    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public async Task A_page_asks_its_own_site_only_and_says_nothing_on_the_console(string path) => Assert.Empty((await site.VisitAsync(path)).Troubles);

    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public async Task No_page_is_wider_than_its_window(string path)
    {
        foreach (var (window, width) in (await site.VisitAsync(path)).Widths)
            Assert.True(width <= window, $"{path} is {width} pixels wide in a window of {window}.");
    }

    // What makes a page fast, counted instead of timed; the timing itself is the task Audit's.
    [BrowserTheory]
    [InlineData("index.html")]
    [InlineData(PublishedSite.SeedPage)]
    [InlineData("explore.html")]
    public async Task A_page_is_light_and_keeps_still_while_it_loads(string path)
    {
        var page = await site.OpenAsync(width: 412);
        await page.AddInitScriptAsync(
            "window.moved = 0; new PerformanceObserver(list => { for (const shift of list.getEntries()) window.moved += shift.value }).observe({ type: 'layout-shift', buffered: true })");
        await page.GotoAsync(site.Root + "seed/" + path);
        await page.WaitForLoadStateAsync(Microsoft.Playwright.LoadState.NetworkIdle);
        var moved = await page.EvaluateAsync<double>("window.moved");
        var sizes = await page.EvaluateAsync<double[]>(
            "performance.getEntries().filter(entry => entry.entryType === 'resource' || entry.entryType === 'navigation').map(entry => entry.decodedBodySize)");
        await page.Context.CloseAsync();
        Assert.True(moved < 0.05, $"content moved by {moved:0.000}");
        Assert.True(sizes.Length <= 6 && sizes.Sum() < 400_000, $"{sizes.Length} files, {sizes.Sum():N0} bytes");
    }

    [BrowserFact]
    public async Task A_document_reads_without_script()
    {
        var page = await site.OpenAsync(script: false);
        await page.GotoAsync(site.Root + "seed/" + PublishedSite.SeedPage);
        Assert.True(await page.Locator("mark.verbatim").First.IsVisibleAsync());
        Assert.True(await page.Locator(".note.quote").First.IsVisibleAsync());
        await page.Locator("#show-quotes").UncheckAsync();
        Assert.False(await page.Locator(".note.quote").First.IsVisibleAsync());
    }

    [BrowserFact]
    public async Task A_document_reads_from_a_folder()
    {
        var page = await site.OpenAsync();
        await page.GotoAsync(new Uri(Path.Combine(site.Folder, "seed", PublishedSite.SeedPage)).AbsoluteUri);
        Assert.Equal("grid", await page.Locator(".para").First.EvaluateAsync<string>("node => getComputedStyle(node).display"));
        await page.Keyboard.PressAsync("j");
        Assert.Equal(1, await page.Locator("mark[id].paired").CountAsync());
    }
}
