using AngleSharp.Dom;

namespace Dateline.Documents.Formats.Html;

/// <summary>The article as the part of the tree in which running text stands densest.</summary>
static class DenseText
{
    // A child is gone into while it holds so much of the running text of its parent.
    const double MostOf = 0.8;
    const int ShortestRunning = 60;
    const int ShortestShort = 25;
    const double MostLinks = 0.35;
    const double MostBehindHeadline = 0.6;
    const double LeastBeforeEnd = 0.3;

    /// <summary>Its parts; empty where the tree has no running text.</summary>
    public static IReadOnlyList<PagePart> Of(IElement body, string? title)
    {
        var parts = PageText.Of(body);
        var weights = new Dictionary<IElement, double>();
        foreach (var part in parts.Where(IsRunning))
            for (IElement? holder = part.Element; holder is not null; holder = holder.ParentElement)
            {
                weights[holder] = weights.GetValueOrDefault(holder) + part.Words.Length;
                if (holder == body)
                    break;
            }
        if (!weights.TryGetValue(body, out var all) || all == 0)
            return [];
        var root = Root(body, weights, title, parts);
        return Trimmed([.. parts.Where(part => IsWithin(part.Element, root))]);
    }

    /// <summary>Whether a part is running text: long enough, not mostly links, with the end of a sentence.</summary>
    public static bool IsRunning(PagePart part) => part.Kind != BlockKind.Heading && part.LinkShare <= MostLinks
        && (part.Words.Length >= ShortestRunning || part.Words.Length >= ShortestShort && part.Words[^1] is '.' or '?' or '!' or '”' or '"' or '…');

    /// <summary>Parts without what stands before and behind the text, and without lines that lead elsewhere.</summary>
    public static IReadOnlyList<PagePart> Trimmed(IReadOnlyList<PagePart> parts)
    {
        var kept = parts.Where(part => !PageLines.LeadsAway(part)).ToList();
        // Behind a heading over comments or other articles stands nothing of this one, where most of the text runs before it.
        var end = kept.FindIndex(PageLines.EndsArticle);
        if (end > 0 && kept.Take(end).Where(IsRunning).Sum(part => part.Words.Length) >= LeastBeforeEnd * kept.Where(IsRunning).Sum(part => part.Words.Length))
            kept.RemoveRange(end, kept.Count - end);
        var first = kept.FindIndex(IsRunning);
        var last = kept.FindLastIndex(IsRunning);
        if (first < 0)
            return kept;
        // What runs before the headline is of another thing, where most of the text runs behind it.
        var headline = kept.FindIndex(part => part.Element.LocalName == "h1");
        if (headline > first && kept.Skip(headline).Where(IsRunning).Sum(part => part.Words.Length) >= MostBehindHeadline * kept.Where(IsRunning)
            .Sum(part => part.Words.Length))
            first = kept.FindIndex(headline, IsRunning);
        // The headline, the line of the author and the date stand before the text; a heading over nothing does not.
        var begin = kept.FindLastIndex(first, part => part.Kind == BlockKind.Heading);
        begin = headline >= 0 && headline < first ? headline : begin >= 0 && first - begin <= 4 ? begin : first;
        while (last + 1 < kept.Count && kept[last + 1] is { Kind: not BlockKind.Heading } next && next.LinkShare < MostLinks
            && next.Element.LocalName is "li" or "td" or "dd" or "p" && next.Element.ParentElement == kept[last].Element.ParentElement)
            last++;
        return kept[begin..(last + 1)];
    }

    static IElement Root(IElement body, Dictionary<IElement, double> weights, string? title, IReadOnlyList<PagePart> parts)
    {
        var root = body;
        while (root.Children.Where(weights.ContainsKey).MaxBy(child => weights[child]) is { } heaviest && weights[heaviest] >= MostOf * weights[root]
            && !IsLeaf(heaviest))
            root = heaviest;
        // An article element, or what holds the headline, beside others of its kind: a page of teasers has no heaviest part.
        if (root.Children.Where(child => child.LocalName == "article" && weights.ContainsKey(child)).ToList() is { Count: > 1 } articles
            && articles.FirstOrDefault(article => article.QuerySelector("h1") is not null) is { } main && weights[main] >= 0.3 * weights[root])
            return main;
        return root;
    }

    static bool IsLeaf(IElement element) => element.LocalName is "p" or "li" or "td" or "blockquote" or "pre";

    static bool IsWithin(IElement element, IElement root)
    {
        for (IElement? holder = element; holder is not null; holder = holder.ParentElement)
            if (holder == root)
                return true;
        return false;
    }
}
