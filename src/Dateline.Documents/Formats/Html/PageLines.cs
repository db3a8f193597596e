using System.Collections.Immutable;
using System.Reflection;

namespace Dateline.Documents.Formats.Html;

/// <summary>Lines within an article that lead elsewhere: links to other articles, calls to subscribe and to share.</summary>
static class PageLines
{
    const int LongestLine = 300;
    const int LongestHeading = 60;

    static readonly ImmutableArray<(string Kind, string Words)> s_lines = Read();

    /// <summary>Whether a part is such a line.</summary>
    public static bool LeadsAway(PagePart part)
    {
        if (part.Words.Length > LongestLine || part.Kind == BlockKind.Heading && part.LinkLetters == 0)
            return false;
        // A line that is all link is a teaser, unless it is a sentence with its stop.
        if (part.LinkShare >= 0.95 && part.Words.Length > 3 && part.Words[^1] is not ('.' or '”'))
            return true;
        foreach (var (kind, words) in s_lines)
            if (kind != "end" && part.Words.StartsWith(words, StringComparison.OrdinalIgnoreCase)
                && (part.Words.Length == words.Length || !char.IsLetter(part.Words[words.Length]))
                && (kind == "call" || part.LinkShare >= 0.3 || part.Words.Length <= words.Length + 2))
                return true;
        return false;
    }

    /// <summary>Whether a part is a heading, or a short line like one, behind which nothing of the article stands.</summary>
    public static bool EndsArticle(PagePart part)
    {
        if (part.Words.Length > LongestHeading || part.Kind == BlockKind.Paragraph && DenseText.IsRunning(part))
            return false;
        // "12 Comments" is "Comments".
        var words = part.Words.AsSpan().TrimStart("0123456789 ");
        foreach (var (kind, beginning) in s_lines)
            if (kind == "end" && words.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)
                && (words.Length == beginning.Length || !char.IsLetter(words[beginning.Length])))
                return true;
        return false;
    }

    static ImmutableArray<(string, string)> Read()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("page-lines.tsv")!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#')
            .Select(line => line.TrimEnd('\r').Split('\t')).Select(cells => (cells[0], cells[1]))];
    }
}
