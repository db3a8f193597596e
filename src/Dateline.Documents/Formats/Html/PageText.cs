using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;

namespace Dateline.Documents.Formats.Html;

/// <summary>A part of a page as a reader sees it.</summary>
/// <param name="Words">Its words, white space as one blank.</param>
/// <param name="Kind">What it is.</param>
/// <param name="LinkLetters">How many of its letters are links.</param>
/// <param name="Element">The element it stands in.</param>
sealed record PagePart(string Words, BlockKind Kind, int LinkLetters, IElement Element)
{
    /// <summary>Share of its letters that are links, in [0,1].</summary>
    public double LinkShare => Words.Length == 0 ? 0 : Math.Min(1, LinkLetters / (double)Words.Length);
}

/// <summary>Reads a tree as a reader reads the page: elements that are drawn as blocks part text, <c>br</c> ends a line, <c>q</c> gives quotation
/// marks.</summary>
sealed class PageText
{
    readonly List<PagePart> _parts = [];
    readonly List<(string Words, int Links)> _lines = [];
    readonly StringBuilder _line = new();
    int _links;
    int _quotes;

    PageText()
    {
    }

    /// <summary>The parts below an element, in order.</summary>
    public static List<PagePart> Of(IElement root)
    {
        var text = new PageText();
        text.Children(root, BlockKind.Paragraph, isLink: false, root);
        text.Flush(BlockKind.Paragraph, root);
        return text._parts;
    }

    void Children(IElement parent, BlockKind kind, bool isLink, IElement block)
    {
        var isApart = StandsApart(parent);
        foreach (var node in parent.ChildNodes)
        {
            if (node is IText words)
                Append(words.Data, isLink);
            else if (node is IElement element && !IsHidden(element))
                Element(element, kind, isLink, block, isApart);
        }
    }

    void Element(IElement element, BlockKind kind, bool isLink, IElement block, bool isApart)
    {
        switch (element.LocalName)
        {
            case "br":
                EndLine();
                return;
            case "q":
                Append(_quotes++ % 2 == 0 ? "“" : "‘", isLink);
                Children(element, kind, isLink, block);
                Append(--_quotes % 2 == 0 ? "”" : "’", isLink);
                return;
            case var name when IsInline(name):
                if (isApart)
                    Part(element);
                Children(element, kind, isLink || name == "a", block);
                return;
        }
        Flush(kind, block);
        var inner = element.LocalName is ['h', >= '1' and <= '6'] ? BlockKind.Heading : element.LocalName == "blockquote" ? BlockKind.Quotation : kind;
        Children(element, inner, isLink, element);
        Flush(inner, element);
    }

    // White space in HTML is layout.
    void Append(string words, bool isLink)
    {
        var before = _line.Length;
        foreach (var letter in words)
            if (!char.IsWhiteSpace(letter))
                _line.Append(letter);
            else if (_line.Length > 0 && _line[^1] != ' ')
                _line.Append(' ');
        if (isLink)
            _links += _line.Length - before;
    }

    // Boxes beside each other whose maker left no blank between them, as in <span>By Jane Roe</span><span>10 Feb</span>.
    void Part(IElement next)
    {
        if (_line.Length == 0 || _line[^1] == ' ' || next.TextContent.AsSpan().TrimStart() is not [var first, ..])
            return;
        var last = _line[^1];
        if (char.IsUpper(first) && !char.IsUpper(last) && (char.IsLetterOrDigit(last) || last is '.' or ':') || char.IsDigit(first) && char.IsLetter(last))
            _line.Append(' ');
    }

    static bool StandsApart(IElement parent) => parent.ChildElementCount > 1
        && parent.ChildNodes.All(node => node is not IText words || string.IsNullOrWhiteSpace(words.Data));

    void EndLine()
    {
        _lines.Add((_line.ToString().Trim(), _links));
        _line.Clear();
        _links = 0;
    }

    // Lines that end in mid-sentence are one paragraph set in lines; others stand for themselves, and a blank line parts in any case.
    void Flush(BlockKind kind, IElement block)
    {
        EndLine();
        for (var start = 0; start < _lines.Count;)
        {
            var end = start;
            while (end < _lines.Count && _lines[end].Words.Length > 0)
                end++;
            if (end > start)
            {
                var group = _lines[start..end];
                if (group.Count > 1 && (kind == BlockKind.Heading || WrappedLines.Are([.. group.Select(line => line.Words)])))
                    _parts.Add(new(string.Join(' ', group.Select(line => line.Words)), kind, group.Sum(line => line.Links), block));
                else
                    _parts.AddRange(group.Select(line => new PagePart(line.Words, kind, line.Links, block)));
            }
            start = end + 1;
        }
        _lines.Clear();
    }

    static readonly FrozenSet<string> s_inline = FrozenSet.Create(StringComparer.Ordinal,
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "ins", "kbd", "label", "mark",
            "meter", "nobr",
        "output", "picture", "s", "samp", "small", "source", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr");

    static readonly FrozenSet<string> s_hidden = FrozenSet.Create(StringComparer.Ordinal,
        "aside", "audio", "button", "canvas", "dialog", "embed", "footer", "form", "head", "iframe", "math", "nav", "noscript", "object", "rp", "rt",
            "script", "select",
        "style", "svg", "template", "textarea", "title", "video");

    static readonly FrozenSet<string> s_besides = FrozenSet.Create(
        StringComparer.Ordinal, "alertdialog", "banner", "complementary", "dialog", "navigation", "search");

    static bool IsInline(string name) => s_inline.Contains(name);

    static bool IsHidden(IElement element) => s_hidden.Contains(element.LocalName) || element.HasAttribute("hidden")
        || element.GetAttribute("aria-hidden") == "true"
        || element.GetAttribute("role") is { } role && s_besides.Contains(role) && element.QuerySelector("h1") is null
        || element.GetAttribute("style") is { } style && HiddenStyle(style);

    static bool HiddenStyle(string style)
    {
        var bare = style.Replace(" ", "", StringComparison.Ordinal);
        return bare.Contains("display:none", StringComparison.OrdinalIgnoreCase) || bare.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
    }
}
