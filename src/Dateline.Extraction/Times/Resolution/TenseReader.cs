using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Reads the tense of the clause a time expression stands in, from its tree and tags.</summary>
static class TenseReader
{
    /// <summary>The tense around the expression that starts at <paramref name="offset"/>.</summary>
    public static TimeTense At(Analysis analysis, int offset)
    {
        if (analysis.TokenCount == 0)
            return TimeTense.Unknown;
        var token = Math.Min(analysis.TokenAtOrAfter(offset), analysis.TokenCount - 1);
        // Up the tree to the verb of the clause; a chain of nouns is short, a broken tree must not hold us.
        for (var steps = 0; steps < 12 && token >= 0; steps++)
        {
            if (analysis.PartsOfSpeech[token] is PartOfSpeech.Verb or PartOfSpeech.Aux || HasAuxiliary(analysis, token))
                return TenseOf(analysis, token, 0);
            token = analysis.Heads[token];
        }
        return TimeTense.Unknown;
    }

    static bool HasAuxiliary(Analysis analysis, int token)
    {
        foreach (var dependent in analysis.DependentsOf(token))
            if (analysis.Relations[dependent] is DependencyRelation.Aux or DependencyRelation.Cop)
                return true;
        return false;
    }

    static TimeTense TenseOf(Analysis analysis, int verb, int depth)
    {
        var isPast = false;
        var isPresent = false;
        foreach (var dependent in analysis.DependentsOf(verb))
        {
            if (analysis.Relations[dependent].Universal() is not (DependencyRelation.Aux or DependencyRelation.Cop) && !(analysis.Relations[dependent] == DependencyRelation.Mark && analysis.PartsOfSpeech[dependent] == PartOfSpeech.Part))
                continue;
            var form = analysis.Lemmas[dependent];
            if (form is "will" or "shall" or "'ll" or "wo" && analysis.PennTags[dependent] == "MD")
                return TimeTense.Future;
            if (analysis.PennTags[dependent] == "MD")
                return analysis[dependent].Is("could") || analysis[dependent].Is("would") ? HasPerfect(analysis, verb) ? TimeTense.Past : TimeTense.Future : TimeTense.Future;
            if (analysis.PennTags[dependent] == "TO")
                return Infinitive(analysis, verb, depth);
            isPast |= analysis.PennTags[dependent] is "VBD";
            isPresent |= analysis.PennTags[dependent] is "VBZ" or "VBP";
            // "has said" looks back although its auxiliary stands in the present.
            if (analysis.PennTags[verb] == "VBN" && analysis.Lemmas[dependent] == "have")
                isPast = true;
        }
        if (isPast)
            return TimeTense.Past;
        if (isPresent)
            return analysis.Lemmas[verb] is "schedule" or "expect" or "plan" or "set" or "due" or "slate" ? TimeTense.Future : TimeTense.Present;
        return analysis.PennTags[verb] switch
        {
            "VBD" => TimeTense.Past,
            "VBN" when analysis.Relations[verb].Universal() is DependencyRelation.Acl => analysis.Lemmas[verb] is "schedule" or "expect" or "plan" or "set" or "due" or "slate" ? TimeTense.Future : TimeTense.Past,
            "VBZ" or "VBP" => TimeTense.Present,
            "MD" => TimeTense.Future,
            "VBG" or "VBN" or "VB" => Governor(analysis, verb, depth),
            _ => TimeTense.Unknown,
        };
    }

    static bool HasPerfect(Analysis analysis, int verb)
    {
        foreach (var dependent in analysis.DependentsOf(verb))
            if (analysis.Lemmas[dependent] == "have" && analysis.Relations[dependent] == DependencyRelation.Aux)
                return true;
        return false;
    }

    // "plans to meet Tuesday" looks ahead; "managed to meet Tuesday" does not, but is rare.
    static TimeTense Infinitive(Analysis analysis, int verb, int depth) =>
        analysis.Heads[verb] >= 0 && analysis.Lemmas[analysis.Heads[verb]] is "begin" or "start" or "manage" or "continue" or "fail" or "force" or "use" or "go"
            && analysis.PennTags[analysis.Heads[verb]] is "VBD" or "VBN" ? Governor(analysis, verb, depth) : TimeTense.Future;

    static TimeTense Governor(Analysis analysis, int verb, int depth)
    {
        var head = analysis.Heads[verb];
        return head < 0 || depth > 6 ? TimeTense.Unknown : TenseOf(analysis, head, depth + 1);
    }
}
