using System.Collections.Frozen;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Reads the tense of a verb off its own form and its auxiliaries.</summary>
static class Tenses
{
    // A sentence of ours has no more tokens; in a broken tree only the nearest dependents count, so that every question costs alike.
    const int MostDependents = 256;

    static readonly FrozenSet<string> s_samePast = Lexicon.Rows("same-past-verbs.tsv").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// The tense of a verb or of another predicate; <see cref="Tense.Unknown"/> where only what governs it tells: infinitives, bare participles.
    /// </summary>
    public static Tense TenseOf(this Analysis analysis, int predicate)
    {
        if (analysis.IsPluperfect(predicate))
            return Tense.Past;
        var finite = Tense.Unknown;
        foreach (var dependent in analysis.NearDependents(predicate))
            if (analysis.RelationOf(dependent) is DependencyRelation.Aux or DependencyRelation.Cop)
                finite = Later(finite, OfAuxiliary(analysis, predicate, dependent));
        return finite != Tense.Unknown ? finite : analysis.PennTags[predicate] switch
        {
            "VBD" => Tense.Past,
            "VBN" when analysis.RelationOf(predicate) == DependencyRelation.Acl => Tense.Past,
            // "The minister quit on Friday": in the present it would have an "s".
            "VBP" or "VB" when s_samePast.Contains(analysis.Lemmas[predicate]) && HasSingularSubject(analysis, predicate) => Tense.Past,
            "VBZ" or "VBP" => Tense.Present,
            _ => Tense.Unknown,
        };
    }

    /// <summary>Whether a verb stands in the past perfect: "had said".</summary>
    public static bool IsPluperfect(this Analysis analysis, int predicate)
    {
        foreach (var dependent in analysis.NearDependents(predicate))
            if (analysis.Lemmas[dependent] == "have" && analysis.PennTags[dependent] == "VBD")
                return true;
        return false;
    }

    /// <summary>The dependents of a token; of more than 256 those nearest to it.</summary>
    public static ReadOnlySpan<int> NearDependents(this Analysis analysis, int token)
    {
        var dependents = analysis.DependentsOf(token);
        if (dependents.Length <= MostDependents)
            return dependents;
        var at = dependents.BinarySearch(token);
        return dependents.Slice(Math.Clamp((at < 0 ? ~at : at) - MostDependents / 2, 0, dependents.Length - MostDependents), MostDependents);
    }

    static bool HasSingularSubject(Analysis analysis, int predicate)
    {
        foreach (var dependent in analysis.NearDependents(predicate))
            if (analysis.Relations[dependent] == DependencyRelation.Nsubj && dependent < predicate)
                return (analysis.PennTags[dependent] is "NN" or "NNP" || analysis.PennTags[dependent] == "PRP"
                    && analysis.Lemmas[dependent] is "he" or "she" or "it") && !HasConjunct(analysis, dependent);
        return false;
    }

    static bool HasConjunct(Analysis analysis, int token)
    {
        foreach (var dependent in analysis.NearDependents(token))
            if (analysis.Relations[dependent] == DependencyRelation.Conj)
                return true;
        return false;
    }

    // What looks ahead wins over the present, the present over what looks back: "will have been".
    static Tense Later(Tense first, Tense second) => first > second ? first : second;

    static Tense OfAuxiliary(Analysis analysis, int predicate, int auxiliary) => analysis.PennTags[auxiliary] switch
    {
        "MD" => HasPerfect(analysis, predicate) ? Tense.Past : analysis[auxiliary].Is("could") ? Tense.Unknown : Tense.Future,
        "VBD" => Tense.Past,
        // "has said" looks back although its auxiliary stands in the present.
        "VBZ" or "VBP" => analysis.Lemmas[auxiliary] == "have" && analysis.PennTags[predicate] == "VBN" ? Tense.Past : Tense.Present,
        _ => Tense.Unknown,
    };

    static bool HasPerfect(Analysis analysis, int predicate)
    {
        foreach (var dependent in analysis.NearDependents(predicate))
            if (analysis.Lemmas[dependent] == "have" && analysis.Relations[dependent] == DependencyRelation.Aux)
                return true;
        return false;
    }
}
