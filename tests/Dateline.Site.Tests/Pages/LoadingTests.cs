using Microsoft.Playwright;

namespace Dateline.Site.Tests;

[Collection(SiteCollection.Name)]
public sealed class LoadingTests(PublishedSite site)
{
    public static TheoryData<string> Pages => PublishedSite.Pages;

    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public async Task A_page_asks_its_own_site_only_and_says_nothing_on_the_console(string path)
    {
        var page = await site.OpenAsync();
        var troubles = new List<string>();
        page.Console += (_, message) => { if (message.Type is "error" or "warning") troubles.Add(message.Text); };
        page.PageError += (_, error) => troubles.Add(error);
        page.Request += (_, request) => { if (!request.Url.StartsWith(site.Root, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal)) troubles.Add("asks " + request.Url); };
        await page.GotoAsync(site.Root + path);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await page.Context.CloseAsync();
        Assert.Empty(troubles);
    }

    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public async Task No_page_is_wider_than_a_phone(string path)
    {
        foreach (var width in (int[])[390, 768])
        {
            var page = await site.OpenAsync(width);
            await page.GotoAsync(site.Root + path);
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            var wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            await page.Context.CloseAsync();
            Assert.True(wide <= width, $"{path} is {wide} pixels wide in a window of {width}.");
        }
    }

    [BrowserFact]
    public async Task A_document_reads_without_script()
    {
        var page = await site.OpenAsync(script: false);
        await page.GotoAsync(site.Root + PublishedSite.SeedPage);
        Assert.True(await page.Locator("mark.verbatim").First.IsVisibleAsync());
        Assert.True(await page.Locator(".note.quote").First.IsVisibleAsync());
        await page.Locator("#show-quotes").UncheckAsync();
        Assert.False(await page.Locator(".note.quote").First.IsVisibleAsync());
    }

    [BrowserFact]
    public async Task A_document_reads_from_a_folder()
    {
        var page = await site.OpenAsync();
        await page.GotoAsync(new Uri(Path.Combine(site.Folder, PublishedSite.SeedPage)).AbsoluteUri);
        Assert.Equal("grid", await page.Locator(".para").First.EvaluateAsync<string>("node => getComputedStyle(node).display"));
        await page.Keyboard.PressAsync("j");
        Assert.Equal(1, await page.Locator("mark[id].paired").CountAsync());
    }
}
