namespace Dateline.Documents;

/// <summary>Tells lines that are one paragraph set in a column from lines that stand for themselves.</summary>
static class WrappedLines
{
    const int LongestLine = 100;
    const int BroadLine = 40;
    // Newspaper columns have some thirty letters a line.
    const int ShortestColumn = 24;

    /// <summary>Whether lines that follow each other are one paragraph.</summary>
    /// <param name="lines">The lines without white space around them.</param>
    public static bool Are(ReadOnlySpan<string> lines)
    {
        if (lines.Length < 2)
            return false;
        var (longest, open, broad, full, lower) = (0, 0, 0, 0, 0);
        foreach (var line in lines)
            longest = Math.Max(longest, line.Length);
        if (longest is > LongestLine or < ShortestColumn)
            return false;
        for (var index = 0; index < lines.Length - 1; index++)
        {
            open += lines[index] is [.., '.' or '?' or '!' or '"' or '”' or '’' or ':'] ? 0 : 1;
            broad += lines[index].Length >= BroadLine ? 1 : 0;
            // What would not have fitted: the next line's first word.
            var next = lines[index + 1].AsSpan();
            var word = next.IndexOf(' ') is >= 0 and var blank ? blank : next.Length;
            full += lines[index].Length + 1 + word > longest - 2 ? 1 : 0;
            lower += next is [var first, ..] && (char.IsLower(first) || char.IsDigit(first) || first is '$' or '€' or '£') ? 1 : 0;
        }
        var breaks = lines.Length - 1;
        if (2 * open >= breaks && 2 * broad >= breaks)
            return true;
        // A narrow column: its lines are full, end in mid-sentence, and some go on with a small letter.
        return 4 * open >= 3 * breaks - 1 && 4 * full >= 3 * breaks && 3 * lower >= breaks;
    }
}
