using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Dateline.Documents.Formats.Html;

/// <summary>Parses pages as browsers do, however broken they are, with bounds on what a tree may hold.</summary>
static class HtmlPage
{
    /// <summary>How deep elements stand in each other; deeper ones are lifted out, as browsers do.</summary>
    public const int Deepest = 256;

    /// <summary>Parses a page.</summary>
    /// <exception cref="OpenElementsException">Elements are opened and never closed without end.</exception>
    public static IHtmlDocument Parse(string html)
    {
        var open = new OpenElements();
        return new HtmlParser(new HtmlParserOptions { MaximumDepth = Deepest, SkipComments = true,
            OnToken = (token, _) => open.Take(token) }).ParseDocument(html);
    }
}
