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
