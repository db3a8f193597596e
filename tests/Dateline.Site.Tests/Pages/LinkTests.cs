using System.Net;
using System.Text.RegularExpressions;
using Dateline.Publishing.Files;

namespace Dateline.Site.Tests;

[Collection(SiteCollection.Name)]
public sealed partial class LinkTests(PublishedSite site)
{
    [Fact]
    public void Every_internal_link_leads_somewhere()
    {
        var pages = Directory.EnumerateFiles(site.Folder, "*.html", SearchOption.AllDirectories)
            .ToDictionary(path => path, File.ReadAllText, StringComparer.Ordinal);
        var anchors = pages.ToDictionary(page => page.Key, page => Id.Matches(page.Value).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value))
            .ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        var broken = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (path, html) in pages)
            foreach (var link in Link.Matches(html).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)).Distinct(StringComparer.Ordinal))
            {
                if (link.Contains("://", StringComparison.Ordinal) || link.StartsWith('?') || link.StartsWith("data:", StringComparison.Ordinal))
                    continue;
                var (file, fragment) = link.Split('#', 2) is [var before, var after] ? (before, after) : (link, null);
                file = file.Split('?')[0];
                // A directive to the browser, not the id of an element.
                if (fragment?.StartsWith(":~:", StringComparison.Ordinal) == true)
                    fragment = null;
                var target = file.Length == 0 ? path : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, Uri.UnescapeDataString(file)));
                if (!File.Exists(target) || fragment is { Length: > 0 } && !anchors[target].Contains(Uri.UnescapeDataString(fragment)))
                    broken.Add($"{Path.GetRelativePath(site.Folder, path)} → {link}");
            }
        Assert.Empty(broken);
    }

    [Fact]
    public void Every_id_stands_once_on_its_page()
    {
        foreach (var path in Directory.EnumerateFiles(site.Folder, "*.html", SearchOption.AllDirectories))
        {
            var twice = Id.Matches(File.ReadAllText(path)).GroupBy(match => match.Groups[1].Value, StringComparer.Ordinal).Where(group => group.Count() > 1)
                .Select(group => group.Key);
            Assert.True(!twice.Any(), $"{Path.GetRelativePath(site.Folder, path)}: {string.Join(", ", twice.Take(5))}");
        }
    }

    [Fact]
    public void Every_row_has_its_permalink()
    {
        foreach (var (table, key) in (ReadOnlySpan<(string, string)>)[
            ("quotes", "quote_id"), ("metrics", "metric_id"), ("times", "time_id"), ("events", "event_id"), ("contests", "contest_id")])
        {
            var lines = TableParts.Of(Path.Combine(site.Folder, "larger", "data"), table, "csv").SelectMany(file => File.ReadLines(file).Skip(1));
            foreach (var id in lines.Select(line => line.Split(',')[0]).Where(id => RowId.IsMatch(id)))
            {
                var document = id[..^13];
                Assert.True(File.ReadAllText(Path.Combine(site.Folder, "larger", "documents", document + ".html"))
                    .Contains($" id=\"{id}\"", StringComparison.Ordinal), $"{table}: no anchor {id} ({key}).");
            }
        }
    }

    [GeneratedRegex(" id=\"([^\"]*)\"")]
    private static partial Regex Id { get; }

    [GeneratedRegex(" (?:href|src|action)=\"([^\"]*)\"")]
    private static partial Regex Link { get; }

    [GeneratedRegex("^.+-[qmtec]-[a-z2-7]{10}$")]
    private static partial Regex RowId { get; }
}
