using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Questions about what stands below a token of the tree.</summary>
static class Dependents
{
    /// <summary>The first dependent with exactly one of two relations, or -1.</summary>
    public static int Child(this Analysis analysis, int head, DependencyRelation relation, DependencyRelation other = DependencyRelation.Root)
    {
        foreach (var dependent in analysis.DependentsOf(head))
            if (analysis.Relations[dependent] == relation || analysis.Relations[dependent] == other)
                return dependent;
        return -1;
    }

    /// <summary>The first dependent with a universal relation, its subtypes included, or -1.</summary>
    public static int Dependent(this Analysis analysis, int token, DependencyRelation universal)
    {
        foreach (var dependent in analysis.DependentsOf(token))
            if (analysis.Relations[dependent].Universal() == universal)
                return dependent;
        return -1;
    }

    /// <summary>Whether a dependent with exactly that relation stands below the token.</summary>
    public static bool Has(this Analysis analysis, int token, DependencyRelation relation) => analysis.Child(token, relation, relation) >= 0;

    /// <summary>The universal relation of a token to its head.</summary>
    public static DependencyRelation RelationOf(this Analysis analysis, int token) => analysis.Relations[token].Universal();

    /// <summary>Adds the token and what is coordinated with it to a list.</summary>
    public static void AddConjuncts(this Analysis analysis, int token, List<int> found)
    {
        found.Add(token);
        foreach (var dependent in analysis.DependentsOf(token))
            if (analysis.Relations[dependent] == DependencyRelation.Conj)
                analysis.AddConjuncts(dependent, found);
    }

    /// <summary>Whether the token is punctuation.</summary>
    public static bool IsPunctuation(this Analysis analysis, int token) => analysis.PartsOfSpeech[token] == PartOfSpeech.Punct;

    /// <summary>Whether the token is a relative pronoun: "who", "which", or "that" as a pronoun.</summary>
    public static bool IsRelativePronoun(this Analysis analysis, int token) => analysis.PennTags[token] is "WP" or "WDT" or "WP$";
}
