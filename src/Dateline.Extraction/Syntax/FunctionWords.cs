using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>The small words that tie phrases and clauses to what they belong to: prepositions, particles, conjunctions.</summary>
static class FunctionWords
{
    /// <summary>The preposition or possessive mark of a nominal, or -1.</summary>
    public static int CaseOf(this Analysis analysis, int nominal) => analysis.Dependent(nominal, DependencyRelation.Case);

    /// <summary>The subordinating word of a clause, or -1.</summary>
    public static int MarkOf(this Analysis analysis, int clause) => analysis.Dependent(clause, DependencyRelation.Mark);

    /// <summary>Whether a clause has a conjunction or infinitive mark of that lemma.</summary>
    public static bool HasMark(this Analysis analysis, int clause, string lemma)
    {
        foreach (var dependent in analysis.DependentsOf(clause))
            if (analysis.Relations[dependent] == DependencyRelation.Mark && analysis.Lemmas[dependent] == lemma)
                return true;
        return false;
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

    /// <summary>Whether a token opens "according to", by which somebody says something.</summary>
    public static bool IsAccordingTo(this Analysis analysis, int token) =>
        analysis.Relations[token] == DependencyRelation.Case && analysis.Lemmas[token] == "accord" && analysis.Has(token, DependencyRelation.Fixed);
}
