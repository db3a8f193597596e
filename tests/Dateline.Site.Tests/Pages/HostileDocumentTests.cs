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
    [InlineData("metrics.html")]
    [InlineData("events-all.html")]
    [InlineData("speakers.html")]
    [InlineData("contests.html")]
    [InlineData("topics.html")]
    [InlineData("explore.html?table=documents&is.document_id=hostile&columns=title,publisher,author,url,license")]
    [InlineData("explore.html?table=quotes&is.document_id=hostile")]
    [InlineData("explore.html?table=events&q=%3Cscript%3E&sort=%22onload%3Dalert(1)&columns=%3Cb%3E")]
    [InlineData("search.html?q=script")]
    [InlineData("search.html?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E")]
    public async Task A_hostile_document_appears_as_text(string path)
    {
        var page = await site.OpenAsync();
        await page.GotoAsync(site.Larger + path);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Assert.False(await page.EvaluateAsync<bool>("'owned' in window"));
        Assert.DoesNotContain("owned", (await page.TitleAsync()).Split('–')[^1], StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator("iframe, img, #rows script, #results script, body b[onmouseover], [onerror], [onload], a[href^='javascript:']")
            .CountAsync());
        await page.Context.CloseAsync();
    }

    [ConsoleFact]
    public async Task A_query_shows_it_as_text()
    {
        var page = await site.OpenAsync();
        await page.GotoAsync(site.Larger + "explore.html?sql=" + Uri.EscapeDataString(
            "SELECT title AS \"<img src=x onerror=alert(1)>\", author, url FROM documents WHERE document_id = 'hostile'"));
        await page.Locator("#sql-result tbody tr").First.WaitForAsync();
        Assert.Contains(HostileDocument.Title, await page.Locator("#sql-result td").First.TextContentAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator("#sql-result :is(img, script, a)").CountAsync());
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
