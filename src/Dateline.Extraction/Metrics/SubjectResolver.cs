using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Finds whose figure a quantity is: the possessor of what is measured, or the subject of the clause.</summary>
static class SubjectResolver
{
    /// <summary>The head token of the subject; -1 where the clause names none.</summary>
    public static int Of(Analysis analysis, Measurement measurement)
    {
        if (measurement.Head >= 0 && Possessor(analysis, measurement.Head) is >= 0 and var possessor)
            return possessor;
        for (var (clause, steps) = (measurement.Verb, 0); clause >= 0 && steps < 6; clause = analysis.Heads[clause], steps++)
        {
            if (SubjectOf(analysis, clause) is not (>= 0 and var subject))
                continue;
            if (measurement.Measured is { } measured && measured.Contains(subject))
                return Possessor(analysis, subject) is >= 0 and var owner ? owner : analysis.PartsOfSpeech[subject] == PartOfSpeech.Propn ? subject : -1;
            return subject;
        }
        return -1;
    }

    static int SubjectOf(Analysis analysis, int clause)
    {
        foreach (var dependent in analysis.DependentsOf(clause))
            if (analysis.Relations[dependent].IsNominalSubject() && analysis.PennTags[dependent] is not ("WDT" or "EX" or "WP"))
                return dependent;
        return -1;
    }

    // "its workforce", "the shares of Apple"
    static int Possessor(Analysis analysis, int head)
    {
        foreach (var dependent in analysis.DependentsOf(head))
            if (analysis.Relations[dependent] == DependencyRelation.NmodPoss)
                return dependent;
        foreach (var dependent in analysis.DependentsOf(head))
            if (analysis.Relations[dependent] == DependencyRelation.Nmod && analysis.PartsOfSpeech[dependent] == PartOfSpeech.Propn && HasCase(analysis, dependent, "of"))
                return dependent;
        return -1;
    }

    static bool HasCase(Analysis analysis, int token, string preposition)
    {
        foreach (var dependent in analysis.DependentsOf(token))
            if (analysis.Relations[dependent] == DependencyRelation.Case && analysis[dependent].Is(preposition))
                return true;
        return false;
    }
}
