using System.Collections.Immutable;

namespace Dateline.Documents;

/// <summary>Finds the title, headings and paragraphs of plain text.</summary>
/// <remarks>
/// Blank lines part blocks. Without them every line is a block, unless the lines are hard-wrapped: short, and mostly ended in mid-sentence.
/// A short line without closing punctuation that has text behind it is a heading; the first such line is the title.
/// </remarks>
static class BlockReader
{
    const int LongestTitle = 200;
    const int LongestHeading = 120;

    /// <summary>Reads the blocks of a canonical text.</summary>
    /// <param name="text">Canonical text.</param>
    /// <param name="title">The headline as the metadata state it; null when they do not.</param>
    public static ImmutableArray<Block> Read(string text, string? title)
    {
        var blocks = new List<Block>();
        foreach (var group in Groups(Lines(text)))
            if (group.Count > 1 && WrappedLines.Are([.. group.Select(line => text[line.Start..line.End])]))
                blocks.Add(new(group[0].Start, group[^1].End, BlockKind.Paragraph));
            else
                blocks.AddRange(group.Select(line => new Block(line.Start, line.End, BlockKind.Paragraph)));
        return [.. blocks.Select((block, index) => block with { Kind = KindOf(text, blocks, index, title) })];
    }

    static BlockKind KindOf(string text, List<Block> blocks, int index, string? title)
    {
        var words = text.AsSpan(blocks[index].Start, blocks[index].End - blocks[index].Start);
        var isLast = index == blocks.Count - 1;
        if (index == 0 && title is not null && words.SequenceEqual(title.AsSpan().Trim()))
            return BlockKind.Title;
        if (isLast || !IsHeadingLike(words))
            return BlockKind.Paragraph;
        if (index == 0 && title is null && words.Length <= LongestTitle)
            return BlockKind.Title;
        return words.Length <= LongestHeading && index > 0
            && !IsHeadingLike(text.AsSpan(blocks[index + 1].Start, blocks[index + 1].End - blocks[index + 1].Start))
            ? BlockKind.Heading : BlockKind.Paragraph;
    }

    static bool IsHeadingLike(ReadOnlySpan<char> words) =>
        words.IndexOf('\n') < 0 && words.Length <= LongestTitle
        && (char.IsLetterOrDigit(words[^1]) || words[^1] is '?' or '!' or '\'' or '"' or '’' or '”' or ')')
        && (char.IsUpper(words[0]) || char.IsDigit(words[0]) || words[0] is '"' or '“' or '‘' or '\'')
        && !EndsSentence(words);

    // A closing mark of quotation after a full stop ends a sentence; after a word it may end a headline.
    static bool EndsSentence(ReadOnlySpan<char> words)
    {
        var bare = words.TrimEnd("\"'’”)");
        return bare.Length > 0 && bare[^1] is '.' or ',' or ';' or ':' or '…' || words.Length != bare.Length && bare.Length > 0 && bare[^1] is '?' or '!';
    }

    static IEnumerable<List<(int Start, int End)>> Groups(IEnumerable<(int Start, int End)> lines)
    {
        var group = new List<(int, int)>();
        foreach (var line in lines)
        {
            if (line.Start < line.End)
                group.Add(line);
            else if (group.Count > 0)
            {
                yield return group;
                group = [];
            }
        }
        if (group.Count > 0)
            yield return group;
    }

    // Lines without the white space around them; a blank line is empty.
    static IEnumerable<(int Start, int End)> Lines(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var found ? found : text.Length;
            var (first, last) = (start, end);
            while (first < last && char.IsWhiteSpace(text[first]))
                first++;
            while (last > first && char.IsWhiteSpace(text[last - 1]))
                last--;
            yield return (first, last);
            start = end + 1;
        }
    }
}
