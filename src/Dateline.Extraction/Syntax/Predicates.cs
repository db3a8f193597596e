using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Questions that the event rules ask of a tree.</summary>
static class Syntax
{
    /// <summary>Whether a token opens "according to", by which somebody says something.</summary>
    public static bool IsAccordingTo(this Analysis analysis, int token) =>
        analysis.Relations[token] == DependencyRelation.Case && analysis.Lemmas[token] == "accord" && analysis.Child(token, DependencyRelation.Fixed) >= 0;

    /// <summary>The first dependent with one of two relations, or -1.</summary>
    public static int Child(this Analysis analysis, int head, DependencyRelation relation, DependencyRelation other = DependencyRelation.Root)
    {
        foreach (var dependent in analysis.DependentsOf(head))
            if (analysis.Relations[dependent] == relation || analysis.Relations[dependent] == other)
                return dependent;
        return -1;
    }

    /// <summary>Adds the token and what is coordinated with it to a list.</summary>
    public static void AddConjuncts(this Analysis analysis, int token, List<int> found)
    {
        found.Add(token);
        foreach (var dependent in analysis.DependentsOf(token))
            if (analysis.Relations[dependent] == DependencyRelation.Conj)
                analysis.AddConjuncts(dependent, found);
    }

    /// <summary>Lemma of the preposition before a noun phrase; the empty string where there is none.</summary>
    public static string Preposition(this Analysis analysis, int noun)
    {
        // In "with A and B" the preposition stands with A only.
        for (var step = 0; step < 8; step++)
        {
            foreach (var dependent in analysis.DependentsOf(noun))
                if (analysis.Relations[dependent] == DependencyRelation.Case && analysis.PennTags[dependent] != "POS")
                    return analysis.Lemmas[dependent];
            if (analysis.Relations[noun] != DependencyRelation.Conj || analysis.Heads[noun] < 0)
                break;
            noun = analysis.Heads[noun];
        }
        return "";
    }

    /// <summary>Lemma of the particle of a verb, or the empty string.</summary>
    public static string Particle(this Analysis analysis, int verb) =>
        analysis.Child(verb, DependencyRelation.CompoundPrt) is >= 0 and var particle ? analysis.Lemmas[particle] : "";

    /// <summary>Whether what happens is told in the passive, also where a passive auxiliary is shared ("were arrested and beaten") or left out, as headlines do ("Two Men Arrested").</summary>
    public static bool IsInPassive(this Analysis analysis, int verb) =>
        analysis.IsPassive(verb) || analysis.IsHeadlinePassive(verb)
        || analysis.PennTags[verb] == "VBN" && analysis.Relations[verb] == DependencyRelation.Conj && analysis.Heads[verb] >= 0
            && analysis.Child(verb, DependencyRelation.Aux, DependencyRelation.AuxPass) < 0 && analysis.Child(verb, DependencyRelation.Obj) < 0 && analysis.IsPassive(analysis.Heads[verb]);

    // Headlines tell what is past in the present tense: their past forms are participles, unless something is done to something.
    static bool IsHeadlinePassive(this Analysis analysis, int verb)
    {
        if (analysis.PennTags[verb] is not ("VBD" or "VBN") || analysis.Relations[verb] is not (DependencyRelation.Root or DependencyRelation.Parataxis or DependencyRelation.Conj or DependencyRelation.Advcl)
            || !char.IsUpper(analysis.Text[analysis.TokenSpans[verb].Start]))
            return false;
        foreach (var dependent in analysis.DependentsOf(verb))
            if (analysis.Relations[dependent].Universal() is DependencyRelation.Obj or DependencyRelation.Iobj or DependencyRelation.Ccomp or DependencyRelation.Aux or DependencyRelation.CompoundPrt)
                return false;
        return analysis.IsHeadline(analysis.SentenceOf(verb));
    }

    /// <summary>The conjunctions and infinitive mark of a clause: lemmas of its <c>mark</c> dependents.</summary>
    public static bool HasMark(this Analysis analysis, int token, string lemma)
    {
        foreach (var dependent in analysis.DependentsOf(token))
            if (analysis.Relations[dependent] == DependencyRelation.Mark && analysis.Lemmas[dependent] == lemma)
                return true;
        return false;
    }

    /// <summary>Whether a predicate or one of its auxiliaries is a finite form.</summary>
    public static bool IsFinite(this Analysis analysis, int predicate)
    {
        if (analysis.PennTags[predicate] is "VBZ" or "VBP" or "VBD")
            return true;
        foreach (var dependent in analysis.DependentsOf(predicate))
            if (analysis.Relations[dependent] is DependencyRelation.Aux or DependencyRelation.AuxPass or DependencyRelation.Cop && analysis.PennTags[dependent] is "MD" or "VBZ" or "VBP" or "VBD")
                return true;
        return false;
    }

    /// <summary>Whether one of the auxiliaries has that lemma.</summary>
    public static bool HasAuxiliary(this Analysis analysis, int token, string lemma)
    {
        foreach (var dependent in analysis.DependentsOf(token))
            if (analysis.Relations[dependent] is DependencyRelation.Aux or DependencyRelation.AuxPass or DependencyRelation.Cop && analysis.Lemmas[dependent] == lemma)
                return true;
        return false;
    }
}
