using System.Collections.Immutable;
using System.Text;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Dateline.Documents;

/// <summary>Turns Markdown into plain text and its blocks: what a reader of the rendered page would read.</summary>
/// <remarks>Code and HTML are left out; links and emphasis keep their words; block quotations stay known as such.</remarks>
static class MarkdownText
{
    static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder().Build();

    /// <summary>The text, blocks parted by blank lines.</summary>
    public static (string Text, ImmutableArray<Block> Blocks) Of(string markdown, string? title)
    {
        var text = new StringBuilder(markdown.Length);
        var blocks = ImmutableArray.CreateBuilder<Block>();
        foreach (var (words, kind) in Leaves(Markdown.Parse(markdown, s_pipeline), quoted: false))
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
                case ContainerBlock inner:
                    foreach (var leaf in Leaves(inner, quoted || inner is QuoteBlock))
                        yield return leaf;
                    break;
            }
    }

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
                case LineBreakInline:
                    words.Append(' ');
                    break;
            }
        return words.ToString().Trim();
    }
}
