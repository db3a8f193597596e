using System.Collections.Immutable;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Dateline.Documents.Formats.Html;

/// <summary>Turns a web page into the plain text of its article and its blocks; menus, comments, scripts and boxes around it are left out.</summary>
/// <remarks>Nothing is run and nothing is fetched.</remarks>
static class HtmlText
{
    /// <summary>Reads the article of a parsed page.</summary>
    /// <param name="page">The page; boxes are taken off it.</param>
    /// <param name="html">The page as it stood.</param>
    /// <param name="title">Its title; null where none is known.</param>
    /// <param name="notes">Receives what its publisher should look at.</param>
    /// <param name="place">File and line for the notes.</param>
    public static (string Text, ImmutableArray<Block> Blocks) Of(IHtmlDocument page, string html, string? title, List<DocumentNote> notes, string place)
    {
        var parts = ArticleFinder.Find(page, html, title);
        if (parts.Any(part => part.Words.Contains('&', StringComparison.Ordinal) && MarkupInText.WithoutEntities(part.Words) != part.Words))
        {
            parts = [.. parts.Select(part => part with { Words = MarkupInText.WithoutEntities(part.Words) })];
            notes.Add(new("escaped-twice", "Characters of the page are escaped twice (as in &amp;quot;); they are read as what was meant.", "", place));
        }
        return Joined(parts, title);
    }

    /// <summary>Reads a piece of HTML that is all article.</summary>
    public static (string Text, ImmutableArray<Block> Blocks) OfFragment(string html, string? title)
    {
        using var page = HtmlPage.Parse(html);
        return Joined(page.Body is { } body ? [.. PageText.Of(body).Select(part => part with { Words = MarkupInText.WithoutEntities(part.Words) })] : [],
            title);
    }

    /// <summary>The parts of a piece of HTML.</summary>
    public static IReadOnlyList<PagePart> PartsOf(string html)
    {
        using var page = HtmlPage.Parse(html);
        return page.Body is { } body ? PageText.Of(body) : [];
    }

    static (string Text, ImmutableArray<Block> Blocks) Joined(IReadOnlyList<PagePart> parts, string? title)
    {
        var text = new StringBuilder();
        var blocks = ImmutableArray.CreateBuilder<Block>();
        if (title is not null && parts.Count > 0 && !parts.Take(2).Any(part => part.Words == title))
            Append(title, BlockKind.Title);
        foreach (var part in parts)
            Append(part.Words, part.Kind == BlockKind.Heading && blocks.Count == 0 ? BlockKind.Title : part.Kind);
        return (text.Append(text.Length > 0 ? "\n" : "").ToString(), blocks.ToImmutable());

        void Append(string words, BlockKind kind)
        {
            if (text.Length > 0)
                text.Append("\n\n");
            blocks.Add(new(text.Length, text.Length + words.Length, kind));
            text.Append(words);
        }
    }
}
