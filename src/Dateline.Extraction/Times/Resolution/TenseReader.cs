using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Reads from tree and tags whether the clause of a time expression looks back or ahead.</summary>
static class TenseReader
{
    const int MostSteps = 12;

    static readonly TimeWordSet s_plans = TimeWordSet.Named("plan");

    static readonly TimeWordSet s_scheduled = TimeWordSet.Named("scheduled");

    static readonly TimeWordSet s_ahead = TimeWordSet.Named("ahead");

    /// <summary>The tense around an expression.</summary>
    public static TimeTense At(Analysis analysis, TextSpan span)
    {
        if (analysis.TokenCount == 0)
            return TimeTense.Unknown;
        var first = Math.Min(analysis.TokenAtOrAfter(span.Start), analysis.TokenCount - 1);
        var token = first;
        for (var steps = 0; steps < MostDependents && analysis.Heads[token] is >= 0 and var head && span.Covers(analysis.TokenSpans[head]) && head != token; steps++)
            token = head;
        var governing = Verb(analysis, token);
        // "until Tuesday", "effective Feb. 1", "as soon as Tuesday" look ahead unless the verb looks back twice ("had been due").
        if (first > 0 && analysis.SentenceOf(first - 1) == analysis.SentenceOf(first) && IsAhead(analysis, first))
            return governing is { } back && IsPluperfect(analysis, back) ? TimeTense.Past : TimeTense.Future;
        if (analysis.Relations[token] == DependencyRelation.NmodPoss)
            return TimeTense.Unknown;
        if (governing is not { } verb)
            return TimeTense.Unknown;
        // A date that belongs to a noun ("a cutback in September") need not lie where the verb looks.
        return TenseOf(analysis, verb, 0) is var tense && tense == TimeTense.Past && analysis.Heads[token] != verb && token != verb ? TimeTense.Unknown : tense;
    }

    // A sentence of ours has no more tokens; in a broken tree only the nearest dependents count, so that every expression costs alike.
    const int MostDependents = 256;

    static ReadOnlySpan<int> Near(Analysis analysis, int token)
    {
        var dependents = analysis.DependentsOf(token);
        if (dependents.Length <= MostDependents)
            return dependents;
        var at = dependents.BinarySearch(token);
        return dependents.Slice(Math.Clamp((at < 0 ? ~at : at) - MostDependents / 2, 0, dependents.Length - MostDependents), MostDependents);
    }

    static bool IsAhead(Analysis analysis, int first) =>
        s_ahead.Contains(analysis[first - 1].Form) || analysis[first - 1].Is("as") && first > 1 && (analysis[first - 2].Is("soon") || analysis[first - 2].Is("early"));

    // Up the tree to the verb of the clause; a broken tree must not hold us.
    static int? Verb(Analysis analysis, int token)
    {
        for (var steps = 0; steps < MostSteps && token >= 0; steps++)
        {
            if (analysis.PartsOfSpeech[token] is PartOfSpeech.Verb or PartOfSpeech.Aux || HasAuxiliary(analysis, token))
                return token;
            token = analysis.Heads[token];
        }
        return null;
    }

    static bool HasAuxiliary(Analysis analysis, int token)
    {
        foreach (var dependent in Near(analysis, token))
            if (analysis.Relations[dependent].Universal() is DependencyRelation.Aux or DependencyRelation.Cop)
                return true;
        return false;
    }

    static TimeTense TenseOf(Analysis analysis, int verb, int depth)
    {
        if (depth > MostSteps)
            return TimeTense.Unknown;
        if (IsPluperfect(analysis, verb))
            return TimeTense.Past;
        var isScheduled = s_scheduled.Contains(analysis.Lemmas[verb]);
        var finite = TimeTense.Unknown;
        foreach (var dependent in Near(analysis, verb))
        {
            if (analysis.PennTags[dependent] == "TO" && analysis.Relations[dependent] is DependencyRelation.Mark or DependencyRelation.Aux)
                return Infinitive(analysis, verb, depth);
            if (analysis.Relations[dependent].Universal() is DependencyRelation.Aux or DependencyRelation.Cop)
                finite = Later(finite, OfAuxiliary(analysis, verb, dependent));
        }
        if (finite == TimeTense.Unknown)
            finite = analysis.PennTags[verb] switch
            {
                "VBD" => TimeTense.Past,
                "VBN" when analysis.Relations[verb].Universal() == DependencyRelation.Acl => TimeTense.Past,
                "VBZ" or "VBP" => TimeTense.Present,
                "VBG" or "VBN" or "VB" => Governor(analysis, verb, depth),
                _ => TimeTense.Unknown,
            };
        return isScheduled && finite is not TimeTense.Unknown ? TimeTense.Future : finite;
    }

    // What looks ahead wins over the present, the present over what looks back: "will have been".
    static TimeTense Later(TimeTense first, TimeTense second) => first > second ? first : second;

    static TimeTense OfAuxiliary(Analysis analysis, int verb, int auxiliary) => analysis.PennTags[auxiliary] switch
    {
        "MD" => HasPerfect(analysis, verb) ? TimeTense.Past : analysis[auxiliary].Is("could") ? TimeTense.Unknown : TimeTense.Future,
        "VBD" => TimeTense.Past,
        // "has said" looks back although its auxiliary stands in the present.
        "VBZ" or "VBP" => analysis.Lemmas[auxiliary] == "have" && analysis.PennTags[verb] == "VBN" ? TimeTense.Past : TimeTense.Present,
        _ => TimeTense.Unknown,
    };

    static bool HasPerfect(Analysis analysis, int verb)
    {
        foreach (var dependent in Near(analysis, verb))
            if (analysis.Lemmas[dependent] == "have" && analysis.Relations[dependent] == DependencyRelation.Aux)
                return true;
        return false;
    }

    static bool IsPluperfect(Analysis analysis, int verb)
    {
        foreach (var dependent in Near(analysis, verb))
            if (analysis.Lemmas[dependent] == "have" && analysis.PennTags[dependent] == "VBD")
                return true;
        return false;
    }

    // "plans to meet Tuesday" looks ahead, "extended its offer to buy it Tuesday" back.
    static TimeTense Infinitive(Analysis analysis, int verb, int depth)
    {
        var head = analysis.Heads[verb];
        if (head < 0)
            return TimeTense.Future;
        var above = Verb(analysis, head) is { } governing ? TenseOf(analysis, governing, depth + 1) : TimeTense.Unknown;
        if (s_plans.Contains(analysis.Lemmas[head]))
            return Verb(analysis, head) is { } plan && IsPluperfect(analysis, plan) ? TimeTense.Past : TimeTense.Future;
        return above == TimeTense.Past ? TimeTense.Past : TimeTense.Future;
    }

    static TimeTense Governor(Analysis analysis, int verb, int depth) =>
        analysis.Heads[verb] is >= 0 and var head && Verb(analysis, head) is { } above ? TenseOf(analysis, above, depth + 1) : TimeTense.Unknown;
}
