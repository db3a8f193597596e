using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>How far a cue reaches: the head word with its auxiliaries, adverbs, negation, particle and preposition.</summary>
static class CueWords
{
    /// <summary>The words of a verbal or adjectival cue.</summary>
    /// <param name="analysis">The analysis.</param>
    /// <param name="head">The verb or adjective.</param>
    /// <param name="preposition">The preposition that opens the content, or -1.</param>
    public static TokenRange Of(Analysis analysis, int head, int preposition = -1)
    {
        var first = head;
        while (first > 0 && Leads(analysis, head, first - 1))
            first--;
        var end = head + 1;
        if (end < analysis.TokenCount && analysis.Heads[end] == head
            && (analysis.Relations[end] == DependencyRelation.CompoundPrt
            || CueLexicon.ParticleOf(analysis, head) == end && CueLexicon.Find(analysis, head)?.Lemma.Contains(' ') == true))
            end++;
        if (preposition == end)
            end++;
        return new(first, end);
    }

    /// <summary>The words from a supporting verb to the noun: "voiced his suspicion", or the noun with its preposition.</summary>
    public static TokenRange OfNoun(Analysis analysis, int noun, int support, int preposition)
    {
        var first = support >= 0 && support < noun ? Of(analysis, support).First : noun;
        var end = preposition == noun + 1 ? noun + 2 : noun + 1;
        return new(first, end);
    }

    static bool Leads(Analysis analysis, int head, int token) =>
        analysis.Heads[token] == head && analysis.Relations[token] switch
        {
            DependencyRelation.Aux or DependencyRelation.AuxPass or DependencyRelation.Cop => true,
            DependencyRelation.Advmod =>
                analysis.PartsOfSpeech[token] is PartOfSpeech.Adv or PartOfSpeech.Part && analysis.PennTags[token] is not ("WRB" or "RBS"),
            DependencyRelation.Mark => analysis.PennTags[token] == "TO",
            _ => false,
        };
}
