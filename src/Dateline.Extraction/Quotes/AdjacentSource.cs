using System.Collections.Frozen;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Finds the source of a quotation by the order of words, where the tree does not give one: "…," said the mayor of Flint.</summary>
static class AdjacentSource
{
    const int LongestPhrase = 20;

    static readonly FrozenSet<string> s_times = Lexicon.Rows("day-words.tsv").Select(row => row[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The noun phrase between a quotation and the verb behind it, or right behind the verb; null when there is neither.</summary>
    /// <param name="quoted">The quoted regions.</param>
    /// <param name="cue">The verb.</param>
    /// <param name="region">The quotation.</param>
    public static SourcePhrase? Of(QuotedText quoted, int cue, int region)
    {
        var tokens = quoted.Tokens[region];
        if (cue >= tokens.End && Chunk(quoted, tokens.End, cue) is { } before)
            return before;
        var block = quoted.Analysis.Sentences[quoted.Analysis.SentenceOf(cue)].Tokens.End;
        if (cue >= tokens.End)
            return Chunk(quoted, BehindParticle(quoted.Analysis, cue), Math.Min(cue + 1 + LongestPhrase, block));
        // Said Ellis: "…".
        return ChunkBefore(quoted, cue) ?? Apposition(quoted, cue)
            ?? (cue == quoted.Analysis.Sentences[quoted.Analysis.SentenceOf(cue)].Tokens.First ? Chunk(quoted, cue + 1, tokens.First) : null);
    }

    /// <summary>The token behind a verb and its particle: "chimed in the clerk", "shot back Maria Lopez".</summary>
    static int BehindParticle(Analysis analysis, int verb)
    {
        var next = verb + 1;
        return next + 1 < analysis.TokenCount && analysis[next].Form is "in" or "back" or "up" or "out" or "off" or "on"
            && analysis.PartsOfSpeech[next + 1] is PartOfSpeech.Det or PartOfSpeech.Propn or PartOfSpeech.Noun ? next + 1 : next;
    }

    /// <summary>The noun phrase that ends before a verb, or before a description set off by commas; null when none does.</summary>
    public static SourcePhrase? Before(QuotedText quoted, int cue) => ChunkBefore(quoted, cue) ?? Apposition(quoted, cue);

    /// <summary>
    /// The noun phrase right before or, in "said the mayor", right behind a verb of speech that is set off by a comma or mark; null when none is.
    /// </summary>
    /// <remarks>Word order is surer than the tree where quotations and inserted clauses break a sentence apart.</remarks>
    public static SourcePhrase? SetOff(QuotedText quoted, Attribution attribution)
    {
        var analysis = quoted.Analysis;
        var cue = attribution.CueHead;
        var first = attribution.Cue.First;
        var sentence = analysis.Sentences[analysis.SentenceOf(cue)].Tokens;
        if (Behind(quoted, attribution) is { } behind)
            return behind;
        if (ChunkBefore(quoted, first) is { } before)
        {
            var start = before.Tokens.First;
            // "Academic and professor Marc Hill said": what is joined before the name belongs to it, where nothing but nouns stands there.
            if (start - 1 > sentence.First && analysis.PartsOfSpeech[start - 1] == PartOfSpeech.Cconj && ChunkBefore(quoted, start - 1) is { } joined)
                start = joined.Tokens.First;
            return start == sentence.First || analysis.IsPunctuation(start - 1) ? before with { Tokens = new(start, before.Tokens.End) } : null;
        }
        var isInverted = attribution.Entry?.Lemma is not "tell" && first > sentence.First && analysis.IsPunctuation(first - 1)
            && (QuotationMarks.IsMark(analysis[first - 1].Form[0]) || attribution.Pattern is "clause-before" or "inserted");
        return isInverted && cue + 1 < sentence.End
            && analysis.PartsOfSpeech[cue + 1] is PartOfSpeech.Propn or PartOfSpeech.Det or PartOfSpeech.Noun or PartOfSpeech.Pron
            && analysis.RelationOf(cue + 1) is not DependencyRelation.Obl ? Chunk(quoted, cue + 1, Math.Min(cue + 1 + LongestPhrase, sentence.End)) : null;
    }

    /// <summary>The noun phrase between the attribution's own quotation and the verb behind it: "…," a narrator in the film asks.</summary>
    static SourcePhrase? Behind(QuotedText quoted, Attribution attribution)
    {
        foreach (var region in attribution.Regions)
            if (quoted.Tokens[region].End is var end && end < attribution.Cue.First && attribution.Cue.First - end <= LongestPhrase
                && quoted.RegionOf(attribution.Cue.First - 1) < 0
                && (NothingQuoted(quoted, end, attribution.Cue.First) || OpensWithName(quoted.Analysis, end, attribution.Cue.First)))
                return Chunk(quoted, end, attribution.Cue.First);
        return null;
    }

    /// <summary>"…," Maria Lopez, who was there, said: whether a name in front of a comma opens the words between quotation and verb.</summary>
    static bool OpensWithName(Analysis analysis, int start, int cue)
    {
        while (start < cue && analysis.IsPunctuation(start))
            start++;
        var end = start;
        while (end < cue && analysis.PartsOfSpeech[end] == PartOfSpeech.Propn)
            end++;
        return end > start && end < cue && analysis[end].Form is "," && analysis[cue - 1].Form is ",";
    }

    static bool NothingQuoted(QuotedText quoted, int start, int end)
    {
        for (var token = start; token < end; token++)
            if (quoted.RegionOf(token) >= 0 || quoted.Analysis.PartsOfSpeech[token] == PartOfSpeech.Verb)
                return false;
        return true;
    }

    /// <summary>"…," Mr. Conant, the consultant, said: the phrase before a description between commas.</summary>
    static SourcePhrase? Apposition(QuotedText quoted, int cue)
    {
        var analysis = quoted.Analysis;
        var sentence = analysis.Sentences[analysis.SentenceOf(cue)].Tokens.First;
        if (cue == sentence || analysis[cue - 1].Form is not ",")
            return null;
        for (var comma = cue - 2; comma > sentence && cue - comma < LongestPhrase && quoted.RegionOf(comma) < 0; comma--)
            if (analysis[comma].Form is "," && ChunkBefore(quoted, comma) is { } phrase
                && (analysis.IsRelativePronoun(comma + 1)
                || analysis.PartsOfSpeech[comma + 1] is PartOfSpeech.Det or PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.Num))
                return phrase;
        return null;
    }

    /// <summary>The noun phrase that begins at a token, punctuation and adverbs passed over; null when another word comes first.</summary>
    public static SourcePhrase? Chunk(QuotedText quoted, int start, int limit)
    {
        var analysis = quoted.Analysis;
        while (start < limit && (analysis.IsPunctuation(start) || analysis.PartsOfSpeech[start] is PartOfSpeech.Adv or PartOfSpeech.Cconj or PartOfSpeech.Aux))
            start++;
        var head = -1;
        var end = start;
        for (; end < limit && quoted.RegionOf(end) < 0 && Continues(analysis, end); end++)
            if (analysis.PartsOfSpeech[end] is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron)
                head = end;
        if (head < 0 || IsTime(analysis, start))
            return null;
        var phrase = SourceFinder.Phrase(analysis, head);
        var last = phrase.Tokens.Contains(end) ? Math.Min(phrase.Tokens.End, limit) : head + 1;
        return phrase with { Tokens = new(start, Math.Max(last, head + 1)) };
    }

    /// <summary>The noun phrase that ends before a verb, adverbs and auxiliaries passed over.</summary>
    static SourcePhrase? ChunkBefore(QuotedText quoted, int cue)
    {
        var analysis = quoted.Analysis;
        var sentence = analysis.Sentences[analysis.SentenceOf(cue)].Tokens.First;
        var last = cue - 1;
        while (last >= sentence && analysis.PartsOfSpeech[last] is PartOfSpeech.Adv or PartOfSpeech.Aux or PartOfSpeech.Part)
            last--;
        // "President Bill Clinton Saturday vowed": the day is no part of the name.
        while (last > sentence && IsTime(analysis, last) && analysis.PartsOfSpeech[last - 1] is PartOfSpeech.Propn or PartOfSpeech.Noun)
            last--;
        if (last < sentence || quoted.RegionOf(last) >= 0
            || analysis.PartsOfSpeech[last] is not (PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron or PartOfSpeech.Num))
            return null;
        var first = last;
        while (first > sentence && last - first < LongestPhrase && quoted.RegionOf(first - 1) < 0 && Continues(analysis, first - 1))
            first--;
        var end = last + 1;
        // "the mother of three replied": the phrase is that of the noun the last word belongs to.
        for (var head = analysis.Heads[last]; head >= sentence && head < last && last - head < LongestPhrase
            && analysis.RelationOf(last) is DependencyRelation.Nmod or DependencyRelation.Nummod or DependencyRelation.Flat; head = analysis.Heads[last])
            (last, first) = (head, Math.Min(first, SourceFinder.Phrase(analysis, head).Tokens.First));
        return SourceFinder.Phrase(analysis, last) with { Tokens = new(first, end) };
    }

    /// <summary>Whether a phrase opens with a day: "said Friday" names no speaker.</summary>
    public static bool IsTime(Analysis analysis, int token) => s_times.Contains(analysis.Lemmas[token]);

    static bool Continues(Analysis analysis, int token) => !analysis.IsRelativePronoun(token)
        && (IsAbbreviationPoint(analysis, token)
        || analysis.PartsOfSpeech[token] is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Num
        or PartOfSpeech.Det or PartOfSpeech.Pron or PartOfSpeech.X || analysis[token].Form is "'s" or "’s" or "-" || analysis.PennTags[token] == "POS");

    /// <summary>The point of "Del. Plaskett" where the tokeniser parted it from its word.</summary>
    static bool IsAbbreviationPoint(Analysis analysis, int token) =>
        analysis[token].Form is "." && token > 0 && token + 1 < analysis.TokenCount && !analysis[token - 1].SpaceAfter
            && analysis.TokenSpans[token - 1].Length <= 4
        && analysis.PartsOfSpeech[token - 1] == PartOfSpeech.Propn && analysis.PartsOfSpeech[token + 1] == PartOfSpeech.Propn;
}
