using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Finds the names of countries, capitals and known organisations that stand outside the names the recogniser found.</summary>
static class PhraseFinder
{
    const int LongestPhrase = 7;

    static readonly HashSet<string> s_phrases = [.. CountryCatalog.Phrases, .. InstitutionCatalog.Phrases];

    /// <summary>The ranges that a catalog knows, the longest first at each place, none touching a range in <paramref name="taken"/>.</summary>
    public static IEnumerable<TokenRange> Find(Analysis analysis, bool[] taken)
    {
        for (var first = 0; first < analysis.TokenCount; first++)
        {
            if (taken[first] || !char.IsUpper(analysis[first].Form[0]) || analysis.PartsOfSpeech[first] is PartOfSpeech.Pron or PartOfSpeech.Aux)
                continue;
            var limit = Math.Min(first + LongestPhrase, analysis.Sentences[analysis.SentenceOf(first)].Tokens.End);
            var end = first + 1;
            while (end < limit && !taken[end])
                end++;
            for (; end > first; end--)
                if (IsKnown(analysis, first, end))
                {
                    yield return new(first, end);
                    first = end - 1;
                    break;
                }
        }
    }

    // A name within a longer run of capitals is part of another name: "Georgia Tech", "Bank of China Tower".
    static bool IsKnown(Analysis analysis, int first, int end) =>
        s_phrases.Contains(TextOf(analysis, new(first, end)))
        && (end - first > 1 || analysis.PartsOfSpeech[first] is PartOfSpeech.Propn || IsUpper(analysis[first].Form));

    static bool IsUpper(ReadOnlySpan<char> form)
    {
        foreach (var character in form)
            if (char.IsLower(character))
                return false;
        return form.Length > 1;
    }

    /// <summary>The words of a range with one blank where white space stands.</summary>
    public static string TextOf(Analysis analysis, TokenRange tokens)
    {
        var text = analysis.SpanOf(tokens).In(analysis.Text);
        return text.IndexOfAny('\n', '\t') < 0 && text.IndexOf("  ", StringComparison.Ordinal) < 0
            ? text.ToString()
            : string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
