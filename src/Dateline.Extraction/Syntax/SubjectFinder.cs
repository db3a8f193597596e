using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Finds who stands as the subject of a verb, also where it is understood: in infinitives, participles and coordinated clauses.</summary>
sealed class SubjectFinder(Analysis analysis)
{
    const int LongestChain = 10;

    /// <summary>Adds the heads of the subject phrases to a list; none where nobody is meant.</summary>
    public void Find(int verb, List<int> found) => Find(verb, LongestChain, found);

    void Find(int verb, int steps, List<int> found)
    {
        if (steps == 0 || verb < 0)
            return;
        foreach (var dependent in analysis.DependentsOf(verb))
            if (analysis.Relations[dependent] is DependencyRelation.Nsubj or DependencyRelation.NsubjPass or DependencyRelation.NsubjOuter
                // "it is willing to go": an "it" that stands for no clause is somebody.
                || analysis.Relations[dependent] == DependencyRelation.Expl && analysis.PennTags[dependent] == "PRP"
                && analysis.Child(verb, DependencyRelation.Xcomp) >= 0)
            {
                Resolve(dependent, verb, found);
                return;
            }
        var governor = analysis.Heads[verb];
        if (governor < 0)
            return;
        switch (analysis.Relations[verb])
        {
            // "accused India of spying": the one accused.
            case DependencyRelation.Advcl when analysis.HasMark(verb, "of") || analysis.HasMark(verb, "from"):
            case DependencyRelation.Xcomp:
                Controller(governor, steps, found);
                break;
            case DependencyRelation.Conj or DependencyRelation.Advcl or DependencyRelation.Parataxis when IsPredicate(governor):
            // A finite clause has a subject of its own, found or not: whoever says or fears it is none.
            case DependencyRelation.Ccomp when !analysis.IsFinite(verb):
                Find(governor, steps - 1, found);
                break;
            case DependencyRelation.AclRelcl:
                found.Add(governor);
                break;
            // "a policy of turning away" is not what turns away.
            case DependencyRelation.Acl when analysis.PennTags[verb] is "VBG" or "VBN" && !analysis.HasMark(verb, "of") && !analysis.HasMark(verb, "for"):
                analysis.AddConjuncts(governor, found);
                break;
            case DependencyRelation.Acl:
                OwnersOf(governor, steps, found);
                break;
        }
    }

    void Resolve(int subject, int verb, List<int> found)
    {
        if (analysis.PennTags[subject] is not ("WP" or "WDT" or "WP$")
            && !(analysis.Lemmas[subject] == "that" && analysis.Relations[verb] == DependencyRelation.AclRelcl))
            analysis.AddConjuncts(subject, found);
        else if (Antecedent(verb) is >= 0 and var antecedent)
            found.Add(antecedent);
    }

    int Antecedent(int verb)
    {
        for (var step = 0; step < LongestChain && verb >= 0; step++, verb = analysis.Heads[verb])
            if (analysis.Relations[verb] == DependencyRelation.AclRelcl)
                return analysis.Heads[verb];
        return -1;
    }

    // "asked Congress to act": the object acts; "promised Congress to act": the subject.
    void Controller(int governor, int steps, List<int> found)
    {
        if (analysis.Lemmas[governor] is not ("promise" or "threaten" or "vow") && !analysis.IsInPassive(governor)
            && analysis.Child(governor, DependencyRelation.Obj, DependencyRelation.Iobj) is >= 0 and var controlled)
        {
            analysis.AddConjuncts(controlled, found);
            return;
        }
        if (analysis.Lemmas[governor] is "call" or "appeal" or "rely")
            foreach (var dependent in analysis.DependentsOf(governor))
                if (analysis.Relations[dependent].Universal() == DependencyRelation.Obl && analysis.Preposition(dependent) is "on" or "upon" or "to" or "for")
                {
                    analysis.AddConjuncts(dependent, found);
                    return;
                }
        Find(governor, steps - 1, found);
    }

    // "Sweden's decision to send", "the decision by Sweden to send", "Sweden made a decision to send".
    void OwnersOf(int noun, int steps, List<int> found)
    {
        foreach (var dependent in analysis.DependentsOf(noun))
            if (analysis.Relations[dependent] == DependencyRelation.NmodPoss
                || analysis.Relations[dependent] == DependencyRelation.Nmod && analysis.Preposition(dependent) == "by")
            {
                analysis.AddConjuncts(dependent, found);
                return;
            }
        // "given the decision to sell" does not say who decided.
        if (analysis.Relations[noun] is DependencyRelation.Obj or DependencyRelation.Obl or DependencyRelation.Xcomp
            && !(analysis.Heads[noun] >= 0 && analysis.PennTags[analysis.Heads[noun]] == "VBN"
            && analysis.Relations[analysis.Heads[noun]] == DependencyRelation.Advcl))
            Find(analysis.Heads[noun], steps - 1, found);
    }

    bool IsPredicate(int token) => analysis.PartsOfSpeech[token] is PartOfSpeech.Verb or PartOfSpeech.Aux || analysis.Child(token, DependencyRelation.Cop) >= 0
        || analysis.Child(token, DependencyRelation.Nsubj, DependencyRelation.NsubjPass) >= 0;
}
