using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Gives triggers their PLOVER types. An event that is told twice, or is what somebody demands, threatens or refuses, is coded once.</summary>
sealed class PloverCoder(Analysis analysis, EntityIndex entities, ArgumentReader reader)
{
    readonly PatternMatcher _patterns = new(analysis, entities);
    readonly Dictionary<int, EventCode> _codes = [];

    /// <summary>Codes a trigger; those that govern it in the tree must be coded before.</summary>
    public EventCode? Code(Trigger trigger, Arguments arguments, Modality modality)
    {
        if (analysis.IsAccordingTo(trigger.Token))
            return new("STATEMENT", null);
        var code = Basic(trigger, arguments) is { } basic ? Adapt(basic, modality, trigger, arguments) : null;
        if (code is null || IsPartOfOther(trigger.Token, trigger, code))
            return null;
        if (code.Mode is null && _patterns.ModeOf(code.Type, trigger.Token, arguments) is { } mode)
            code = code with { Mode = mode };
        _codes[trigger.Token] = code;
        if (trigger.LightVerb >= 0)
            _codes[trigger.LightVerb] = code;
        return code;
    }

    EventCode? Basic(Trigger trigger, Arguments arguments)
    {
        // "imposed sanctions", "held talks": the verb with its noun says more than the noun alone.
        if (trigger.LightVerb >= 0 && _patterns.OfVerb(trigger.LightVerb, reader.OfVerb(trigger.LightVerb)) is { Type: { } lightType and not "STATEMENT" } light)
            return new(lightType, light.Mode);
        if (trigger.Kind == TriggerKind.Noun)
            return _patterns.OfNoun(trigger.Token, arguments) is { Type: { } type } noun ? new(type, noun.Mode) : null;
        if (trigger.Kind == TriggerKind.Adjective || _patterns.OfVerb(trigger.Token, arguments) is not { Type: { } verbType } pattern)
            return null;
        // "said that Sudan must return it" asks for it.
        return verbType == "STATEMENT" && arguments.Clause >= 0 && IsObliged(arguments.Clause) ? new("REQUEST", null) : new(verbType, pattern.Mode);
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

    bool IsPartOfOther(int token, Trigger trigger, EventCode code)
    {
        var apart = false;
        for (var step = 0; analysis.Heads[token] >= 0 && step < 64; step++)
        {
            apart |= IsApart(token);
            // What is coordinated with the content of a demand is demanded too.
            apart |= analysis.Relations[token] == DependencyRelation.Conj && _codes.ContainsKey(analysis.Heads[token]);
            token = analysis.Heads[token];
            if (!_codes.TryGetValue(token, out var outer) || outer.Type == "STATEMENT")
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
        _ => false,
    };

    // "after rebels kidnapped dozens", "while inspectors said": participles and infinitives only go on telling the same event.
    bool HasConjunction(int token)
    {
        foreach (var dependent in analysis.DependentsOf(token))
            if (analysis.Relations[dependent] == DependencyRelation.Mark && analysis.Lemmas[dependent] is "after" or "as" or "while" or "when" or "because" or "since" or "before" or "although" or "though" or "once")
                return true;
        return false;
    }
}
