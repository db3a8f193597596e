using System.Globalization;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Dateline.Site.Tests;

/// <summary>What was seen of one page, opened once: light and dark, at three widths, and on paper.</summary>
/// <param name="Troubles">Errors and warnings on the console, and requests that left the site.</param>
/// <param name="Violations">What axe objects to, with the view it was seen in.</param>
/// <param name="Widths">Width of the content in windows of 390, 768 and 1280 pixels.</param>
/// <remarks>Pictures and the printed page lie in <c>artifacts/site/pictures</c>, one folder a view.</remarks>
public sealed record PageVisit(IReadOnlyList<string> Troubles, IReadOnlyList<string> Violations, IReadOnlyDictionary<int, int> Widths)
{
    const int TallestPicture = 4000;
    static readonly AxeRunOptions s_rules = new() { RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice") };

    internal static async Task<PageVisit> MakeAsync(PublishedSite site, string path)
    {
        var page = await site.OpenAsync();
        var troubles = new List<string>();
        page.Console += (_, message) => { if (message.Type is "error" or "warning") troubles.Add(message.Text); };
        page.PageError += (_, error) => troubles.Add(error);
        page.Request += (_, request) =>
            { if (!request.Url.StartsWith(site.Root, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal)
                && !request.Url.StartsWith("blob:", StringComparison.Ordinal)) troubles.Add("asks " + request.Url); };
        await page.GotoAsync(site.Root + path);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        // The seed's pages are of the same kinds; two of them are kept because they are what people see first.
        var pictured = path.StartsWith("larger/", StringComparison.Ordinal) || path is "seed/index.html" or "seed/" + PublishedSite.SeedPage;
        var violations = new List<string>();
        var widths = new SortedDictionary<int, int>();
        foreach (var (width, dark) in ((int, bool)[])[(1280, false), (1280, true), (768, true), (390, true), (390, false)])
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.EmulateMediaAsync(new() { ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light });
            widths[width] = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            var view = string.Create(CultureInfo.InvariantCulture, $"{width}-{(dark ? "dark" : "light")}");
            if (width == 1280)
                violations.AddRange((await page.RunAxe(s_rules)).Violations.Select(violation => $"{view}: {violation.Id}: {violation.Help}\n  " +
                    string.Join("\n  ", violation.Nodes.Take(4)
                    .Select(node => $"{node.Html} {string.Join(" ", node.Any.Select(check => check.Message).Take(1))}"))));
            if (pictured)
                await PictureAsync(page, FileOf(view, path, ".png"), width);
        }
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, Media = Media.Print });
        if (pictured)
            await page.PdfAsync(new() { Path = FileOf("print", path, ".pdf"), Format = "A4" });
        await page.Context.CloseAsync();
        return new PageVisit(troubles, violations, widths);
    }

    static async Task PictureAsync(IPage page, string file, int width)
    {
        var height = Math.Clamp(await page.EvaluateAsync<int>("document.documentElement.scrollHeight"), 900, TallestPicture);
        await page.ScreenshotAsync(new() { Path = file, FullPage = true, Clip = new() { X = 0, Y = 0, Width = width, Height = height } });
    }

    static string FileOf(string view, string path, string extension) =>
        Path.Combine(PublishedSite.Artifacts, "pictures", view, Path.ChangeExtension(path.Replace('/', '_'), extension));
}
