namespace Dateline.Language;

/// <summary>Finds the paragraphs of a text that comes without blocks.</summary>
/// <remarks>
/// A blank line always ends a paragraph. A single line break ends one too, unless the text is wrapped by hand: all lines are short and the next word would not
/// have fitted
/// in the line, or it goes on in lower case.
/// </remarks>
static class Paragraphs
{
    // Longer lines are paragraphs, not lines of wrapped text.
    const int MaxWrap = 130;

    /// <summary>The paragraphs, in order, without white space at their ends; none is empty.</summary>
    public static List<TextSpan> Of(string text)
    {
        var lines = Lines(text);
        var width = 0;
        foreach (var line in lines)
            width = Math.Max(width, line.Length);
        var paragraphs = new List<TextSpan>();
        var open = false;
        for (var index = 0; index < lines.Count; index++)
        {
            var line = lines[index];
            if (line.IsEmpty)
                open = false;
            else if (open && width <= MaxWrap && IsWrapped(text, lines[index - 1], line, width))
                paragraphs[^1] = paragraphs[^1].Union(line);
            else
            {
                paragraphs.Add(line);
                open = true;
            }
        }
        return paragraphs;
    }

    static bool IsWrapped(string text, TextSpan line, TextSpan next, int width)
    {
        var word = next.In(text).IndexOfAny(' ', '\t');
        var room = width - line.Length - 1;
        return (word < 0 ? next.Length : word) > room - 2 || char.IsLower(text[next.Start]) && line.Length * 2 >= width;
    }

    static List<TextSpan> Lines(string text)
    {
        var lines = new List<TextSpan>();
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny("\n\r\v\f\u0085\u2028\u2029");
            var end = length < 0 ? text.Length : start + length;
            lines.Add(Trim(text, start, end));
            start = end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? end + 2 : end + 1;
        }
        return lines;
    }

    static TextSpan Trim(string text, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        return new(start, end);
    }
}
