using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Questions about a predicate: its own subject, its auxiliaries, its negation.</summary>
static class Predicates
{
    /// <summary>The nominal subject of a predicate itself, passive ones left out; -1 when it has none. "There" and empty "it" are none.</summary>
    public static int ActiveSubject(this Analysis analysis, int predicate) =>
        analysis.Child(predicate, DependencyRelation.Nsubj, DependencyRelation.NsubjOuter);

    /// <summary>The subject of a passive predicate, -1 when it has none.</summary>
    public static int PassiveSubject(this Analysis analysis, int predicate) =>
        analysis.Child(predicate, DependencyRelation.NsubjPass, DependencyRelation.NsubjPass);

    /// <summary>Whether any nominal subject stands below the predicate.</summary>
    public static bool HasOwnSubject(this Analysis analysis, int predicate) => analysis.Dependent(predicate, DependencyRelation.Nsubj) >= 0;

    /// <summary>Whether "not", "n't", "never" or "no longer" stands at a predicate; "not only" denies nothing.</summary>
    public static bool IsNegated(this Analysis analysis, int predicate)
    {
        foreach (var dependent in analysis.DependentsOf(predicate))
            if (analysis.Relations[dependent] is DependencyRelation.Advmod or DependencyRelation.Det or DependencyRelation.CcPreconj
                && analysis.Lemmas[dependent] is "not" or "n't" or "never" or "no" or "neither" or "hardly"
                && !(dependent + 1 < analysis.TokenCount && analysis[dependent + 1].Form is "only" or "just" or "merely" or "simply"))
                return true;
        return false;
    }

    /// <summary>Whether a predicate or one of its auxiliaries is a finite form.</summary>
    public static bool IsFinite(this Analysis analysis, int predicate)
    {
        if (analysis.PennTags[predicate] is "VBZ" or "VBP" or "VBD")
            return true;
        foreach (var dependent in analysis.DependentsOf(predicate))
            if (analysis.IsAuxiliary(dependent) && analysis.PennTags[dependent] is "MD" or "VBZ" or "VBP" or "VBD")
                return true;
        return false;
    }

    /// <summary>Whether one of the auxiliaries of a predicate, its copula included, has that lemma.</summary>
    public static bool HasAuxiliary(this Analysis analysis, int predicate, string lemma)
    {
        foreach (var dependent in analysis.DependentsOf(predicate))
            if (analysis.IsAuxiliary(dependent) && analysis.Lemmas[dependent] == lemma)
                return true;
        return false;
    }

    /// <summary>Whether a token is an auxiliary or copula of what it hangs on.</summary>
    public static bool IsAuxiliary(this Analysis analysis, int token) =>
        analysis.Relations[token] is DependencyRelation.Aux or DependencyRelation.AuxPass or DependencyRelation.Cop;
}
