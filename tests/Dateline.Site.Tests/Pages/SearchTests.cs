namespace Dateline.Site.Tests;

[Collection(SiteCollection.Name)]
public sealed class SearchTests(PublishedSite site)
{
    [BrowserTheory]
    [InlineData("grain port", true)]
    [InlineData("POKROVSK", true)]
    [InlineData("lindqv", true)]
    [InlineData("nosuchword", false)]
    public async Task A_search_finds_sentences_by_their_words(string words, bool found)
    {
        var page = await site.OpenAsync();
        await page.GotoAsync(site.Larger + "index.html");
        await page.Locator("#find").FillAsync(words);
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#search-says:not(:empty)").WaitForAsync();
        Assert.Equal(found, await page.Locator("#results li").CountAsync() > 0);
        if (!found)
            return;
        await page.Locator("#results a").First.ClickAsync();
        await page.WaitForURLAsync("**/documents/**");
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task A_search_works_from_a_folder()
    {
        var page = await site.OpenAsync();
        await page.GotoAsync(new Uri(Path.Combine(site.Folder, "larger", "search.html")).AbsoluteUri);
        await page.Locator("#query").FillAsync("ministry");
        await page.Locator("#results li").First.WaitForAsync();
        Assert.Contains("sentences", await page.Locator("#search-says").TextContentAsync(), StringComparison.Ordinal);
    }
}
