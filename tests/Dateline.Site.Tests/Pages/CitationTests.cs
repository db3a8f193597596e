using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Dateline.Site.Tests;

/// <summary>From a row to its citation and to its words, by links alone.</summary>
[Collection(SiteCollection.Name)]
public sealed partial class CitationTests(PublishedSite site)
{
    [BrowserFact]
    public async Task A_row_leads_to_its_citation_which_stands_alone()
    {
        var page = await site.OpenAsync(script: false);
        await page.GotoAsync(site.Root + "seed/" + PublishedSite.SeedPage);
        var note = page.Locator(".note.quote:not(.folded)").Last;
        await note.HoverAsync();
        await note.Locator("a.cite").ClickAsync();
        await page.WaitForURLAsync(Rows);
        Assert.Equal(1, await page.Locator("article.cited:visible").CountAsync());
        Assert.True(await page.Locator("article.cited:target pre").First.IsVisibleAsync());
        await page.Locator(".only-one a").ClickAsync();
        Assert.True(await page.Locator("article.cited:visible").CountAsync() > 100);
        Assert.Equal(0, await page.Locator("article.cited pre:visible").CountAsync());
    }

    [BrowserFact]
    public async Task The_link_to_a_rows_words_shows_them()
    {
        var page = await site.OpenAsync();
        await page.GotoAsync(site.Root + "seed/" + PublishedSite.SeedPage);
        var last = page.Locator(".note.quote:not(.folded)").Last;
        await last.HoverAsync();
        await last.Locator("a.cite").ClickAsync();
        await page.WaitForURLAsync(Rows);
        var key = new Uri(page.Url).Fragment[1..];
        await page.Locator("article.cited:target a[href*=':~:text=']").ClickAsync();
        await page.WaitForURLAsync(Document);
        await page.WaitForFunctionAsync(
            "key => { const box = document.getElementById(key).getBoundingClientRect(); return scrollY > 0 && box.top >= 0 && box.top < innerHeight }", key);
    }

    [GeneratedRegex("/rows/")]
    private static partial Regex Rows { get; }

    [GeneratedRegex("/documents/")]
    private static partial Regex Document { get; }
}
