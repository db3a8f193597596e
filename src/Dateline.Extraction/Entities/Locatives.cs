using System.Collections.Frozen;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Tells a place name that says where from one that stands for whoever governs there.</summary>
static class Locatives
{
    static readonly FrozenSet<string> s_prepositions = Words("preposition");

    static readonly FrozenSet<string> s_verbs = Words("verb");

    static readonly FrozenSet<string> s_motion = LanguagePack.English.Words.With(WordTraits.Motion);

    /// <summary>Whether the noun phrase with that head says where something is or happens.</summary>
    public static bool IsLocative(Analysis analysis, int head)
    {
        // "in the Donetsk region", "the Moscow suburb": the phrase about it decides.
        for (var step = 0; step < 4
            && analysis.Relations[head] is DependencyRelation.Compound or DependencyRelation.Conj or DependencyRelation.Flat or DependencyRelation.Appos
            && analysis.Heads[head] >= 0; step++)
            head = analysis.Heads[head];
        // "visited Rome".
        if (analysis.Relations[head] == DependencyRelation.Obj && analysis.Heads[head] is >= 0 and var verb && s_verbs.Contains(analysis.Lemmas[verb]))
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

    static FrozenSet<string> Words(string kind) =>
        Lexicon.Rows("locatives.tsv").Where(row => row[1] == kind).Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);
}
