using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Dateline.Documents.Formats.Html;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Dateline.Documents.Formats.Markup;

/// <summary>Turns Markdown into plain text and its blocks: what a reader of the rendered page would read.</summary>
/// <remarks>Code and the tags of templates are left out; HTML gives what a reader of it would read; links and emphasis keep their words; block quotations stay
/// known as such.</remarks>
static partial class MarkdownText
{
    // An opening mark whose end is missing makes the parser look for it as far as the paragraph goes; news need a thousandth of this.
    const long MostSteps = 1_000_000_000;

    static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseFootnotes().Build();
    static readonly System.Buffers.SearchValues<char> s_opening = System.Buffers.SearchValues.Create("[<`!*_&|");

    /// <summary>The text, blocks parted by blank lines.</summary>
    /// <param name="markdown">The document behind its front matter.</param>
    /// <param name="title">Its title, where metadata tell it.</param>
    /// <param name="path">Path for the rejection.</param>
    /// <exception cref="RejectedException">Quotations, lists or links stand within each other without end, or marks are opened without end.</exception>
    public static (string Text, ImmutableArray<Block> Blocks) Of(string markdown, string? title, string path)
    {
        if (Steps(markdown) > MostSteps)
            throw Reject(path);
        MarkdownDocument document;
        try
        {
            document = Markdig.Markdown.Parse(Template.Replace(markdown, ""), s_pipeline);
        }
        // So the parser says that it will go no deeper.
        catch (ArgumentException)
        {
            throw Reject(path);
        }
        var text = new StringBuilder(markdown.Length);
        var blocks = ImmutableArray.CreateBuilder<Block>();
        foreach (var (words, kind) in Leaves(document, quoted: false))
        {
            if (words.Length == 0)
                continue;
            if (text.Length > 0)
                text.Append("\n\n");
            var isTitle = kind == BlockKind.Heading && blocks.Count == 0 && (title is null || title == words);
            blocks.Add(new(text.Length, text.Length + words.Length, isTitle ? BlockKind.Title : kind));
            text.Append(words);
        }
        return (text.Append(text.Length > 0 ? "\n" : "").ToString(), blocks.ToImmutable());
    }

    /// <summary>Paragraph by paragraph, its length times the marks that it opens.</summary>
    static long Steps(ReadOnlySpan<char> markdown)
    {
        var steps = 0L;
        while (!markdown.IsEmpty)
        {
            var end = markdown.IndexOf("\n\n");
            var paragraph = end < 0 ? markdown : markdown[..end];
            var opened = 0L;
            for (var rest = paragraph; rest.IndexOfAny(s_opening) is >= 0 and var at; rest = rest[(at + 1)..])
                opened++;
            steps += opened * paragraph.Length;
            markdown = end < 0 ? [] : markdown[(end + 2)..];
        }
        return steps;
    }

    static RejectedException Reject(string path) => new(new()
    {
        Path = path,
        Code = "nested-too-deep",
        Message = "Quotations, lists, links or other marks of the document are opened within each other without end.",
        Advice = "Close them, or save the article as plain text.",
    });

    static IEnumerable<(string Words, BlockKind Kind)> Leaves(ContainerBlock container, bool quoted)
    {
        foreach (var block in container)
            switch (block)
            {
                case HeadingBlock heading:
                    yield return (Words(heading.Inline), BlockKind.Heading);
                    break;
                case ParagraphBlock paragraph:
                    yield return (Words(paragraph.Inline), quoted ? BlockKind.Quotation : BlockKind.Paragraph);
                    break;
                case HtmlBlock html:
                    foreach (var part in HtmlText.PartsOf(html.Lines.ToString()))
                        yield return (part.Words, part.Kind == BlockKind.Paragraph && quoted ? BlockKind.Quotation : part.Kind);
                    break;
                case ContainerBlock inner:
                    foreach (var leaf in Leaves(inner, quoted || inner is QuoteBlock))
                        yield return leaf;
                    break;
            }
    }

    // Tags of Liquid, Jinja and Hugo, which are no words.
    [GeneratedRegex(@"\{%[^%\n]{0,500}%\}|\{\{[^}\n]{0,500}\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Template { get; }

    static string Words(ContainerInline? inlines)
    {
        var words = new StringBuilder();
        foreach (var inline in inlines?.Descendants() ?? [])
            switch (inline)
            {
                case LiteralInline literal:
                    words.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    words.Append(code.Content);
                    break;
                case HtmlEntityInline entity:
                    words.Append(entity.Transcoded.AsSpan());
                    break;
                case AutolinkInline link:
                    words.Append(link.Url);
                    break;
                case HtmlInline { Tag: var tag } when tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase):
                case LineBreakInline:
                    words.Append(' ');
                    break;
            }
        return words.ToString().Trim();
    }
}
