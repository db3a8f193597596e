using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>The noun phrase about a head: what stands with it, without relative clauses, appositions and what is coordinated with it.</summary>
static class NounPhrase
{
    // Deeper trees are the parser's slips in broken text.
    const int MaximalDepth = 24;

    /// <summary>The tokens of the phrase: one range about the head.</summary>
    /// <param name="analysis">The text.</param>
    /// <param name="head">A noun, name or pronoun.</param>
    public static TokenRange Of(Analysis analysis, int head)
    {
        var (first, end) = (head, head + 1);
        foreach (var dependent in analysis.DependentsOf(head))
        {
            // What stands behind the first clause, comma or coordinated phrase is no part of the phrase any more.
            if (dependent > head && Closes(analysis, dependent))
                break;
            if (!Belongs(analysis, head, dependent))
                continue;
            var part = WithoutClauses(analysis, dependent, MaximalDepth);
            (first, end) = (Math.Min(first, part.First), Math.Max(end, part.End));
        }
        return Trim(analysis, new(first, end), head);
    }

    /// <summary>The words before the head and the head: "the former French president" of "the former French president of the bank".</summary>
    public static TokenRange UpToHead(Analysis analysis, int head) => new(Of(analysis, head).First, EndOfName(analysis, head));

    static int EndOfName(Analysis analysis, int head)
    {
        var end = head + 1;
        foreach (var dependent in analysis.DependentsOf(head))
            if (dependent >= end && analysis.Relations[dependent] is DependencyRelation.Flat)
                end = dependent + 1;
        return end;
    }

    static bool Closes(Analysis analysis, int dependent) =>
        analysis.Relations[dependent] is DependencyRelation.Conj or DependencyRelation.Cc or DependencyRelation.Appos
        or DependencyRelation.AclRelcl or DependencyRelation.Acl or DependencyRelation.Parataxis
        || analysis.PartsOfSpeech[dependent] == PartOfSpeech.Punct && analysis[dependent].Is(",");

    static bool Belongs(Analysis analysis, int head, int dependent) => analysis.Relations[dependent] switch
    {
        DependencyRelation.Det or DependencyRelation.DetPredet or DependencyRelation.Amod or DependencyRelation.Compound or DependencyRelation.Nummod
            or DependencyRelation.NmodPoss or DependencyRelation.NmodDesc or DependencyRelation.Flat or DependencyRelation.Goeswith
            or DependencyRelation.Fixed => true,
        DependencyRelation.Nmod or DependencyRelation.NmodUnmarked => !IsAdverbial(analysis, dependent),
        // "the rebels fighting in the east" is cut before the clause; "the opposition-held town" is one phrase.
        DependencyRelation.Acl or DependencyRelation.Advmod => dependent < head,
        _ => false,
    };

    static bool IsAdverbial(Analysis analysis, int dependent) => dependent > 0 && analysis[dependent].Upos is PartOfSpeech.Num;

    static TokenRange WithoutClauses(Analysis analysis, int token, int depth)
    {
        var (first, end) = (token, token + 1);
        if (depth == 0)
            return new(first, end);
        foreach (var dependent in analysis.DependentsOf(token))
        {
            if (analysis.Relations[dependent] is DependencyRelation.AclRelcl or DependencyRelation.Appos or DependencyRelation.Punct
                or DependencyRelation.Parataxis
                or DependencyRelation.Acl && dependent > token)
                continue;
            var part = WithoutClauses(analysis, dependent, depth - 1);
            (first, end) = (Math.Min(first, part.First), Math.Max(end, part.End));
        }
        return new(first, end);
    }

    // Punctuation and a preposition or possessive mark at the edges are no part of the phrase.
    static TokenRange Trim(Analysis analysis, TokenRange range, int head)
    {
        var (first, end) = (range.First, range.End);
        while (first < head && analysis.PartsOfSpeech[first] is PartOfSpeech.Punct or PartOfSpeech.Adp && analysis.Heads[first] == head)
            first++;
        while (end > head + 1 && analysis.PartsOfSpeech[end - 1] is PartOfSpeech.Punct or PartOfSpeech.Part)
            end--;
        return new(first, end);
    }
}
