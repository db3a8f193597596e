using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>The clause that an event is told in.</summary>
static class Clauses
{
    /// <summary>The clause of a trigger, without clauses coordinated with it; of an event noun the clause about it.</summary>
    public static TokenRange Of(Analysis analysis, int trigger)
    {
        var head = trigger;
        for (var step = 0; step < 32 && !IsClauseHead(analysis, head) && analysis.Heads[head] >= 0; step++)
            head = analysis.Heads[head];
        var (first, end) = (Math.Min(head, trigger), Math.Max(head, trigger) + 1);
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

    /// <summary>Whether a token heads a clause: a verb, or a predicate with a copula or subject.</summary>
    public static bool IsClauseHead(Analysis analysis, int token) =>
        analysis.PartsOfSpeech[token] == PartOfSpeech.Verb && analysis.Relations[token] is not (DependencyRelation.Amod or DependencyRelation.Compound)
        || analysis.Child(token, DependencyRelation.Cop, DependencyRelation.Nsubj) >= 0;
}
