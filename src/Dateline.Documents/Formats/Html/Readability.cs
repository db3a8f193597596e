using AngleSharp.Dom;
using SmartReader;

namespace Dateline.Documents.Formats.Html;

/// <summary>The article as Mozilla's Readability finds it.</summary>
static class Readability
{
    // Only there because the reader wants an absolute address; nothing of it is published.
    const string Nowhere = "http://page.invalid/";

    /// <summary>Its parts; empty where it finds none.</summary>
    public static IReadOnlyList<PagePart> Of(string html)
    {
        using var reader = new Reader(Nowhere, html);
        var article = reader.GetArticle();
        if (article is not { Completed: true, Content.Length: > 0 })
            return [];
        using var page = HtmlPage.Parse(article.Content);
        return page.Body is { } body ? PageText.Of(body) : [];
    }
}
