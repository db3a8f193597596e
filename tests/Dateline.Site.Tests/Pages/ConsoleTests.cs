namespace Dateline.Site.Tests;

[Collection(SiteCollection.Name)]
public sealed class ConsoleTests(PublishedSite site)
{
    [ConsoleFact]
    public async Task A_query_is_asked_by_keyboard_drawn_and_linked()
    {
        var page = await site.OpenAsync();
        await page.GotoAsync(site.Larger + "explore.html");
        await page.Locator("#sql").FocusAsync();
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync(
            "SELECT speaker_name, COUNT(*) AS statements FROM quotes WHERE speaker_name IS NOT NULL GROUP BY speaker_name ORDER BY statements DESC LIMIT 5");
        await page.Keyboard.PressAsync("Control+Enter");
        await page.Locator("#sql-result tbody tr").First.WaitForAsync();
        Assert.Equal(5, await page.Locator("#sql-result tbody tr").CountAsync());
        Assert.Equal(5, await page.Locator("#sql-result svg.bar").CountAsync());
        var first = await page.Locator("#sql-result tbody tr").First.TextContentAsync();
        Assert.Contains("sql=", page.Url, StringComparison.Ordinal);
        await page.ReloadAsync();
        await page.Locator("#sql-result tbody tr").First.WaitForAsync();
        Assert.Equal(first, await page.Locator("#sql-result tbody tr").First.TextContentAsync());
        await page.Context.CloseAsync();
    }

    [ConsoleFact]
    public async Task Every_example_gives_an_answer()
    {
        var page = await site.OpenAsync();
        await page.GotoAsync(site.Larger + "explore.html");
        var examples = await page.Locator("#sql-example option").AllAsync();
        for (var index = 1; index < examples.Count; index++)
        {
            await page.Locator("#sql-example").SelectOptionAsync(new Microsoft.Playwright.SelectOptionValue { Index = index });
            await page.Locator("#sql-says:has-text(' ms'), #sql-says.failed").WaitForAsync();
            Assert.True(await page.Locator("#sql-says.failed").CountAsync() == 0,
                await page.Locator("#sql").InputValueAsync() + ": " + await page.Locator("#sql-says").TextContentAsync());
            Assert.True(await page.Locator("#sql-result tbody tr").CountAsync() > 0, await page.Locator("#sql").InputValueAsync());
        }
        await page.Context.CloseAsync();
    }

    [ConsoleFact]
    public async Task A_wrong_query_is_told_in_words()
    {
        var page = await site.OpenAsync();
        await page.GotoAsync(site.Larger + "explore.html");
        foreach (var (sql, says) in ((string, string)[])[("SELECT nosuch FROM quotes", "nosuch"), ("SELEKT 1", "SELEKT"),
            ("SELECT * FROM nosuchtable", "nosuchtable")])
        {
            await page.Locator("#sql").FillAsync(sql);
            await page.Locator("#sql").PressAsync("Control+Enter");
            await page.Locator("#sql-says.failed").WaitForAsync();
            Assert.Contains(says, await page.Locator("#sql-says").TextContentAsync(), StringComparison.Ordinal);
        }
        await page.Context.CloseAsync();
    }
}
