using System.Collections.Frozen;
using System.Reflection;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Dateline.Documents.Formats.Html;

/// <summary>Takes off a page what its makers name as no part of the article: boxes to share, to consent, to subscribe, and advertisements.</summary>
/// <remarks>A box that holds the headline or more than a fourth of the page's letters is kept, whatever it is called.</remarks>
static class PageSurroundings
{
    const int LargestPart = 4;
    // Boxes too large to take off may stand in each other; each costs a look at all that it holds.
    const int MostKept = 16;

    static readonly FrozenSet<string> s_elements = Read("element");
    static readonly FrozenSet<string> s_names = Read("name");

    /// <summary>Takes them off.</summary>
    /// <returns>Whether there were any.</returns>
    public static bool TakeOff(IHtmlDocument page)
    {
        if (page.Body is not { } body)
            return false;
        var boxes = body.QuerySelectorAll("*").Where(IsNamed).ToList();
        if (boxes.Count == 0)
            return false;
        var (letters, kept, isChanged) = (body.TextContent.Length, 0, false);
        var removed = new HashSet<IElement>();
        foreach (var box in boxes)
        {
            // In the order of the page: what holds a box comes before it.
            if (box.Ancestors<IElement>().Any(removed.Contains))
                continue;
            if (box.TextContent.Length > letters / LargestPart || box.QuerySelector("h1") is not null)
            {
                if (++kept == MostKept)
                    break;
                continue;
            }
            removed.Add(box);
            isChanged = true;
        }
        foreach (var box in removed)
            box.Remove();
        return isChanged;
    }

    static bool IsNamed(IElement element) => s_elements.Contains(element.LocalName) || element.Id is { } id && s_names.Contains(id)
        || element.ClassList.Any(s_names.Contains);

    static FrozenSet<string> Read(string kind)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("page-surroundings.tsv")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#')
            .Select(line => line.TrimEnd('\r').Split('\t'))
            .Where(cells => cells[0] == kind).Select(cells => cells[1]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }
}
