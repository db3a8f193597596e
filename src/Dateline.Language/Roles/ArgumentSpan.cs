namespace Dateline.Language;

/// <summary>The words of an argument.</summary>
static class ArgumentSpan
{
    /// <summary>
    /// The range of tokens of an argument: its subtree, without the clause of the predicate, without punctuation and conjunctions at its ends.
    /// </summary>
    public static TokenRange Of(Analysis analysis, int predicate, ArgumentCandidate candidate)
    {
        var range = candidate.IsAbove ? Above(analysis, predicate, candidate.Token) : analysis.SubtreeOf(candidate.Token);
        var (first, end) = (range.First, range.End);
        while (first < candidate.Token && IsEdge(analysis, first))
            first++;
        while (end > candidate.Token + 1 && IsEdge(analysis, end - 1))
            end--;
        return new(first, end);
    }

    // The head and those of its dependents that touch it on either side, up to the one that holds the predicate.
    static TokenRange Above(Analysis analysis, int predicate, int head)
    {
        var (first, end) = (head, head + 1);
        foreach (var dependent in analysis.DependentsOf(head))
        {
            var below = analysis.SubtreeOf(dependent);
            if (below.Contains(predicate) || IsOfClause(analysis.Relations[dependent]))
                continue;
            if (below.First < first && below.End <= head && !(predicate > below.First && predicate < head))
                first = below.First;
            else if (below.End > end && below.First > head && !(predicate < below.End && predicate > head))
                end = below.End;
        }
        return new(first, end);
    }

    static bool IsOfClause(DependencyRelation relation) =>
        relation.Universal() is DependencyRelation.Nsubj or DependencyRelation.Csubj or DependencyRelation.Cop or DependencyRelation.Aux
        or DependencyRelation.Advcl or DependencyRelation.Parataxis or DependencyRelation.Punct or DependencyRelation.Mark or DependencyRelation.Discourse
        or DependencyRelation.Expl
        or DependencyRelation.Cc or DependencyRelation.Conj or DependencyRelation.Vocative;

    static bool IsEdge(Analysis analysis, int token) => analysis.Relations[token] is DependencyRelation.Punct or DependencyRelation.Cc;
}
