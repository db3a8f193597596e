using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Questions about clauses that the quote patterns ask of the tree.</summary>
static class ClauseSyntax
{
    /// <summary>The first dependent with that universal relation, or -1.</summary>
    public static int Dependent(this Analysis analysis, int token, DependencyRelation universal)
    {
        foreach (var dependent in analysis.DependentsOf(token))
            if (analysis.Relations[dependent].Universal() == universal)
                return dependent;
        return -1;
    }

    /// <summary>Whether a dependent with exactly that relation stands below the token.</summary>
    public static bool Has(this Analysis analysis, int token, DependencyRelation relation)
    {
        foreach (var dependent in analysis.DependentsOf(token))
            if (analysis.Relations[dependent] == relation)
                return true;
        return false;
    }

    /// <summary>The universal relation of a token to its head.</summary>
    public static DependencyRelation RelationOf(this Analysis analysis, int token) => analysis.Relations[token].Universal();

    /// <summary>The nominal subject of a predicate itself, passive ones left out; -1 when it has none. "There" and empty "it" are none.</summary>
    public static int ActiveSubject(this Analysis analysis, int predicate)
    {
        foreach (var dependent in analysis.DependentsOf(predicate))
            if (analysis.Relations[dependent] is DependencyRelation.Nsubj or DependencyRelation.NsubjOuter)
                return dependent;
        return -1;
    }

    /// <summary>Whether any nominal subject stands below the predicate.</summary>
    public static bool HasOwnSubject(this Analysis analysis, int predicate) => analysis.Dependent(predicate, DependencyRelation.Nsubj) >= 0;

    /// <summary>The subject of a passive predicate, -1 when it has none.</summary>
    public static int PassiveSubject(this Analysis analysis, int predicate)
    {
        foreach (var dependent in analysis.DependentsOf(predicate))
            if (analysis.Relations[dependent] == DependencyRelation.NsubjPass)
                return dependent;
        return -1;
    }

    /// <summary>The noun behind "by" of a passive, or -1.</summary>
    public static int Agent(this Analysis analysis, int predicate)
    {
        foreach (var dependent in analysis.DependentsOf(predicate))
            if (analysis.Relations[dependent] == DependencyRelation.OblAgent || analysis.RelationOf(dependent) == DependencyRelation.Obl && analysis.CaseOf(dependent) is >= 0 and var by && analysis[by].Is("by"))
                return dependent;
        return -1;
    }

    /// <summary>Whether a verb is passive: it says so, or it is a bare past participle behind a noun.</summary>
    public static bool IsPassive(this Analysis analysis, int verb) =>
        analysis.Has(verb, DependencyRelation.AuxPass) || analysis.Has(verb, DependencyRelation.NsubjPass)
        || analysis.Relations[verb] == DependencyRelation.Acl && analysis.PennTags[verb] == "VBN"
        || analysis.Relations[verb] == DependencyRelation.Advcl && analysis.PennTags[verb] == "VBN" && analysis.ActiveSubject(verb) < 0;

    /// <summary>Whether a participle shares the agent of the passive it is joined to: "started by Rome and termed a test".</summary>
    public static bool SharesAgent(this Analysis analysis, int verb) =>
        analysis.Relations[verb] == DependencyRelation.Conj && analysis.PennTags[verb] is "VBN" or "VBD" && analysis.ActiveSubject(verb) < 0 && analysis.Agent(verb) < 0
        && analysis.Heads[verb] >= 0 && analysis.IsPassive(analysis.Heads[verb]) && analysis.Agent(analysis.Heads[verb]) >= 0;

    /// <summary>The preposition or possessive marker of a nominal, or -1.</summary>
    public static int CaseOf(this Analysis analysis, int nominal) => analysis.Dependent(nominal, DependencyRelation.Case);

    /// <summary>The subordinating word of a clause, or -1.</summary>
    public static int MarkOf(this Analysis analysis, int clause) => analysis.Dependent(clause, DependencyRelation.Mark);

    /// <summary>Whether "not", "n't", "never" or "no longer" stands at a predicate; "not only" denies nothing.</summary>
    public static bool IsNegated(this Analysis analysis, int predicate)
    {
        foreach (var dependent in analysis.DependentsOf(predicate))
            if (analysis.Relations[dependent] is DependencyRelation.Advmod or DependencyRelation.Det or DependencyRelation.CcPreconj
                && analysis.Lemmas[dependent] is "not" or "n't" or "never" or "no" or "neither" or "hardly" && !(dependent + 1 < analysis.TokenCount && analysis[dependent + 1].Form is "only" or "just" or "merely" or "simply"))
                return true;
        return false;
    }

    /// <summary>Whether the token is punctuation.</summary>
    public static bool IsPunctuation(this Analysis analysis, int token) => analysis.PartsOfSpeech[token] == PartOfSpeech.Punct;

    /// <summary>Whether the token is a relative pronoun: "who", "which", or "that" as a pronoun.</summary>
    public static bool IsRelativePronoun(this Analysis analysis, int token) => analysis.PennTags[token] is "WP" or "WDT" or "WP$";
}
