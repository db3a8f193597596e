using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Finds who stands as the subject of a verb, also where it is understood: in infinitives, participles and coordinated clauses.</summary>
sealed class SubjectFinder(Analysis analysis)
{
    const int LongestChain = 10;

    /// <summary>Heads of the subject phrases; empty where nobody is meant.</summary>
    public IReadOnlyList<int> Of(int verb) => Of(verb, LongestChain);

    IReadOnlyList<int> Of(int verb, int steps)
    {
        if (steps == 0 || verb < 0)
            return [];
        foreach (var dependent in analysis.DependentsOf(verb))
            if (analysis.Relations[dependent] is DependencyRelation.Nsubj or DependencyRelation.NsubjPass or DependencyRelation.NsubjOuter)
                return Resolve(dependent, verb, steps);
        var governor = analysis.Heads[verb];
        if (governor < 0)
            return [];
        return analysis.Relations[verb] switch
        {
            // "accused India of spying": the one accused.
            DependencyRelation.Advcl when analysis.HasMark(verb, "of") || analysis.HasMark(verb, "from") => Controller(governor, steps),
            DependencyRelation.Conj or DependencyRelation.Advcl or DependencyRelation.Parataxis => IsPredicate(governor) ? Of(governor, steps - 1) : [],
            DependencyRelation.Ccomp => Of(governor, steps - 1),
            DependencyRelation.Xcomp => Controller(governor, steps),
            DependencyRelation.AclRelcl => [governor],
            DependencyRelation.Acl => analysis.PennTags[verb] is "VBG" or "VBN" ? [.. analysis.WithConjuncts(governor)] : OwnersOf(governor, steps),
            _ => [],
        };
    }

    IReadOnlyList<int> Resolve(int subject, int verb, int steps)
    {
        if (analysis.PennTags[subject] is "WP" or "WDT" or "WP$" || analysis.Lemmas[subject] == "that" && analysis.Relations[verb] == DependencyRelation.AclRelcl)
            return Antecedent(verb) is >= 0 and var antecedent ? [antecedent] : [];
        // "Syria says it will withdraw": the pronoun in what somebody says is mostly the speaker.
        return [.. analysis.WithConjuncts(subject)];
    }

    int Antecedent(int verb)
    {
        for (var step = 0; step < LongestChain && verb >= 0; step++, verb = analysis.Heads[verb])
            if (analysis.Relations[verb] == DependencyRelation.AclRelcl)
                return analysis.Heads[verb];
        return -1;
    }

    // "asked Congress to act": the object acts; "promised Congress to act": the subject.
    IReadOnlyList<int> Controller(int governor, int steps)
    {
        if (analysis.Lemmas[governor] is not ("promise" or "threaten" or "vow") && !analysis.IsInPassive(governor)
            && analysis.Child(governor, DependencyRelation.Obj, DependencyRelation.Iobj) is >= 0 and var controlled)
            return [.. analysis.WithConjuncts(controlled)];
        if (analysis.Lemmas[governor] is "call" or "appeal" or "rely")
            foreach (var dependent in analysis.DependentsOf(governor))
                if (analysis.Relations[dependent].Universal() == DependencyRelation.Obl && analysis.Preposition(dependent) is "on" or "upon" or "to" or "for")
                    return [.. analysis.WithConjuncts(dependent)];
        return Of(governor, steps - 1);
    }

    // "Sweden's decision to send", "the decision by Sweden to send", "Sweden made a decision to send".
    IReadOnlyList<int> OwnersOf(int noun, int steps)
    {
        foreach (var dependent in analysis.DependentsOf(noun))
            if (analysis.Relations[dependent] == DependencyRelation.NmodPoss || analysis.Relations[dependent] == DependencyRelation.Nmod && analysis.Preposition(dependent) == "by")
                return [.. analysis.WithConjuncts(dependent)];
        return analysis.Relations[noun] is DependencyRelation.Obj or DependencyRelation.Obl or DependencyRelation.Xcomp ? Of(analysis.Heads[noun], steps - 1) : [];
    }

    bool IsPredicate(int token) => analysis.PartsOfSpeech[token] is PartOfSpeech.Verb or PartOfSpeech.Aux || analysis.Child(token, DependencyRelation.Cop) >= 0
        || analysis.Child(token, DependencyRelation.Nsubj, DependencyRelation.NsubjPass) >= 0;
}
