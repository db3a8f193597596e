using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Holds the patterns of <c>plover-verbs.tsv</c> against a verb and its arguments.</summary>
sealed class PatternMatcher(Analysis analysis, EntityIndex entities)
{
    /// <summary>The first pattern of a verb that fits, or null.</summary>
    public PloverPattern? Match(int verb, Arguments arguments)
    {
        foreach (var pattern in PloverLexicon.OfVerb(analysis.Lemmas[verb]))
            if (Array.TrueForAll(pattern.Conditions, condition => Holds(condition, verb, arguments)))
                return pattern;
        return null;
    }

    bool Holds(PloverCondition condition, int verb, Arguments arguments)
    {
        foreach (var place in condition.Places)
            if (Holds(condition, place, verb, arguments))
                return true;
        return false;
    }

    bool Holds(PloverCondition condition, string place, int verb, Arguments arguments) => place switch
    {
        "obj" => condition.Absent ? arguments.Patients.IsEmpty : Fits(condition, arguments.Patients),
        "subj" => condition.Absent ? arguments.Agents.IsEmpty : Fits(condition, arguments.Agents),
        "prt" => analysis.Particle(verb) is { Length: > 0 } particle && (condition.Words is null || condition.Words.Contains(particle)),
        "not" => analysis.IsNegated(verb),
        "xcomp" => arguments.Infinitive >= 0 && (condition.Words is null || condition.Words.Contains(analysis.Lemmas[arguments.Infinitive])),
        "ccomp" => arguments.Clause >= 0,
        "xcomp-subj" => arguments.Infinitive >= 0 && analysis.Child(arguments.Infinitive, DependencyRelation.Nsubj) >= 0 || arguments.Clause >= 0 && analysis.HasMark(arguments.Clause, "to"),
        _ => Fits(condition, arguments.Obliques.Where(oblique => oblique.Preposition == place).Select(oblique => oblique.Token)),
    };

    bool Fits(PloverCondition condition, IEnumerable<int> tokens)
    {
        foreach (var token in tokens)
            if (condition.Words is null || condition.Words.Contains(analysis.Lemmas[Essential(token)].ToLowerInvariant()) || condition.Actor && IsActor(token))
                return true;
        return false;
    }

    // "a series of attacks" are attacks.
    int Essential(int token)
    {
        for (var step = 0; step < 3 && NounClasses.IsTransparent(analysis.Lemmas[token]); step++)
        {
            var inner = -1;
            foreach (var dependent in analysis.DependentsOf(token))
                if (analysis.Relations[dependent] == DependencyRelation.Nmod && analysis.Preposition(dependent) == "of")
                    inner = dependent;
            if (inner < 0)
                break;
            token = inner;
        }
        return token;
    }

    bool IsActor(int token) => entities.ActorAt(token) is not null || ActorNouns.KindOf(analysis[token]) is not null
        || analysis.PennTags[token] is "PRP" && !analysis[token].Is("it") || entities.ActorAt(Essential(token)) is not null || ActorNouns.KindOf(analysis[Essential(token)]) is not null;
}
