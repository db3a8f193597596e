using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>How far a clause reaches.</summary>
static class ClauseBounds
{
    const int MostSteps = 32;

    /// <summary>The clause about a token, without clauses coordinated with it.</summary>
    public static TokenRange About(Analysis analysis, int token)
    {
        var head = HeadAbout(analysis, token);
        var (first, end) = (Math.Min(head, token), Math.Max(head, token) + 1);
        foreach (var dependent in analysis.DependentsOf(head))
        {
            if (analysis.Relations[dependent] is DependencyRelation.Punct or DependencyRelation.Parataxis or DependencyRelation.Cc
                || analysis.Relations[dependent] == DependencyRelation.Conj && IsClauseHead(analysis, dependent))
                continue;
            var part = analysis.SubtreeOf(dependent);
            (first, end) = (Math.Min(first, part.First), Math.Max(end, part.End));
        }
        return new(first, end);
    }

    /// <summary>The predicate of the clause about a token: the token itself where it is one; the root of the sentence where none is.</summary>
    public static int HeadAbout(Analysis analysis, int token)
    {
        for (var step = 0; step < MostSteps && !IsClauseHead(analysis, token) && analysis.Heads[token] >= 0; step++)
            token = analysis.Heads[token];
        return token;
    }

    /// <summary>Whether a token heads a clause: a verb, or a predicate with a copula or subject.</summary>
    public static bool IsClauseHead(Analysis analysis, int token) =>
        analysis.PartsOfSpeech[token] == PartOfSpeech.Verb && analysis.Relations[token] is not (DependencyRelation.Amod or DependencyRelation.Compound)
        || analysis.Child(token, DependencyRelation.Cop, DependencyRelation.Nsubj) >= 0;
}
