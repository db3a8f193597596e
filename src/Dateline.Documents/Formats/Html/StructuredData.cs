using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Dateline.Documents.Formats.Html;

/// <summary>Linked data in a page: the objects of schema.org that its scripts hold.</summary>
static class StructuredData
{
    const int LargestScript = 4_000_000;
    const int Deepest = 6;
    const int ShortestBody = 150;

    /// <summary>Every object with a type, in the order of the page, those of a <c>@graph</c> and within others too.</summary>
    public static List<JsonElement> Objects(IHtmlDocument page)
    {
        var found = new List<JsonElement>();
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']"))
            if (script.TextContent is { Length: > 0 and < LargestScript } json)
                try
                {
                    using var document = JsonDocument.Parse(json, new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
                    Collect(document.RootElement.Clone(), found, 0);
                }
                catch (JsonException)
                {
                    // A page whose linked data are broken still has its other metadata.
                }
        return found;
    }

    /// <summary>Whether an object is of a type that <paramref name="isWanted"/> takes.</summary>
    public static bool IsOf(JsonElement value, Func<string, bool> isWanted) => value.TryGetProperty("@type", out var type)
        && (type.ValueKind == JsonValueKind.Array ? type.EnumerateArray()
            .Any(one => one.ValueKind == JsonValueKind.String && isWanted(one.GetString()!)) : type.ValueKind == JsonValueKind.String
            && isWanted(type.GetString()!));

    /// <summary>The text that linked data give as that of the article; null where there is none.</summary>
    public static IReadOnlyList<PagePart>? ArticleBody(IHtmlDocument page)
    {
        foreach (var value in Objects(page))
            if (value.TryGetProperty("articleBody", out var body) && body.ValueKind == JsonValueKind.String
                && body.GetString() is { Length: >= ShortestBody } words)
            {
                if (MarkupInText.IsMarkup(words))
                {
                    using var inner = HtmlPage.Parse(words);
                    return inner.Body is { } root ? PageText.Of(root) : null;
                }
                return [.. MarkupInText.WithoutEntities(words).Split('\n')
                    .Select(line => string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
                    .Where(line => line.Length > 0).Select(line => new PagePart(line, BlockKind.Paragraph, 0, page.DocumentElement))];
            }
        return null;
    }

    static void Collect(JsonElement element, List<JsonElement> found, int depth)
    {
        if (depth > Deepest)
            return;
        if (element.ValueKind == JsonValueKind.Array)
            foreach (var one in element.EnumerateArray())
                Collect(one, found, depth + 1);
        if (element.ValueKind != JsonValueKind.Object)
            return;
        if (element.TryGetProperty("@type", out _))
            found.Add(element);
        foreach (var name in (ReadOnlySpan<string>)["@graph", "mainEntity", "mainEntityOfPage"])
            if (element.TryGetProperty(name, out var inner))
                Collect(inner, found, depth + 1);
    }
}
