using Microsoft.Playwright;

namespace Dateline.Site.Tests;

[Collection(SiteCollection.Name)]
public sealed class KeyboardTests(PublishedSite site)
{
    [BrowserFact]
    public async Task From_the_words_to_their_row_and_back()
    {
        var page = await site.OpenAsync();
        await page.GotoAsync(site.Larger + PublishedSite.SeedPage);
        await page.Locator("mark.verbatim a").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.Contains("#note-", page.Url, StringComparison.Ordinal);
        Assert.True(await page.Locator(":target").IsVisibleAsync());
        await page.Locator(":target .said a, :target.said a").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("MARK", await page.Locator(":target").EvaluateAsync<string>("node => node.tagName"));
    }

    [BrowserFact]
    public async Task A_permalink_shows_its_row()
    {
        var page = await site.OpenAsync();
        await page.GotoAsync(site.Larger + "quotes.html");
        var href = await page.Locator(".row-quote a.tools").Last.GetAttributeAsync("href");
        await page.GotoAsync(site.Larger + href);
        Assert.True(await page.Locator("mark:target").IsVisibleAsync());
        Assert.True(await page.Locator("mark:target")
            .EvaluateAsync<bool>("node => { const box = node.getBoundingClientRect(); return box.top >= 0 && box.top < innerHeight }"));
    }

    [BrowserFact]
    public async Task The_explorer_filters_sorts_and_keeps_its_address()
    {
        var page = await site.OpenAsync();
        await page.GotoAsync(site.Larger + "explore.html?table=quotes");
        await page.Locator("#rows tr").First.WaitForAsync();
        var all = await page.Locator("#found").TextContentAsync();
        await page.Locator("#facets label:has(span[title='direct']) input").PressAsync("Space");
        Assert.NotEqual(all, await page.Locator("#found").TextContentAsync());
        Assert.Equal("direct", await page.EvaluateAsync<string>("document.activeElement.value"));
        await page.Locator("#head button:has-text('speaker_name')").PressAsync("Enter");
        Assert.Contains("sort=speaker_name", page.Url, StringComparison.Ordinal);
        Assert.Contains("is.quote_type=direct", page.Url, StringComparison.Ordinal);
        var found = await page.Locator("#found").TextContentAsync();
        await page.ReloadAsync();
        await page.Locator("#rows tr").First.WaitForAsync();
        Assert.Equal(found, await page.Locator("#found").TextContentAsync());
    }

    [BrowserFact]
    public async Task A_table_in_parts_is_read_as_far_as_it_is_wanted()
    {
        var page = await site.OpenAsync();
        await page.GotoAsync(site.Larger + "explore.html?table=events");
        // The button shows once the first rows do; a key pressed before that is lost.
        await page.Locator("#all").WaitForAsync();
        await page.Locator("#all").PressAsync("Enter");
        await page.Locator("#found:has-text('rows'):not(:has-text('first'))").WaitForAsync();
        var rows = Directory.EnumerateFiles(Path.Combine(site.Folder, "larger", "data", "events"), "*.csv")
            .Sum(file => File.ReadLines(file)
            .Count(line => line.StartsWith("made-", StringComparison.Ordinal) || line.StartsWith("000_", StringComparison.Ordinal)
            || line.StartsWith("hostile-", StringComparison.Ordinal)));
        Assert.Equal(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{rows:N0} rows"), await page.Locator("#found").TextContentAsync());
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task A_table_that_comes_late_does_not_cover_the_one_asked_for_last()
    {
        var page = await site.OpenAsync();
        var late = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await page.RouteAsync("**/data/metrics.csv", async route =>
        {
            await late.Task;
            await route.ContinueAsync();
        });
        await page.GotoAsync(site.Larger + "explore.html?table=metrics");
        await page.Locator("#tables a[data-table='quotes']").PressAsync("Enter");
        await page.Locator("#head button:has-text('speaker_name')").WaitForAsync();
        var found = await page.Locator("#found").TextContentAsync();
        await page.RunAndWaitForRequestFinishedAsync(() => { late.SetResult(); return Task.CompletedTask; },
            new() { Predicate = request => request.Url.EndsWith("/data/metrics.csv", StringComparison.Ordinal) });
        await page.EvaluateAsync("() => new Promise(requestAnimationFrame)");
        Assert.Equal(found, await page.Locator("#found").TextContentAsync());
        Assert.True(await page.Locator("#head button:has-text('speaker_name')").IsVisibleAsync());
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task The_selection_is_saved_with_the_columns_that_are_shown()
    {
        var page = await site.OpenAsync();
        await page.GotoAsync(site.Larger + "explore.html?table=quotes&is.quote_type=direct&columns=quote_id,speaker_name,text&q=word");
        await page.Locator("#rows tr").First.WaitForAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("#save").PressAsync("Enter"));
        var lines = await File.ReadAllLinesAsync(await download.PathAsync());
        Assert.Equal("quote_id,speaker_name,text", lines[0]);
        Assert.Equal(await page.Locator("#found").TextContentAsync() is { } found ? found.Split(' ')[0] : "",
            (lines.Length - 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
        await page.Locator(".chooser summary").PressAsync("Enter");
        await page.Locator("#columns label:has-text('stance') input").PressAsync("Space");
        Assert.Equal("stance", await page.Locator("#head button").Last.TextContentAsync());
        Assert.Contains("stance", page.Url, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task Other_event_words_stand_together_and_tell_more_when_chosen()
    {
        var page = await site.OpenAsync();
        await page.GotoAsync(site.Root + "seed/" + PublishedSite.SeedPage);
        var before = await page.EvaluateAsync<double>("document.querySelector('article').getBoundingClientRect().height");
        await page.Locator("#show-minor").PressAsync("Space");
        var after = await page.EvaluateAsync<double>("document.querySelector('article').getBoundingClientRect().height");
        Assert.True(after < 1.4 * before, $"the article grows from {before:0} to {after:0} pixels");
        var note = page.Locator(".note.minor:has(.parties)").First;
        Assert.False(await note.Locator(".parties").IsVisibleAsync());
        await note.Locator(".what").FocusAsync();
        Assert.True(await note.Locator(".parties").IsVisibleAsync());
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task A_phone_shows_the_section_that_is_read()
    {
        var page = await site.OpenAsync(width: 390);
        await page.GotoAsync(site.Larger + "methods.html");
        await page.WaitForFunctionAsync("() => document.querySelector('.top nav [aria-current]').getBoundingClientRect().right <= innerWidth");
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task The_explorer_says_why_a_folder_is_not_enough()
    {
        var page = await site.OpenAsync();
        await page.GotoAsync(new Uri(Path.Combine(site.Folder, "larger", "explore.html")).AbsoluteUri);
        await page.Locator("#sql-run").PressAsync("Enter");
        await page.Locator("#sql-says.failed").WaitForAsync();
        Assert.Contains("dateline serve", await page.Locator("#sql-says").TextContentAsync(), StringComparison.Ordinal);
        await page.Locator("#found:has-text('dateline serve')").WaitForAsync();
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task The_console_says_where_its_engine_was_left_out()
    {
        var page = await site.OpenAsync();
        await page.RouteAsync("**/assets/vendor/*", route => route.FulfillAsync(new() { Status = 404 }));
        await page.GotoAsync(site.Larger + "explore.html");
        await page.Locator("#sql").FocusAsync();
        await page.Keyboard.PressAsync("Control+Enter");
        await page.Locator("#sql-says.failed").WaitForAsync();
        Assert.Contains("built without the console", await page.Locator("#sql-says").TextContentAsync(), StringComparison.Ordinal);
    }
}
