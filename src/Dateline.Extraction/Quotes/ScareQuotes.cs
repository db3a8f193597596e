using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Tells titles, nicknames and words held at a distance from speech.</summary>
static class ScareQuotes
{
    const int MaximumTitleWords = 12;

    /// <summary>Whether words between marks that nobody is said to speak are a title or scare quotes.</summary>
    public static bool Is(QuotedText quoted, int region) => IsTitle(quoted, region) || quoted.WordsIn(region) <= 2 && !EndsLikeSpeech(quoted, region);

    /// <summary>Whether the words are written like a title: two or more, every one of weight with a capital.</summary>
    public static bool IsTitle(QuotedText quoted, int region)
    {
        var analysis = quoted.Analysis;
        var (words, capitals) = (0, 0);
        foreach (var token in Enumerable.Range(quoted.Tokens[region].First, quoted.Tokens[region].Count))
        {
            if (analysis.PartsOfSpeech[token] is PartOfSpeech.Punct or PartOfSpeech.Part or PartOfSpeech.Adp or PartOfSpeech.Det or PartOfSpeech.Cconj or PartOfSpeech.Sconj or PartOfSpeech.Num)
                continue;
            words++;
            capitals += char.IsUpper(analysis[token].Form[0]) ? 1 : 0;
        }
        return words is >= 2 and <= MaximumTitleWords && capitals == words;
    }

    static bool EndsLikeSpeech(QuotedText quoted, int region) => quoted.Analysis.Text[quoted.Regions[region].Inside.End - 1] is '!' or '?' or '.' or ',';
}
