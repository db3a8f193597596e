using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Gives triggers their PLOVER types. An event that is told twice, or is what somebody demands, threatens or refuses, is coded once.</summary>
sealed class PloverCoder(Analysis analysis, EntityIndex entities, ArgumentReader reader)
{
    readonly PatternMatcher _patterns = new(analysis, entities);
    readonly Dictionary<int, EventCode> _codes = [];
    readonly HashSet<int> _unsigned = [];

    /// <summary>Codes a trigger; those that govern it in the tree must be coded before.</summary>
    public EventCode? Code(Trigger trigger, Arguments arguments, Modality modality)
    {
        if (analysis.IsAccordingTo(trigger.Token))
            return new("STATEMENT", null);
        var code = IsGeneric(arguments) ? null : Basic(trigger, arguments) is { } basic ? Adapt(basic, modality, trigger, arguments) : null;
        if (code is null || IsToldByNoun(trigger, arguments, code) || IsPartOfOther(trigger.Token, trigger, code))
            return null;
        if (code.Mode is null && _patterns.ModeOf(code.Type, trigger.Token, arguments) is { } mode)
            code = code with { Mode = mode };
        _codes[trigger.Token] = code;
        // "There were allegations that …": nobody is named who alleges, the content is what is told.
        if (code.Type == "ACCUSE" && trigger.Kind == TriggerKind.Noun && arguments.Agents.IsEmpty)
            _unsigned.Add(trigger.Token);
        if (trigger.LightVerb >= 0)
            _codes[trigger.LightVerb] = code;
        return code;
    }

    // "You want people to vote for you" tells of nobody.
    bool IsGeneric(Arguments arguments)
    {
        foreach (var agent in arguments.Agents)
            if (analysis.PennTags[agent] is not ("PRP" or "NN")
                || analysis.Lemmas[agent] is not ("you" or "one" or "anyone" or "anybody" or "everyone" or "everybody")
                || entities.ActorAt(agent) is { Type: EntityType.Person })
                return false;
        return !arguments.Agents.IsEmpty;
    }

    EventCode? Basic(Trigger trigger, Arguments arguments)
    {
        // "imposed sanctions", "held talks": the verb with its noun says more than the noun alone.
        if (trigger.LightVerb >= 0
            && _patterns.OfVerb(trigger.LightVerb, reader.OfVerb(trigger.LightVerb)) is { Type: { } lightType and not "STATEMENT" } light)
            return new(lightType, light.Mode);
        if (trigger.Kind == TriggerKind.Noun)
            return _patterns.OfNoun(trigger.Token, arguments) is { Type: { } type } noun ? new(type, noun.Mode) : null;
        if (trigger.Kind == TriggerKind.Adjective)
            return _patterns.OfAdjective(trigger.Token, arguments) is { Type: { } stateType } state ? new(stateType, state.Mode) : null;
        if (_patterns.OfVerb(trigger.Token, arguments) is not { Type: { } verbType } pattern)
            return null;
        // "said that Sudan must return it" asks for it.
        return verbType == "STATEMENT" && arguments.Clause >= 0 && IsObliged(arguments.Clause) && ObligesOther(arguments) ? new("REQUEST", null)
            : new(verbType, pattern.Mode);
    }

    EventCode? Adapt(EventCode code, Modality modality, Trigger trigger, Arguments arguments)
    {
        if (modality.Negated)
            return code.Type is "AID" or "SUPPORT" or "COOPERATE" or "AGREE" or "CONCEDE" or "RETREAT" or "CONSULT" ? new("REJECT", null) : code;
        if (modality.Obliged || modality.Status != EventStatus.Planned || IsPurpose(trigger.Token))
            return code;
        return code.Type switch
        {
            "CONSULT" or "SUPPORT" or "COOPERATE" or "AID" or "CONCEDE" => HasCondition(trigger.Token) ? new("THREATEN", null) : new("AGREE", null),
            "RETREAT" when code.Mode != "resign" => HasCondition(trigger.Token) ? new("THREATEN", null) : new("AGREE", null),
            // "the strikes are expected to go on" threatens nobody; who will strike does.
            "ASSAULT" or "COERCE" or "SANCTION" or "PROTEST" when trigger.Kind == TriggerKind.Noun && trigger.LightVerb < 0 => code,
            "ASSAULT" => new("THREATEN", "violence"),
            "COERCE" or "SANCTION" or "PROTEST" => new("THREATEN", code.Mode is "arrest" or "expel" ? code.Mode : "restrict"),
            _ => code,
        };
    }

    // "used gas to disperse them" is told as done.
    bool IsPurpose(int token) => analysis.Relations[token] == DependencyRelation.Advcl && analysis.HasMark(token, "to");

