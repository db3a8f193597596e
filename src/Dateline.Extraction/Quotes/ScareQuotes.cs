using System.Collections.Frozen;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Tells titles, nicknames and words held at a distance from speech.</summary>
static class ScareQuotes
{
    const int MaximumTitleWords = 12;

    static readonly FrozenSet<string> s_participles = Words("participle");
    static readonly FrozenSet<string> s_distances = Words("distance");
    static readonly FrozenSet<string> s_works = Words("work");

    /// <summary>Whether words between marks that nobody is said to speak are a title or scare quotes.</summary>
    public static bool Is(QuotedText quoted, int region) => IsNamed(quoted, region) || IsTitle(quoted, region) || quoted.WordsIn(region) <= 2
        && !EndsLikeSpeech(quoted, region);

    /// <summary>Whether the words before the marks say that a name or title stands between them: "so-called", "titled", "the film".</summary>
    public static bool IsNamed(QuotedText quoted, int region)
    {
        var analysis = quoted.Analysis;
        var tokens = quoted.Tokens[region];
        var before = tokens.First - 1;
        while (before >= 0 && tokens.First - before <= 2 && QuotationMarks.IsMark(analysis[before].Form[0]))
            before--;
        if (before < 0 || analysis.SentenceOf(before) != analysis.SentenceOf(tokens.First))
            return false;
        if (s_distances.Contains(Hyphenated(analysis, before)))
            return true;
        var hasComma = analysis[before].Form is ",";
        if (hasComma && --before < 0)
            return false;
        if (!hasComma && analysis.PennTags[before] == "VBN" && s_participles.Contains(analysis[before].Form.ToString().ToLowerInvariant()))
            return !analysis.Has(before, DependencyRelation.OblAgent);
        return Weighty(analysis, tokens) is { Words: >= 1 and <= MaximumTitleWords } inside && (s_works.Contains(analysis.Lemmas[before])
            ? hasComma ? IsSubject(quoted, region) || inside.Capitals == inside.Words : inside.Capitals == inside.Words
            : !hasComma && (analysis.PartsOfSpeech[before] == PartOfSpeech.Adp || analysis.PennTags[before] == "POS") && inside.Capitals == inside.Words
            && (inside.Words > 1 || inside.Words == 1 && tokens.Count > 1));
    }

    /// <summary>Whether one or two quoted words describe the noun behind them: a "magic" pill.</summary>
    public static bool IsModifier(QuotedText quoted, int region)
    {
        var analysis = quoted.Analysis;
        var behind = quoted.Tokens[region].End;
        if (quoted.WordsIn(region) > 2 || EndsLikeSpeech(quoted, region))
            return false;
        while (behind < analysis.TokenCount && QuotationMarks.IsMark(analysis[behind].Form[0]))
            behind++;
        return behind < analysis.TokenCount && analysis.SentenceOf(behind) == analysis.SentenceOf(quoted.Tokens[region].First)
            && analysis.PartsOfSpeech[behind] is PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.Propn;
    }

    /// <summary>"Her essay, "Tell your story," is thoughtful": the words between the marks go on with a verb that attributes nothing.</summary>
    static bool IsSubject(QuotedText quoted, int region)
    {
        var analysis = quoted.Analysis;
        var behind = quoted.Tokens[region].End;
        while (behind < analysis.TokenCount && analysis.IsPunctuation(behind))
            behind++;
        return behind < analysis.TokenCount && analysis.SentenceOf(behind) == analysis.SentenceOf(quoted.Tokens[region].First)
            && (analysis.PartsOfSpeech[behind] == PartOfSpeech.Aux || analysis.PartsOfSpeech[behind] == PartOfSpeech.Verb
            && CueLexicon.Find(analysis, behind) is null);
    }

    /// <summary>A word with what hyphens tie to it from before: "so-called".</summary>
    static string Hyphenated(Analysis analysis, int token)
    {
        var first = token;
        while (first >= 2 && analysis[first - 1].Form is "-" && !analysis[first - 1].SpaceAfter && !analysis[first - 2].SpaceAfter)
            first -= 2;
        return analysis.SpanOf(new(first, token + 1)).In(analysis.Text).ToString().ToLowerInvariant();
    }

    /// <summary>Whether the words are written like a title in a sentence that is not: every one of weight with a capital.</summary>
    public static bool IsTitle(QuotedText quoted, int region)
    {
        var tokens = quoted.Tokens[region];
        if (tokens.Count is 0 or > 2 * MaximumTitleWords || Weighty(quoted.Analysis, tokens) is not { Words: >= 1 and <= MaximumTitleWords } inside
            || inside.Capitals < inside.Words)
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
            if (analysis.PartsOfSpeech[token] is PartOfSpeech.Punct or PartOfSpeech.Part or PartOfSpeech.Adp or PartOfSpeech.Det or PartOfSpeech.Cconj
                or PartOfSpeech.Sconj or PartOfSpeech.Num)
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

    static FrozenSet<string> Words(string kind) =>
        Lexicon.Rows("naming-words.tsv").Where(row => row[0] == kind).SelectMany(row => row[1].Split('|')).ToFrozenSet(StringComparer.Ordinal);
}
