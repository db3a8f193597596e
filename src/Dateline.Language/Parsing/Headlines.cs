namespace Dateline.Language;

/// <summary>Tells sentences that are written the way headlines are: with capitals at most words.</summary>
public static class Headlines
{
    const int FewestWords = 3;
    const int MostTokens = 40;

    // Shorter words are mostly written small in headlines too.
    const int ShortestTelling = 4;

    /// <summary>Whether three of four longer words of a sentence are capitalised, and at least three are.</summary>
    public static bool IsHeadline(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens)
    {
        if (tokens.Length > MostTokens)
            return false;
        var (capitals, words) = (0, 0);
        foreach (var token in tokens)
            if (token.Length >= ShortestTelling && char.IsLetter(text[token.Start]))
            {
                words++;
                capitals += char.IsUpper(text[token.Start]) ? 1 : 0;
            }
        return capitals >= FewestWords && capitals * 4 >= words * 3;
    }

    /// <summary>Whether a sentence of an analysis is written the way headlines are.</summary>
    public static bool IsHeadline(this Analysis analysis, int sentence)
    {
        var range = analysis.Sentences[sentence].Tokens;
        return IsHeadline(analysis.Text, analysis.TokenSpans.AsSpan().Slice(range.First, range.Count));
    }
}
