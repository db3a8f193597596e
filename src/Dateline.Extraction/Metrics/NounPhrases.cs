using System.Collections.Frozen;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>The words of noun phrases in the tree.</summary>
static class NounPhrases
{
    /// <summary>Length of a phrase at most, in UTF-16 code units; longer than that is no phrase but a table or a torn text.</summary>
    public const int LongestPhrase = 400;

    const int DeepestPhrase = 12;
    const int MostAncestors = 200;
    const int MostTokens = 200;

    /// <summary>A noun's phrase: its modifiers, prepositional complements and coordinated nouns, without determiners, relative clauses, appositions and what
    /// stands in <paramref name="cut"/>.</summary>
    /// <returns>The range of tokens; null where nothing but cut words is left.</returns>
    public static TokenRange? Of(Analysis analysis, int head, TokenRange cut)
    {
        if (cut.Contains(head))
            return null;
        var (first, end, left) = (head, head + 1, MostTokens);
        Widen(analysis, head, Ancestors(analysis, cut, stackalloc int[MostAncestors]), ref first, ref end, ref left, 0);
        if (left < 0)
            return null;
        (first, end) = cut.Count == 0 ? (first, end) : cut.End <= head ? (Math.Max(first, cut.End), end)
            : (first, Math.Min(end, Math.Max(cut.First, head + 1)));
        // Determiners and possessive pronouns say nothing about what is measured.
        while (first < head && analysis.PartsOfSpeech[first] is PartOfSpeech.Det or PartOfSpeech.Punct or PartOfSpeech.Adp or PartOfSpeech.Sym
            or PartOfSpeech.Cconj or PartOfSpeech.Adv || first < head && analysis.PennTags[first] is "PRP$" or "VBD")
            first++;
        while (end > head + 1 && analysis.PartsOfSpeech[end - 1] is PartOfSpeech.Punct or PartOfSpeech.Adp or PartOfSpeech.Cconj or PartOfSpeech.Part)
            end--;
        return first < end && analysis.SpanOf(new(first, end)).Length <= LongestPhrase ? new(first, end) : null;
    }

    // The cut words and what they hang on: a dependent among them holds cut words.
    static ReadOnlySpan<int> Ancestors(Analysis analysis, TokenRange cut, Span<int> room)
    {
        var count = 0;
        for (var token = cut.First; token < cut.End; token++)
            for (var above = token; above >= 0 && count < room.Length && !room[..count].Contains(above); above = analysis.Heads[above])
                room[count++] = above;
        return room[..count];
    }

    // A projective subtree is contiguous; dependents are taken from the head outwards until one does not belong.
    static void Widen(Analysis analysis, int head, ReadOnlySpan<int> cut, ref int first, ref int end, ref int left, int depth)
    {
        if (depth > DeepestPhrase)
            return;
        var dependents = analysis.DependentsOf(head);
        var lastJoined = Unknown;
        var behind = FirstBehind(dependents, head);
        for (var index = behind; index < dependents.Length; index++)
        {
            var dependent = dependents[index];
            if (!Belongs(analysis, dependent, head, ref lastJoined))
            {
                if (analysis.PartsOfSpeech[dependent] == PartOfSpeech.Punct && analysis[dependent].Form is "-" or "\"" or "”" or "'" or "’")
                    continue;
                break;
            }
            if (cut.Contains(dependent) || --left < 0)
                break;
            end = Math.Max(end, dependent + 1);
            Widen(analysis, dependent, cut, ref first, ref end, ref left, depth + 1);
        }
        for (var index = behind - 1; index >= 0; index--)
        {
            var dependent = dependents[index];
            if (analysis.PartsOfSpeech[dependent] == PartOfSpeech.Punct && analysis[dependent].Form is not ("-" or "\"" or "“" or "'" or "‘")
                || cut.Contains(dependent) || !Belongs(analysis, dependent, head, ref lastJoined) || --left < 0)
                break;
            first = Math.Min(first, dependent);
            Widen(analysis, dependent, cut, ref first, ref end, ref left, depth + 1);
        }
    }

