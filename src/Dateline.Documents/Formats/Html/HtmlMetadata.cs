using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Dateline.Documents.Formats.Html;

/// <summary>What a page says about itself: schema.org JSON-LD, Open Graph, <c>meta</c> names, <c>time</c> elements.</summary>
static class HtmlMetadata
{
    static readonly string[] s_articleTypes = ["NewsArticle", "Article", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle", "BlogPosting", "LiveBlogPosting"];

    /// <summary>Reads the metadata of a page; a date is read as the day it is written with, whatever its time zone.</summary>
    public static DocumentMetadata Of(IHtmlDocument page)
    {
        var linked = Linked(page) ?? new Dictionary<string, string>();
        var day = DocumentMetadata.Day(linked.GetValueOrDefault("datePublished") ?? Meta(page, "article:published_time", "datePublished", "date", "dc.date", "pubdate")
            ?? page.QuerySelector("article time[datetime], time[pubdate], time[itemprop=datePublished]")?.GetAttribute("datetime"));
        return new()
        {
            Title = linked.GetValueOrDefault("headline") ?? Meta(page, "og:title", "twitter:title") ?? Text(page.QuerySelector("h1")) ?? Text(page.QuerySelector("title")),
            PublishedOn = day,
            PublishedBasis = day is null ? PublishedBasis.Unknown : PublishedBasis.Metadata,
            Publisher = linked.GetValueOrDefault("publisher") ?? Meta(page, "og:site_name", "publisher"),
            Author = linked.GetValueOrDefault("author") ?? Meta(page, "author", "article:author"),
            Url = linked.GetValueOrDefault("url") ?? page.QuerySelector("link[rel=canonical]")?.GetAttribute("href") ?? Meta(page, "og:url"),
            Language = page.DocumentElement.GetAttribute("lang") is { Length: >= 2 } language ? language.Split('-')[0].ToLowerInvariant() : null,
            License = page.QuerySelector("link[rel=license], a[rel=license]")?.GetAttribute("href"),
        };
    }

    static string? Meta(IHtmlDocument page, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            foreach (var meta in page.QuerySelectorAll("meta"))
                if ((meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop"))?.Equals(name, StringComparison.OrdinalIgnoreCase) == true
                    && meta.GetAttribute("content")?.Trim() is { Length: > 0 } content)
                    return content;
        return null;
    }

    static string? Text(IElement? element) => element?.TextContent.Trim() is { Length: > 0 } words ? string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : null;

    static Dictionary<string, string>? Linked(IHtmlDocument page)
    {
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']"))
            try
            {
                using var json = JsonDocument.Parse(script.TextContent, new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
                if (Article(json.RootElement) is { } article)
                    return article;
            }
            catch (JsonException)
            {
                // A page whose linked data are broken still has its other metadata.
            }
        return null;
    }

    static Dictionary<string, string>? Article(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
            return element.EnumerateArray().Select(Article).FirstOrDefault(found => found is not null);
        if (element.ValueKind != JsonValueKind.Object)
            return null;
        if (element.TryGetProperty("@graph", out var graph))
            return Article(graph);
        if (!element.TryGetProperty("@type", out var type) || !(type.ValueKind == JsonValueKind.Array ? type.EnumerateArray() : Enumerable.Repeat(type, 1)).Any(one => s_articleTypes.Contains(one.ToString(), StringComparer.Ordinal)))
            return null;
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in (ReadOnlySpan<string>)["headline", "datePublished", "publisher", "author", "url"])
            if (element.TryGetProperty(name, out var value) && Name(value) is { Length: > 0 } words)
                values[name] = words;
        return values;
    }

    static string? Name(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Object => value.TryGetProperty("name", out var name) ? Name(name) : null,
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(Name).Where(name => name is not null)),
        _ => null,
    };
}
