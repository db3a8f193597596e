using System.Text.Json;

namespace Dateline.Site.Tests;

[Collection(SiteCollection.Name)]
public sealed class CheckerTests(PublishedSite site)
{
    [NuFact]
    public async Task The_Nu_checker_finds_no_error_in_any_page_or_chart()
    {
        var (_, report) = await Checker.RunAsync("java", ["-Xss4m", "-jar", Checker.Nu, "--format", "json", "--errors-only", "--exit-zero-always", "--also-check-svg", "--skip-non-html", site.Folder]);
        using var json = JsonDocument.Parse(report);
        var errors = json.RootElement.GetProperty("messages").EnumerateArray()
            .Select(message => $"{Path.GetRelativePath(site.Folder, new Uri(message.GetProperty("url").GetString()!).LocalPath)}: {message.GetProperty("message").GetString()}").Distinct(StringComparer.Ordinal).Take(20);
        Assert.Empty(errors);
    }

    // Performance is a timing: the task Audit asks for it on a machine that does nothing else.
    [LighthouseTheory]
    [InlineData("index.html")]
    [InlineData(PublishedSite.SeedPage)]
    [InlineData("explore.html")]
    public async Task Lighthouse_gives_95_or_more(string path)
    {
        var timed = Environment.GetEnvironmentVariable("DATELINE_AUDIT") == "1";
        string[] categories = ["accessibility", "best-practices", "seo", .. timed ? ["performance"] : Array.Empty<string>()];
        var (report, error) = await Checker.RunAsync("node", [Checker.Lighthouse, site.Root + "seed/" + path, "--quiet", "--output=json", "--only-categories=" + string.Join(',', categories),
            "--chrome-flags=--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync"]);
        Assert.True(report.StartsWith('{'), error);
        using var json = JsonDocument.Parse(report);
        foreach (var category in categories)
        {
            var score = 100 * json.RootElement.GetProperty("categories").GetProperty(category).GetProperty("score").GetDouble();
            Assert.True(score >= 95, $"{path}: {category} {score:0}; {string.Join(", ", Failing(json.RootElement, category))}");
        }
    }

    static IEnumerable<string> Failing(JsonElement report, string category) => report.GetProperty("categories").GetProperty(category).GetProperty("auditRefs").EnumerateArray()
        .Select(audit => report.GetProperty("audits").GetProperty(audit.GetProperty("id").GetString()!))
        .Where(audit => audit.GetProperty("score") is { ValueKind: JsonValueKind.Number } score && score.GetDouble() < 0.9).Select(audit => audit.GetProperty("title").GetString()!);
}
