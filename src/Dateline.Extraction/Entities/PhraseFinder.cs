using System.Collections.Frozen;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Finds the names of countries, capitals and known organisations that stand outside the names the recogniser found.</summary>
static class PhraseFinder
{
    const int LongestPhrase = 7;

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_phrases = CountryCatalog.Phrases.Concat(InstitutionCatalog.Phrases)
        .ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    // Whatever a first token can be: a phrase up to any place that is not within a word.
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_beginnings = s_phrases.Set
        .SelectMany(phrase => Enumerable.Range(1, phrase.Length)
        .Where(end => end == phrase.Length || !char.IsLetterOrDigit(phrase[end - 1]) || !char.IsLetterOrDigit(phrase[end])).Select(end => phrase[..end]))
        .ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The ranges that a catalog knows, the longest first at each place, none touching a range in <paramref name="taken"/>.</summary>
    public static List<TokenRange> Find(Analysis analysis, bool[] taken)
    {
        var found = new List<TokenRange>();
        for (var first = 0; first < analysis.TokenCount; first++)
        {
            if (taken[first] || !char.IsUpper(analysis[first].Form[0]) || analysis.PartsOfSpeech[first] is PartOfSpeech.Pron or PartOfSpeech.Aux
                || !s_beginnings.Contains(analysis[first].Form))
                continue;
            var limit = Math.Min(first + LongestPhrase, analysis.Sentences[analysis.SentenceOf(first)].Tokens.End);
            var end = first + 1;
            while (end < limit && !taken[end])
                end++;
            for (; end > first; end--)
                if (IsKnown(analysis, first, end))
                {
                    found.Add(new(first, end));
                    first = end - 1;
                    break;
                }
        }
        return found;
    }

    // A name within a longer run of capitals is part of another name: "Georgia Tech", "Bank of China Tower".
    static bool IsKnown(Analysis analysis, int first, int end) =>
        s_phrases.Contains(WordsOf(analysis, new(first, end)))
        && (end - first > 1 || analysis.PartsOfSpeech[first] is PartOfSpeech.Propn || IsUpper(analysis[first].Form));

    static bool IsUpper(ReadOnlySpan<char> form)
    {
        foreach (var character in form)
            if (char.IsLower(character))
                return false;
        return form.Length > 1;
    }

    /// <summary>The words of a range with one blank where white space stands.</summary>
    public static string TextOf(Analysis analysis, TokenRange tokens) => WordsOf(analysis, tokens).ToString();

    /// <summary>The words of a range as they are seen, with one blank where white space stands: a view of the text wherever it is so written.</summary>
    public static ReadOnlySpan<char> WordsOf(Analysis analysis, TokenRange tokens)
    {
        var text = analysis.SpanOf(tokens).In(analysis.Text);
        text = VisibleText.Of(text);
        return text.IndexOfAny('\n', '\t') < 0 && text.IndexOf("  ", StringComparison.Ordinal) < 0
            ? text
            : string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
