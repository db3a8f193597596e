using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Active and passive.</summary>
static class Voice
{
    /// <summary>
    /// Whether a verb is marked as passive: by its auxiliary or subject, or it is a participle behind a noun or of a clause without a subject.
    /// </summary>
    public static bool IsPassive(this Analysis analysis, int verb) =>
        analysis.Has(verb, DependencyRelation.AuxPass) || analysis.Has(verb, DependencyRelation.NsubjPass)
        // "allegations that guards had beaten fishermen" is none.
        || analysis.Relations[verb] == DependencyRelation.Acl && analysis.PennTags[verb] == "VBN" && analysis.ActiveSubject(verb) < 0
        || analysis.Relations[verb] == DependencyRelation.Advcl && analysis.PennTags[verb] == "VBN" && analysis.ActiveSubject(verb) < 0;

    /// <summary>
    /// Whether what happens is told in the passive: <see cref="IsPassive"/>, and also where the auxiliary is shared ("were arrested and beaten")
    /// or left out, as headlines do ("Two Men Arrested").
    /// </summary>
    public static bool IsInPassive(this Analysis analysis, int verb) =>
        analysis.IsPassive(verb) || analysis.IsHeadlinePassive(verb) || analysis.SharesPassive(verb);

    /// <summary>Whether a participle shares the agent of the passive it is joined to: "started by Rome and termed a test".</summary>
    public static bool SharesAgent(this Analysis analysis, int verb) =>
        analysis.Relations[verb] == DependencyRelation.Conj && analysis.PennTags[verb] is "VBN" or "VBD"
        && analysis.ActiveSubject(verb) < 0 && analysis.Agent(verb) < 0
        && analysis.Heads[verb] is >= 0 and var first && analysis.IsPassive(first) && analysis.Agent(first) >= 0;

    /// <summary>The noun behind "by" of a passive, or -1.</summary>
    public static int Agent(this Analysis analysis, int predicate)
    {
        foreach (var dependent in analysis.DependentsOf(predicate))
            if (analysis.Relations[dependent] == DependencyRelation.OblAgent
                || analysis.RelationOf(dependent) == DependencyRelation.Obl && analysis.CaseOf(dependent) is >= 0 and var by && analysis[by].Is("by"))
                return dependent;
        return -1;
    }

    static bool SharesPassive(this Analysis analysis, int verb) =>
        analysis.PennTags[verb] == "VBN" && analysis.Relations[verb] == DependencyRelation.Conj
        && analysis.Child(verb, DependencyRelation.Aux, DependencyRelation.AuxPass) < 0 && !analysis.Has(verb, DependencyRelation.Obj)
        && analysis.Heads[verb] is >= 0 and var first && analysis.IsPassive(first);

    // Headlines tell what is past in the present tense: their past forms are participles, unless something is done to something.
    static bool IsHeadlinePassive(this Analysis analysis, int verb)
    {
        if (analysis.PennTags[verb] is not ("VBD" or "VBN")
            || analysis.Relations[verb] is not (DependencyRelation.Root or DependencyRelation.Parataxis or DependencyRelation.Conj or DependencyRelation.Advcl)
            || !char.IsUpper(analysis.Text[analysis.TokenSpans[verb].Start]))
            return false;
        foreach (var dependent in analysis.DependentsOf(verb))
            if (analysis.RelationOf(dependent) is DependencyRelation.Obj or DependencyRelation.Iobj or DependencyRelation.Ccomp or DependencyRelation.Aux
                or DependencyRelation.CompoundPrt)
                return false;
        return analysis.IsHeadline(analysis.SentenceOf(verb));
    }
}
