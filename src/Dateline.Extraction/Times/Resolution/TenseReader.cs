using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Reads from tree and tags whether the clause of a time expression looks back or ahead.</summary>
static class TenseReader
{
    const int MostSteps = 12;

    // No expression has more tokens; a broken tree must not hold us.
    const int LongestWay = 256;

    static readonly TimeWordSet s_plans = TimeWordSet.Named("plan");

    static readonly TimeWordSet s_scheduled = TimeWordSet.Named("scheduled");

    static readonly TimeWordSet s_ahead = TimeWordSet.Named("ahead");

    /// <summary>The tense around an expression.</summary>
    public static Tense At(Analysis analysis, TextSpan span)
    {
        if (analysis.TokenCount == 0)
            return Tense.Unknown;
        var first = Math.Min(analysis.TokenAtOrAfter(span.Start), analysis.TokenCount - 1);
        var token = first;
        for (var steps = 0; steps < LongestWay && analysis.Heads[token] is >= 0 and var head && span.Covers(analysis.TokenSpans[head])
            && head != token; steps++)
            token = head;
        var governing = Verb(analysis, token);
        // "until Tuesday", "effective Feb. 1", "as soon as Tuesday" look ahead unless the verb looks back twice ("had been due").
        if (first > 0 && analysis.SentenceOf(first - 1) == analysis.SentenceOf(first) && IsAhead(analysis, first))
            return governing is { } back && analysis.IsPluperfect(back) ? Tense.Past : Tense.Future;
        if (analysis.Relations[token] == DependencyRelation.NmodPoss)
            return Tense.Unknown;
        if (governing is not { } verb)
            return Tense.Unknown;
        // A date that belongs to a noun ("a cutback in September") need not lie where the verb looks.
        return TenseOf(analysis, verb, 0) is var tense && tense == Tense.Past && analysis.Heads[token] != verb && token != verb ? Tense.Unknown : tense;
    }

    static bool IsAhead(Analysis analysis, int first) =>
        s_ahead.Contains(analysis[first - 1].Form)
            || analysis[first - 1].Is("as") && first > 1 && (analysis[first - 2].Is("soon") || analysis[first - 2].Is("early"));

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
        foreach (var dependent in analysis.NearDependents(token))
            if (analysis.Relations[dependent].Universal() is DependencyRelation.Aux or DependencyRelation.Cop)
                return true;
        return false;
    }

    static Tense TenseOf(Analysis analysis, int verb, int depth)
    {
        if (depth > MostSteps)
            return Tense.Unknown;
        if (analysis.IsPluperfect(verb))
            return Tense.Past;
        foreach (var dependent in analysis.NearDependents(verb))
            if (analysis.PennTags[dependent] == "TO" && analysis.Relations[dependent] is DependencyRelation.Mark or DependencyRelation.Aux)
                return Infinitive(analysis, verb, depth);
        var tense = analysis.TenseOf(verb);
        if (tense == Tense.Unknown && analysis.PennTags[verb] is "VBG" or "VBN" or "VB")
            tense = Governor(analysis, verb, depth);
        return tense != Tense.Unknown && s_scheduled.Contains(analysis.Lemmas[verb]) ? Tense.Future : tense;
    }

    // "plans to meet Tuesday" looks ahead, "extended its offer to buy it Tuesday" back.
    static Tense Infinitive(Analysis analysis, int verb, int depth)
    {
        var head = analysis.Heads[verb];
        if (head < 0)
            return Tense.Future;
        var above = Verb(analysis, head) is { } governing ? TenseOf(analysis, governing, depth + 1) : Tense.Unknown;
        if (s_plans.Contains(analysis.Lemmas[head]))
            return Verb(analysis, head) is { } plan && analysis.IsPluperfect(plan) ? Tense.Past : Tense.Future;
        return above == Tense.Past ? Tense.Past : Tense.Future;
    }

    static Tense Governor(Analysis analysis, int verb, int depth) =>
        analysis.Heads[verb] is >= 0 and var head && Verb(analysis, head) is { } above ? TenseOf(analysis, above, depth + 1) : Tense.Unknown;
}
