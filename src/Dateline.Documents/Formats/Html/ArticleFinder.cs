using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Dateline.Documents.Formats.Html;

/// <summary>Finds the article of a page by two readings that are judged against each other: where running text stands densest in the tree, and Mozilla's
/// Readability.</summary>
/// <remarks>The first keeps what stands beside the text (lists, tables, headings); the second knows more of pages with little text. Where linked data hold
/// clearly more than both, they are read.</remarks>
static class ArticleFinder
{
    // Readability looks at neighbours again and again, so its time grows with the square of what stands side by side.
    const int MostElements = 20_000;
    const int MostSiblings = 2_000;
    // The reading by density is kept when it holds so much of what Readability found.
    const double Agreed = 0.7;

    /// <summary>The parts of the article, in order; empty where the page has no text.</summary>
    /// <param name="page">The page; boxes are taken off it.</param>
    /// <param name="html">The page as it stood.</param>
    /// <param name="title">Its title; null where none is known.</param>
    public static IReadOnlyList<PagePart> Find(IHtmlDocument page, string html, string? title)
    {
        var body = StructuredData.ArticleBody(page);
        var isCut = PageSurroundings.TakeOff(page);
        if (page.Body is not { } root)
            return body ?? [];
        var dense = DenseText.Of(root, title);
        var second = IsBounded(page) ? Readability.Of(isCut ? page.DocumentElement.OuterHtml : html) : [];
        var found = Better(dense, second, title);
        if (body is not null && Letters(body) > 1.3 * Letters(found))
            return body;
        return Letters(found) > 0 ? found : PageText.Of(root);
    }

    /// <summary>The better of two readings.</summary>
    internal static IReadOnlyList<PagePart> Better(IReadOnlyList<PagePart> dense, IReadOnlyList<PagePart> second, string? title)
    {
        if (second.Count == 0 || dense.Count == 0)
            return second.Count == 0 ? dense : second;
        var words = second.Select(part => part.Words).ToHashSet(StringComparer.Ordinal);
        var shared = dense.Where(part => words.Contains(part.Words)).Sum(part => part.Words.Length);
        // One reading holds the other: the larger is right where what it has more is running text.
        if (shared >= Agreed * Letters(second))
            return dense;
        if (shared >= Agreed * Letters(dense))
        {
            var known = dense.Select(part => part.Words).ToHashSet(StringComparer.Ordinal);
            var more = second.Where(part => !known.Contains(part.Words)).ToList();
            return Running(more) >= Letters(more) / 2 ? DenseText.Trimmed(second) : dense;
        }
        return Weight(dense, title) >= Weight(second, title) ? dense : DenseText.Trimmed(second);
    }

    static double Weight(IReadOnlyList<PagePart> parts, string? title) => Running(parts) * (title is not null && SharesWords(parts, title) ? 1.5 : 1);

    static bool SharesWords(IReadOnlyList<PagePart> parts, string title)
    {
        var wanted = title.Split(' ').Where(word => word.Length > 3).Select(word => word.Trim('.', ',', ':', '?', '!', '"', '“', '”', '’').ToLowerInvariant())
            .ToHashSet(StringComparer.Ordinal);
        var text = string.Join(' ', parts.Take(6).Select(part => part.Words)).ToLowerInvariant();
        return wanted.Count > 0 && 2 * wanted.Count(word => text.Contains(word, StringComparison.Ordinal)) >= wanted.Count;
    }

    static int Running(IEnumerable<PagePart> parts) => parts.Where(DenseText.IsRunning).Sum(part => part.Words.Length);

    static int Letters(IEnumerable<PagePart> parts) => parts.Sum(part => part.Words.Length);

    static bool IsBounded(IHtmlDocument page)
    {
        var count = 0;
        foreach (var element in page.All)
            if (++count > MostElements || element.ChildNodes.Length > MostSiblings)
                return false;
        return true;
    }
}
