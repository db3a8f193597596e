using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace Dateline.Site.Tests;

[Collection(SiteCollection.Name)]
public sealed class AccessibilityTests(PublishedSite site)
{
    public static TheoryData<string> Pages => PublishedSite.Pages;

    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public async Task No_page_has_an_axe_violation_light_or_dark(string path)
    {
        foreach (var dark in (bool[])[false, true])
        {
            var page = await site.OpenAsync(dark: dark);
            await page.GotoAsync(site.Root + path);
            await page.WaitForLoadStateAsync(Microsoft.Playwright.LoadState.NetworkIdle);
            var result = await page.RunAxe(new AxeRunOptions { RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice") });
            await page.Context.CloseAsync();
            Assert.True(result.Violations.Length == 0, $"{path} ({(dark ? "dark" : "light")}): " + string.Join("\n", result.Violations.Select(violation =>
                $"{violation.Id}: {violation.Help}\n  " + string.Join("\n  ", violation.Nodes.Take(4).Select(node => $"{node.Html} {string.Join(" ", node.Any.Select(check => check.Message).Take(1))}")))));
        }
    }
}
