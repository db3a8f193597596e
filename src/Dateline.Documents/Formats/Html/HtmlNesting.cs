namespace Dateline.Documents.Formats.Html;

/// <summary>Tells how deep the elements of a page are nested, before it is parsed: a parser takes time, and a tree takes stack, in proportion to the depth.</summary>
static class HtmlNesting
{
    /// <summary>The deepest page that is read, as with browsers.</summary>
    public const int Deepest = 512;

    // These have no content, or are closed by the next of their kind, so they cannot be nested without others between.
    static readonly HashSet<string> s_flat = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "dd", "dt", "embed", "hr", "img", "input", "li", "link", "meta", "optgroup", "option", "p", "param", "source", "tbody", "td", "tfoot", "th", "thead", "tr", "track", "wbr",
    };

    static readonly HashSet<string> s_raw = new(StringComparer.OrdinalIgnoreCase) { "script", "style", "textarea", "title", "xmp" };

    /// <summary>The largest number of elements open at once, in time in proportion to the page; counting stops beyond <see cref="Deepest"/>.</summary>
    public static int Of(ReadOnlySpan<char> html)
    {
        var open = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        var (flat, raw) = (s_flat.GetAlternateLookup<ReadOnlySpan<char>>(), s_raw.GetAlternateLookup<ReadOnlySpan<char>>());
        var (depth, deepest) = (0, 0);
        for (var at = 0; deepest <= Deepest && html[at..].IndexOf('<') is >= 0 and var found;)
        {
            at += found + 1;
            if (html[at..].StartsWith("!--"))
            {
                at = html[at..].IndexOf("-->") is >= 0 and var end ? at + end : html.Length;
                continue;
            }
            var isClosing = at < html.Length && html[at] == '/';
            var name = NameAt(html[(at + (isClosing ? 1 : 0))..]);
            if (name.Length == 0 || flat.Contains(name))
                continue;
            open.TryGetValue(name, out var count);
            if (isClosing)
            {
                (open[name], depth) = count > 0 ? (count - 1, depth - 1) : (0, depth);
                continue;
            }
            if (raw.Contains(name))
            {
                // What is never closed reaches to the end of the page.
                at = html[at..].IndexOf($"</{name}", StringComparison.OrdinalIgnoreCase) is >= 0 and var closing ? at + closing : html.Length;
                continue;
            }
            open[name] = count + 1;
            deepest = Math.Max(deepest, ++depth);
        }
        return deepest;
    }

    // A name of a made-up element may be as long as the page; its beginning tells it apart well enough.
    static ReadOnlySpan<char> NameAt(ReadOnlySpan<char> html)
    {
        var length = 0;
        while (length < Math.Min(html.Length, 40) && (char.IsAsciiLetterOrDigit(html[length]) || html[length] == '-') && (length > 0 || char.IsAsciiLetter(html[0])))
            length++;
        return html[..length];
    }
}
