using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>
/// Attributions that close a sentence, told by the order of words where the tree misses them: "The bridge is closed, officials said Monday."; "…, said the
/// mayor."
/// </summary>
static class TrailingCues
{
    const int LongestSource = 10;

    /// <summary>The attribution of a verb of speech behind the last comma of its sentence; null where words of another kind stand there.</summary>
    public static Attribution? Read(Analysis analysis, ContentWords words, int verb, CueEntry entry)
    {
        var sentence = analysis.Sentences[analysis.SentenceOf(verb)].Tokens;
        if (!entry.Allows(CueFrames.Quote) || !entry.Allows(CueFrames.Clause) || analysis.PennTags[verb] is not ("VBD" or "VBZ" or "VBP")
            || verb - sentence.First < 4)
            return null;
        var (comma, source) = EndsSentence(analysis, verb + 1, sentence.End) ? Before(analysis, verb, sentence.First)
            : analysis[verb - 1].Form is "," ? (verb - 1, Behind(analysis, verb, sentence.End)) : (-1, default);
        if (comma <= sentence.First || source.Count == 0)
            return null;
        var content = words.Trim(new(sentence.First, comma));
        if (content.Count < 3 || !HasVerb(analysis, content))
            return null;
        var head = HeadOf(analysis, source);
        var attribution = new Attribution
        {
            Pattern = "inserted",
            Entry = entry,
            CueHead = verb,
            Cue = new(verb, verb + 1),
            Source = new(source, head, head),
            IsNegated = analysis.IsNegated(verb),
        };
        attribution.Content.Add(content);
        return attribution;
    }

    // The nouns between the last comma and the verb.
    static (int Comma, TokenRange Source) Before(Analysis analysis, int verb, int first)
    {
        var token = verb - 1;
        while (token > first && verb - token <= LongestSource && IsNominal(analysis, token))
            token--;
        return analysis[token].Form is "," && token < verb - 1 ? (token, new(token + 1, verb)) : (-1, default);
    }

    static TokenRange Behind(Analysis analysis, int verb, int end)
    {
        var token = verb + 1;
        while (token < end && token - verb <= LongestSource && IsNominal(analysis, token))
            token++;
        return token > verb + 1 && EndsSentence(analysis, token, end) ? new(verb + 1, token) : default;
    }

    static bool IsNominal(Analysis analysis, int token) =>
        analysis.PartsOfSpeech[token] is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron or PartOfSpeech.Det or PartOfSpeech.Adj
            or PartOfSpeech.Num or PartOfSpeech.Adp || analysis.PennTags[token] == "POS";

    // Nothing but days and adverbs before the point.
    static bool EndsSentence(Analysis analysis, int token, int end)
    {
        while (token < end && (AdjacentSource.IsTime(analysis, token) || analysis.PartsOfSpeech[token] is PartOfSpeech.Adv
            || analysis[token].Form is "on" or "morning" or "afternoon" or "evening"))
            token++;
        return token >= end || analysis[token].Form is "." && token + 1 >= end - 1;
    }

    static bool HasVerb(Analysis analysis, TokenRange content)
    {
        for (var token = content.First; token < content.End; token++)
            if (analysis.PartsOfSpeech[token] is PartOfSpeech.Verb or PartOfSpeech.Aux)
                return true;
        return false;
    }

    static int HeadOf(Analysis analysis, TokenRange source)
    {
        var head = -1;
        for (var token = source.First; token < source.End; token++)
            if (analysis.PartsOfSpeech[token] is PartOfSpeech.Adp && head >= 0)
                break;
            else if (analysis.PartsOfSpeech[token] is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron)
                head = token;
        return head < 0 ? source.End - 1 : head;
    }
}
