using System.Collections.Frozen;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Tells how firmly a figure stands: <c>fact</c>, <c>estimate</c>, <c>forecast</c>, <c>target</c>, <c>hypothetical</c> or <c>denied</c>, from
/// modality, negation and the verb above (<c>figure-status.tsv</c>).</summary>
static class FigureStatus
{
    const string Fact = "fact";
    const int MostSteps = 8;

    static readonly FrozenDictionary<string, string> s_words = Lexicon.Rows("figure-status.tsv").ToFrozenDictionary(row => row[0], row => row[1],
        StringComparer.Ordinal);

    /// <summary>The status of a figure whose head stands at a token.</summary>
    public static string Of(Analysis analysis, int figure)
    {
        var token = figure;
        for (var steps = 0; token >= 0 && steps < MostSteps; steps++)
        {
            if (token != figure && analysis.PartsOfSpeech[token] is PartOfSpeech.Noun && OfNoun(analysis, token) is { } noun)
                return noun;
            if (analysis.PartsOfSpeech[token] is PartOfSpeech.Verb || HasSubject(analysis, token))
                return OfClause(analysis, token);
            if (analysis.Relations[token] is DependencyRelation.AclRelcl)
                return Fact;
            token = analysis.Heads[token];
        }
        return Fact;
    }

    // "a target of 5%", "an estimated 300"
    static string? OfNoun(Analysis analysis, int noun) =>
        s_words.TryGetValue(analysis.Lemmas[noun], out var status) && analysis.PennTags[noun] is "NN" or "NNS" ? status : null;

    static string OfClause(Analysis analysis, int verb)
    {
        string? modal = null;
        var denied = false;
        foreach (var dependent in analysis.DependentsOf(verb))
        {
            var relation = analysis.Relations[dependent].Universal();
            if (analysis.Lemmas[dependent] is "not" or "never" && relation == DependencyRelation.Advmod && dependent < verb)
                denied = true;
            if (relation == DependencyRelation.Mark && analysis.Lemmas[dependent] is "if" or "unless" or "whether")
                return "hypothetical";
            if (relation == DependencyRelation.Aux && analysis.PennTags[dependent] == "MD" && s_words.TryGetValue(analysis.Lemmas[dependent], out var status))
                modal = status;
        }
        // "would not go above $12" denies nothing that is.
        return modal ?? (denied ? "denied" : null) ?? OfGovernor(analysis, verb) ?? Fact;
    }

    // "expects sales to reach $5", "plans to hire 400", "estimates that 300 died"; the verb itself where the figure is its object: "forecast 5%".
    static string? OfGovernor(Analysis analysis, int verb)
    {
        if (analysis.Relations[verb] is DependencyRelation.Xcomp or DependencyRelation.Ccomp or DependencyRelation.Acl
            && Above(analysis, verb) is >= 0 and var above && s_words.TryGetValue(analysis.Lemmas[above], out var status)
            && (IsInfinitive(analysis, verb) || status == "estimate" || status == "forecast"))
            return status;
        return s_words.TryGetValue(analysis.Lemmas[verb], out var own) && own is "forecast" or "target" && analysis.PartsOfSpeech[verb] == PartOfSpeech.Verb
            && analysis.Lemmas[verb] is not ("set" or "call" or "ask" or "need" or "want" or "require") ? own : null;
    }

    // "expect sales to reach $5": the parser may hang the infinitive on the object.
    static int Above(Analysis analysis, int verb) =>
        analysis.Heads[verb] is >= 0 and var head && analysis.Relations[verb] == DependencyRelation.Acl && analysis.Relations[head] == DependencyRelation.Obj
            && !s_words.ContainsKey(analysis.Lemmas[head])
            ? analysis.Heads[head] : analysis.Heads[verb];

    static bool IsInfinitive(Analysis analysis, int verb)
    {
        foreach (var dependent in analysis.DependentsOf(verb))
            if (analysis.PennTags[dependent] == "TO")
                return true;
        return false;
    }

    static bool HasSubject(Analysis analysis, int token)
    {
        foreach (var dependent in analysis.DependentsOf(token))
            if (analysis.Relations[dependent].IsNominalSubject())
                return true;
        return false;
    }
}
