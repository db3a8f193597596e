using System.Collections.Frozen;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>The words of noun phrases in the tree.</summary>
static class NounPhrases
{
    // In characters; longer than that is no phrase but a table or a torn text.
    const int LongestPhrase = 400;
    const int DeepestPhrase = 12;
    const int MostAncestors = 200;

    /// <summary>A noun's phrase: its modifiers, prepositional complements and coordinated nouns, without determiners, relative clauses, appositions and what stands in <paramref name="cut"/>.</summary>
    /// <returns>The range of tokens; null where nothing but cut words is left.</returns>
    public static TokenRange? Of(Analysis analysis, int head, TokenRange cut)
    {
        if (cut.Contains(head))
            return null;
        var (first, end) = (head, head + 1);
        Widen(analysis, head, Ancestors(analysis, cut), ref first, ref end, 0);
        (first, end) = cut.Count == 0 ? (first, end) : cut.End <= head ? (Math.Max(first, cut.End), end) : (first, Math.Min(end, Math.Max(cut.First, head + 1)));
        // Determiners and possessive pronouns say nothing about what is measured.
        while (first < head && analysis.PartsOfSpeech[first] is PartOfSpeech.Det or PartOfSpeech.Punct or PartOfSpeech.Adp or PartOfSpeech.Sym or PartOfSpeech.Cconj or PartOfSpeech.Adv || first < head && analysis.PennTags[first] == "PRP$")
            first++;
        while (end > head + 1 && analysis.PartsOfSpeech[end - 1] is PartOfSpeech.Punct or PartOfSpeech.Adp or PartOfSpeech.Cconj or PartOfSpeech.Part)
            end--;
        return first < end && analysis.SpanOf(new(first, end)).Length <= LongestPhrase ? new(first, end) : null;
    }

    // The cut words and what they hang on: a dependent among them holds cut words.
    static HashSet<int> Ancestors(Analysis analysis, TokenRange cut)
    {
        var ancestors = new HashSet<int>();
        for (var token = cut.First; token < cut.End; token++)
            for (var above = token; above >= 0 && ancestors.Count < MostAncestors && ancestors.Add(above);)
                above = analysis.Heads[above];
        return ancestors;
    }

    // A projective subtree is contiguous; dependents are taken from the head outwards until one does not belong.
    static void Widen(Analysis analysis, int head, HashSet<int> cut, ref int first, ref int end, int depth)
    {
        if (depth > DeepestPhrase)
            return;
        var dependents = analysis.DependentsOf(head);
        for (var index = 0; index < dependents.Length; index++)
            if (dependents[index] > head)
            {
                if (!Belongs(analysis, dependents[index], head))
                {
                    if (analysis.PartsOfSpeech[dependents[index]] == PartOfSpeech.Punct && analysis[dependents[index]].Form is "-" or "\"" or "”" or "'" or "’")
                        continue;
                    break;
                }
                if (cut.Contains(dependents[index]))
                    break;
                end = Math.Max(end, dependents[index] + 1);
                Widen(analysis, dependents[index], cut, ref first, ref end, depth + 1);
            }
        for (var index = dependents.Length - 1; index >= 0; index--)
            if (dependents[index] < head)
            {
                if (analysis.PartsOfSpeech[dependents[index]] == PartOfSpeech.Punct && analysis[dependents[index]].Form is not ("-" or "\"" or "“" or "'" or "‘") || cut.Contains(dependents[index]) || !Belongs(analysis, dependents[index], head))
                    break;
                first = Math.Min(first, dependents[index]);
                Widen(analysis, dependents[index], cut, ref first, ref end, depth + 1);
            }
    }

    static bool Belongs(Analysis analysis, int token, int head) => analysis.Relations[token] switch
    {
        DependencyRelation.Amod or DependencyRelation.Compound or DependencyRelation.Flat or DependencyRelation.Nmod or DependencyRelation.NmodPoss or DependencyRelation.NmodDesc or DependencyRelation.Nummod
            or DependencyRelation.Det or DependencyRelation.DetPredet or DependencyRelation.Case or DependencyRelation.Cc or DependencyRelation.CcPreconj or DependencyRelation.Fixed or DependencyRelation.Goeswith
            or DependencyRelation.NmodUnmarked when !IsTimeNoun(analysis, token) => true,
        DependencyRelation.Acl => token == head + 1 && HasComplement(analysis, token) || token < head,
        DependencyRelation.Advmod => token < head,
        DependencyRelation.Obl => analysis.Relations[head] == DependencyRelation.Acl,
        DependencyRelation.Conj => analysis.PartsOfSpeech[token] is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Num && IsCoordinated(analysis, token, head),
        DependencyRelation.Punct => token == head + 1 && analysis[token].Form is "-" || token < head && analysis[token].Form is "-" or "\"" or "“" or "'" or "‘",
        _ => false,
    };

    static bool HasComplement(Analysis analysis, int token)
    {
        foreach (var dependent in analysis.DependentsOf(token))
            if (dependent > token && analysis.Relations[dependent] is not DependencyRelation.Punct)
                return true;
        return false;
    }

    // A comma alone joins only where an "and" follows: else it begins an apposition.
    static bool IsCoordinated(Analysis analysis, int token, int head)
    {
        foreach (var sibling in analysis.DependentsOf(head))
            if (sibling >= token && analysis.Relations[sibling] == DependencyRelation.Conj)
                foreach (var dependent in analysis.DependentsOf(sibling))
                    if (analysis.Relations[dependent] == DependencyRelation.Cc)
                        return true;
        return false;
    }

    /// <summary>Whether a token names a span of time: "month", "years".</summary>
    public static bool IsTimeNoun(Analysis analysis, int token) => UnitLexicon.Default.Named(analysis.Lemmas[token]) is { Kind: "duration" } || analysis.Lemmas[token] is "Monday" or "Tuesday" or "Wednesday" or "Thursday" or "Friday" or "Saturday" or "Sunday" or "today" or "yesterday" or "night" or "morning" or "evening" or "afternoon" or "time" or "quarter"
        || s_months.Contains(analysis.Lemmas[token]);

    static readonly FrozenSet<string> s_months = new[] { "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December" }.ToFrozenSet(StringComparer.Ordinal);
}
