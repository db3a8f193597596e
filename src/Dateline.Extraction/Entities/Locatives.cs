using System.Collections.Frozen;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Tells a place name that says where from one that stands for whoever governs there.</summary>
static class Locatives
{
    static readonly FrozenSet<string> s_prepositions = new[] { "in", "at", "near", "around", "outside", "across", "throughout", "into", "inside", "through", "within", "via", "down", "along", "aboard", "atop", "beside", "beneath", "off", "towards", "toward" }
        .ToFrozenSet(StringComparer.Ordinal);

    static readonly FrozenSet<string> s_motion = Lexicon.Rows("motion-verbs.tsv").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the noun phrase with that head says where something is or happens.</summary>
    public static bool IsLocative(Analysis analysis, int head)
    {
        // "in the Donetsk region", "the Moscow suburb": the phrase about it decides.
        for (var step = 0; step < 4 && analysis.Relations[head] is DependencyRelation.Compound or DependencyRelation.Conj or DependencyRelation.Flat or DependencyRelation.Appos && analysis.Heads[head] >= 0; step++)
            head = analysis.Heads[head];
        // "visited Rome".
        if (analysis.Relations[head] == DependencyRelation.Obj && analysis.Heads[head] is >= 0 and var verb && analysis.Lemmas[verb] is "visit" or "reach" or "leave" or "enter" or "tour" or "flee")
            return true;
        foreach (var dependent in analysis.DependentsOf(head))
        {
            if (analysis.Relations[dependent] != DependencyRelation.Case)
                continue;
            var preposition = analysis.Lemmas[dependent];
            if (s_prepositions.Contains(preposition))
                return true;
            if (preposition is "to" or "from" && analysis.Heads[head] is >= 0 and var governor)
                return s_motion.Contains(analysis.Lemmas[governor]) || preposition == "from" && analysis.PartsOfSpeech[governor] == PartOfSpeech.Verb;
        }
        return false;
    }
}
