using Microsoft.Playwright;

namespace Dateline.Site.Tests;

[Collection(SiteCollection.Name)]
public sealed class HostileDocumentTests(PublishedSite site)
{
    [BrowserTheory]
    [InlineData("documents/hostile.html")]
    [InlineData("index.html")]
    [InlineData("documents.html")]
    [InlineData("quotes.html")]
    [InlineData("quotes-by-speaker.html")]
    [InlineData("codebook.html")]
    public async Task A_hostile_document_appears_as_text(string path)
    {
        var page = await site.OpenAsync();
        await page.GotoAsync(site.Larger + path);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Assert.False(await page.EvaluateAsync<bool>("'owned' in window"));
        Assert.DoesNotContain("owned", (await page.TitleAsync()).Split('–')[^1], StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator("iframe, img, body b[onmouseover], [onerror], [onload], a[href^='javascript:']").CountAsync());
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task Its_words_are_all_there()
    {
        var page = await site.OpenAsync();
        await page.GotoAsync(site.Larger + "documents/hostile.html");
        Assert.Equal(HostileDocument.Title, await page.Locator("h1").TextContentAsync());
        var text = await page.Locator(".para > p").AllTextContentsAsync();
        Assert.Contains("<script>window.owned = true</script>", text[0], StringComparison.Ordinal);
        Assert.Contains("{{ site.title }}", text[0], StringComparison.Ordinal);
        Assert.Contains("&lt;i&gt; &#x27;", text[1], StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }
}
