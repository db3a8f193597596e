namespace Dateline.Language;

/// <summary>Questions to the tree that linking asks.</summary>
static class Syntax
{
    /// <summary>The token of a range whose head lies outside it.</summary>
    public static int HeadOf(Analysis analysis, TokenRange tokens)
    {
        for (var token = tokens.First; token < tokens.End; token++)
            if (!tokens.Contains(analysis.Heads[token]))
                return token;
        return tokens.First;
    }

    /// <summary>From the leftmost determiner, adjective, number, compound or possessor of a noun to the noun.</summary>
    public static TokenRange PhraseUpTo(Analysis analysis, int head)
    {
        var first = head;
        foreach (var dependent in analysis.DependentsOf(head))
            if (dependent < first && !IsDay(analysis[dependent].Form)
                && analysis.Relations[dependent].Universal() is DependencyRelation.Det or DependencyRelation.Amod or DependencyRelation.Compound
                or DependencyRelation.Nummod or DependencyRelation.Nmod)
                first = Math.Min(first, analysis.SubtreeOf(dependent).First);
        return new(first, head + 1);
    }

    // "On Monday Germany's minister": the day is no part of him, whatever the parser hangs it on.
    static bool IsDay(ReadOnlySpan<char> word) => word is "Monday" or "Tuesday" or "Wednesday" or "Thursday" or "Friday" or "Saturday" or "Sunday";

    /// <summary>The verb, or other predicate, whose clause holds a token.</summary>
    public static int ClauseOf(Analysis analysis, int token)
    {
        var current = token;
        for (var steps = 0; analysis.Heads[current] >= 0 && steps < SentenceSplitter.MaxTokens; steps++)
        {
            var relation = analysis.Relations[current].Universal();
            current = analysis.Heads[current];
            if (relation is DependencyRelation.Nsubj or DependencyRelation.Csubj or DependencyRelation.Obj or DependencyRelation.Iobj or DependencyRelation.Obl)
                return current;
        }
        return current;
    }

    /// <summary>The dependent of a token with a relation, subtypes included; -1 for none.</summary>
    public static int DependentOf(Analysis analysis, int token, DependencyRelation relation)
    {
        foreach (var dependent in analysis.DependentsOf(token))
            if (analysis.Relations[dependent].Universal() == relation)
                return dependent;
        return -1;
    }
}