    bool HasCondition(int token)
    {
        foreach (var dependent in analysis.DependentsOf(token))
            if (analysis.Relations[dependent] == DependencyRelation.Advcl && analysis.HasMark(dependent, "unless"))
                return true;
        return false;
    }

    bool IsObliged(int clause)
    {
        foreach (var dependent in analysis.DependentsOf(clause))
            if (analysis.Relations[dependent] == DependencyRelation.Aux && analysis.Lemmas[dependent] is "must" or "should" or "ought")
                return true;
        return analysis.Lemmas[clause] is "have" or "need" && analysis.Child(clause, DependencyRelation.Xcomp) >= 0;
    }

    // "a quake hit the town": the noun tells it.
    bool IsToldByNoun(Trigger trigger, Arguments arguments, EventCode code)
    {
        if (code.Type != "DISASTER" || trigger.Kind != TriggerKind.Verb)
            return false;
        foreach (var agent in arguments.Agents)
            if (EventWords.IsEventNoun(analysis.Lemmas[agent]) && PloverLexicon.OfNoun(analysis.Lemmas[agent]) is [.., { Type: "DISASTER" }])
                return true;
        return false;
    }

    // What befalls people and things, and what is sold or who is chosen, is told beside what it is part of.
    static bool StandsAlone(EventCode code, EventCode outer) => code.Type != outer.Type && code.Type is "DIE" or "DISASTER" or "TRADE" or "ELECT" or "RESIGN";

    // "claims that he should be the exception" asks nothing of anybody.
    bool ObligesOther(Arguments arguments)
    {
        var inner = reader.OfVerb(arguments.Clause);
        foreach (var obliged in inner.Agents.IsEmpty ? inner.Patients : inner.Agents)
            if (entities.ActorAt(obliged) is { } other && !arguments.Agents.Any(agent => entities.ActorAt(agent)?.Id == other.Id))
                return true;
        return false;
    }

    // Who acts in a clause with a subject of its own, in what is said within the same kind of event: "fired on the pretext that the rebels had fired".
    bool HasOtherSubject(int clause, int outer)
    {
        if (analysis.Child(clause, DependencyRelation.Nsubj, DependencyRelation.NsubjPass) is not (>= 0 and var subject)
            || entities.ActorAt(subject) is not { } inner)
            return false;
        foreach (var agent in reader.OfVerb(outer).Agents)
            if (entities.ActorAt(agent)?.Id == inner.Id)
                return false;
        return true;
    }

    bool IsPartOfOther(int token, Trigger trigger, EventCode code)
    {
        var apart = false;
        for (var step = 0; analysis.Heads[token] >= 0 && step < 64; step++)
        {
            apart |= IsApart(token) || code.Type == "ASSAULT" && trigger.Kind == TriggerKind.Noun && analysis.Relations[token] == DependencyRelation.AclRelcl;
            // What is coordinated with the content of a demand is demanded too.
            apart |= analysis.Relations[token] == DependencyRelation.Conj && _codes.ContainsKey(analysis.Heads[token]);
            token = analysis.Heads[token];
            if (!_codes.TryGetValue(token, out var outer) || outer.Type == "STATEMENT")
                continue;
            if (_unsigned.Contains(token) && trigger.Kind == TriggerKind.Verb || StandsAlone(code, outer) || code.Type == "DIE")
                continue;
            if (outer.Type == code.Type && code.Type == "ASSAULT" && trigger.Kind == TriggerKind.Verb && analysis.PartsOfSpeech[token] == PartOfSpeech.Verb
                && HasOtherSubject(trigger.Token, token))
                continue;
            if (outer.Type == code.Type)
                return analysis.Relations[trigger.Token] != DependencyRelation.Conj || trigger.Kind == TriggerKind.Noun;
            if (!apart)
                return true;
        }
        return false;
    }

    // Coordinated and loosely joined clauses tell events of their own.
    bool IsApart(int token) => analysis.Relations[token] switch
    {
        DependencyRelation.Parataxis => true,
        DependencyRelation.Advcl => HasConjunction(token),
        DependencyRelation.Obl => analysis.Preposition(token) is "after" or "following" or "follow" or "before" or "since" or "despite" or "amid" or "during",
        _ => false,
    };

    // "after rebels kidnapped dozens", "while inspectors said": participles and infinitives only go on telling the same event.
    bool HasConjunction(int token)
    {
        foreach (var dependent in analysis.DependentsOf(token))
            if (analysis.Relations[dependent] == DependencyRelation.Mark
                && analysis.Lemmas[dependent] is "after" or "as" or "while" or "when" or "because" or "since" or "before" or "although" or "though" or "once")
                return true;
        return false;
    }
}