    static int FirstBehind(ReadOnlySpan<int> dependents, int head)
    {
        var index = dependents.BinarySearch(head);
        return index < 0 ? ~index : index + 1;
    }

    static bool Belongs(Analysis analysis, int token, int head, ref int lastJoined) => analysis.Relations[token] switch
    {
        // "ships[4]": a number behind a noun that is no name is none of its words.
        DependencyRelation.Nummod => token < head || analysis.PartsOfSpeech[head] == PartOfSpeech.Propn,
        DependencyRelation.Amod or DependencyRelation.Compound or DependencyRelation.Flat or DependencyRelation.NmodPoss or DependencyRelation.NmodDesc
            or DependencyRelation.Det or DependencyRelation.DetPredet or DependencyRelation.Case or DependencyRelation.Cc or DependencyRelation.CcPreconj
            or DependencyRelation.Fixed or DependencyRelation.Goeswith
            or DependencyRelation.NmodUnmarked when !IsTimeNoun(analysis, token) => true,
        DependencyRelation.Nmod => !HasCase(analysis, token, s_loose),
        DependencyRelation.Acl => token == head + 1 && HasComplement(analysis, token) || token < head,
        DependencyRelation.Advmod => token < head,
        DependencyRelation.Obl => analysis.Relations[head] == DependencyRelation.Acl,
        DependencyRelation.Conj => analysis.PartsOfSpeech[token] is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Num
            && !IsCounted(analysis, token) && token <= (lastJoined == Unknown ? lastJoined = LastJoined(analysis, head) : lastJoined),
        DependencyRelation.Punct => token == head + 1 && analysis[token].Form is "-" || token < head
            && analysis[token].Form is "-" or "\"" or "“" or "'" or "‘",
        _ => false,
    };

    // "followers as @someone", "a crowd with the mayor by her side": what such a preposition adds names nothing.
    static readonly FrozenSet<string> s_loose = MetricWords.Named("loose-preposition");

    static bool HasCase(Analysis analysis, int token, FrozenSet<string> prepositions)
    {
        foreach (var dependent in analysis.DependentsOf(token))
            if (analysis.Relations[dependent] == DependencyRelation.Case && prepositions.Contains(analysis.Lemmas[dependent]))
                return true;
        return false;
    }

    static bool HasComplement(Analysis analysis, int token)
    {
        foreach (var dependent in analysis.DependentsOf(token))
            if (dependent > token && analysis.Relations[dependent] is not DependencyRelation.Punct)
                return true;
        return false;
    }

    // "40 beds and 90 people" are two.
    static bool IsCounted(Analysis analysis, int token)
    {
        foreach (var dependent in analysis.DependentsOf(token))
            if (analysis.Relations[dependent] == DependencyRelation.Nummod)
                return true;
        return false;
    }

    const int Unknown = int.MinValue;

    // A comma alone joins only where an "and" follows: else it begins an apposition. The last conjunct that has one; -1 for none.
    static int LastJoined(Analysis analysis, int head)
    {
        var dependents = analysis.DependentsOf(head);
        for (var index = dependents.Length - 1; index >= 0; index--)
            if (analysis.Relations[dependents[index]] == DependencyRelation.Conj)
                foreach (var dependent in analysis.DependentsOf(dependents[index]))
                    if (analysis.Relations[dependent] == DependencyRelation.Cc)
                        return dependents[index];
        return -1;
    }

    /// <summary>Whether a token names a span of time: "month", "years".</summary>
    public static bool IsTimeNoun(Analysis analysis, int token) => UnitLexicon.Default.Named(analysis.Lemmas[token]) is { Kind: "duration" }
        || s_timeNouns.Contains(analysis.Lemmas[token].ToLowerInvariant());

    static readonly FrozenSet<string> s_timeNouns = (FrozenSet<string>)[.. MetricWords.Named("phrase-time-noun"), .. MetricWords.Named("weekday"),
        .. MetricWords.Named("month")];
}
