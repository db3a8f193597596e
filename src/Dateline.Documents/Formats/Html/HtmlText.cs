using System.Collections.Immutable;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SmartReader;

namespace Dateline.Documents.Formats.Html;

/// <summary>Finds the article of a web page and turns it into plain text and its blocks; menus, comments, scripts and boxes around it are left out.</summary>
/// <remarks>Nothing is run and nothing is fetched. The article is found by SmartReader (Mozilla's Readability); a page it finds none in, or with thousands of elements side by side, gives its paragraphs.</remarks>
static class HtmlText
{
    // Only there because the reader wants an absolute address; nothing of it is published.
    const string Nowhere = "http://page.invalid/";

    const int MostSiblings = 3000;

    /// <summary>Reads a page.</summary>
    public static (string Text, ImmutableArray<Block> Blocks, DocumentMetadata Metadata) Of(string html, string? title)
    {
        using var page = new HtmlParser().ParseDocument(html);
        var metadata = HtmlMetadata.Of(page);
        var wanted = title ?? metadata.Title;
        var isCut = PageSurroundings.TakeOff(page);
        var leaves = IsWide(page) ? [] : Article(isCut ? page.DocumentElement.OuterHtml : html) is { } article ? Leaves(article).ToList() : [];
        if (leaves.Sum(leaf => leaf.Words.Length) < 80 && page.Body is { } body)
            leaves = [.. Leaves(body)];
        var text = new StringBuilder();
        var blocks = ImmutableArray.CreateBuilder<Block>();
        if (wanted is not null && !leaves.Take(2).Any(leaf => leaf.Words == wanted))
            Append(wanted, BlockKind.Title);
        foreach (var (words, kind) in leaves)
            Append(words, kind == BlockKind.Heading && blocks.Count == 0 ? BlockKind.Title : kind);
        return (text.Append(text.Length > 0 ? "\n" : "").ToString(), blocks.ToImmutable(), metadata);

        void Append(string words, BlockKind kind)
        {
            if (text.Length > 0)
                text.Append("\n\n");
            blocks.Add(new(text.Length, text.Length + words.Length, kind));
            text.Append(words);
        }
    }

    // To reach a node's neighbour the tree counts its siblings, so the search for the article would take the square of them.
    static bool IsWide(IHtmlDocument page) => page.All.Any(element => element.ChildNodes.Length > MostSiblings);

    static IElement? Article(string html)
    {
        using var reader = new Reader(Nowhere, html);
        var article = reader.GetArticle();
        return article is { Completed: true, Content.Length: > 0 } ? new HtmlParser().ParseDocument(article.Content).Body : null;
    }

    static IEnumerable<(string Words, BlockKind Kind)> Leaves(IElement root)
    {
        var loose = new StringBuilder();
        foreach (var node in root.ChildNodes)
        {
            if (node is IElement element && !IsInline(element))
            {
                if (Squeezed(loose.ToString()) is { Length: > 0 } words)
                    yield return (words, BlockKind.Paragraph);
                loose.Clear();
                foreach (var leaf in LeavesOf(element))
                    yield return leaf;
            }
            else if (node is IText or IElement && !IsHidden(node))
                loose.Append(node is IHtmlBreakRowElement ? "\n" : node.TextContent);
        }
        foreach (var line in loose.ToString().Split("\n\n"))
            if (Squeezed(line) is { Length: > 0 } words)
                yield return (words, BlockKind.Paragraph);
    }

    static IEnumerable<(string Words, BlockKind Kind)> LeavesOf(IElement element)
    {
        if (IsHidden(element))
            return [];
        var kind = element.LocalName is ['h', >= '1' and <= '6'] ? BlockKind.Heading : element.Closest("blockquote") is null ? BlockKind.Paragraph : BlockKind.Quotation;
        var isLeaf = kind == BlockKind.Heading || element.LocalName is "p" or "li" or "dt" or "dd" or "td" or "th" or "figcaption" && element.Children.All(IsInline);
        return !isLeaf ? Leaves(element).Select(leaf => (leaf.Words, leaf.Kind == BlockKind.Paragraph && kind == BlockKind.Quotation ? kind : leaf.Kind))
            : Squeezed(element.TextContent) is { Length: > 0 } words ? [(words, kind)] : [];
    }

    static bool IsInline(IElement element) => element.LocalName is "a" or "abbr" or "b" or "bdi" or "bdo" or "br" or "cite" or "code" or "del" or "dfn" or "em" or "font" or "i" or "ins"
        or "kbd" or "mark" or "q" or "s" or "samp" or "small" or "span" or "strong" or "sub" or "sup" or "time" or "u" or "var" or "wbr" or "img";

    static bool IsHidden(INode node) => node is IElement element
        && (element.LocalName is "script" or "style" or "noscript" or "template" or "svg" or "nav" or "form" or "button" or "iframe" or "select" or "textarea" or "head" or "footer" or "aside"
            || element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true");

    // White space in HTML is layout.
    static string Squeezed(string words)
    {
        var squeezed = new StringBuilder(words.Length);
        foreach (var character in words)
            if (!char.IsWhiteSpace(character))
                squeezed.Append(character);
            else if (squeezed.Length > 0 && squeezed[^1] != ' ')
                squeezed.Append(' ');
        return squeezed.ToString().TrimEnd();
    }
}
