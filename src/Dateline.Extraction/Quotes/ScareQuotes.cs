using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Tells titles, nicknames and words held at a distance from speech.</summary>
static class ScareQuotes
{
    const int MaximumTitleWords = 12;

    /// <summary>Whether words between marks that nobody is said to speak are a title or scare quotes.</summary>
    public static bool Is(QuotedText quoted, int region) => IsTitle(quoted, region) || quoted.WordsIn(region) <= 2 && !EndsLikeSpeech(quoted, region);

    /// <summary>Whether the words are written like a title in a sentence that is not: every one of weight with a capital.</summary>
    public static bool IsTitle(QuotedText quoted, int region)
    {
        var tokens = quoted.Tokens[region];
        if (tokens.Count is 0 or > 2 * MaximumTitleWords || Weighty(quoted.Analysis, tokens) is not { Words: >= 1 and <= MaximumTitleWords } inside || inside.Capitals < inside.Words)
            return false;
        // One word with a capital is a name only where it begins no sentence: their robot "Robogee", but "No," she said.
        if (inside.Words == 1 && (quoted.OpensSentence(region) || !IsOneName(quoted.Analysis, tokens)))
            return false;
        var sentence = quoted.Analysis.Sentences[quoted.Analysis.SentenceOf(tokens.First)].Tokens;
        var before = Weighty(quoted.Analysis, new(Math.Max(sentence.First, tokens.First - MaximumTitleWords), tokens.First));
        var behind = Weighty(quoted.Analysis, new(tokens.End, Math.Max(tokens.End, Math.Min(sentence.End, tokens.End + MaximumTitleWords))));
        return before.Words - before.Capitals + behind.Words - behind.Capitals >= 2;
    }

    /// <summary>How many words a title writes with a capital, and how many have one.</summary>
    static (int Words, int Capitals) Weighty(Analysis analysis, TokenRange tokens)
    {
        var (words, capitals) = (0, 0);
        for (var token = tokens.First; token < tokens.End; token++)
        {
            if (analysis.PartsOfSpeech[token] is PartOfSpeech.Punct or PartOfSpeech.Part or PartOfSpeech.Adp or PartOfSpeech.Det or PartOfSpeech.Cconj or PartOfSpeech.Sconj or PartOfSpeech.Num)
                continue;
            words++;
            capitals += char.IsUpper(analysis[token].Form[0]) ? 1 : 0;
        }
        return (words, capitals);
    }

    static bool IsOneName(Analysis analysis, TokenRange tokens)
    {
        for (var token = tokens.First + 1; token < tokens.End; token++)
            if (!analysis.IsPunctuation(token))
                return false;
        return analysis.PartsOfSpeech[tokens.First] is PartOfSpeech.Propn or PartOfSpeech.Noun or PartOfSpeech.Adj;
    }

    static bool EndsLikeSpeech(QuotedText quoted, int region) => quoted.Analysis.Text[quoted.Regions[region].Inside.End - 1] is '!' or '?' or '.' or ',';
}
