using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Reads tense, modal verbs, negation, conditions and governing words about a trigger.</summary>
sealed class ModalityReader(Analysis analysis)
{
    const int LongestChain = 5;

    /// <summary>What is said of a trigger's reality.</summary>
    public Modality Of(Trigger trigger)
    {
        var anchor = trigger.LightVerb >= 0 ? trigger.LightVerb : trigger.Token;
        var negated = analysis.IsNegated(anchor) || anchor != trigger.Token && analysis.IsNegated(trigger.Token);
        var obliged = IsObliged(anchor);
        var status = negated && trigger.Kind == TriggerKind.Verb && IsHoped(anchor) ? EventStatus.Possible
            : negated || trigger.Kind == TriggerKind.Verb && IsDoneByNobody(trigger.Token) ? EventStatus.Denied
            : FromModifiers(trigger.Token)
            ?? (trigger.Kind == TriggerKind.Noun && trigger.LightVerb < 0 ? FromGovernorOfNoun(anchor)
            : FromAuxiliaries(anchor) ?? FromGovernor(anchor, LongestChain))
            ?? FromAspect(anchor)
            ?? EventStatus.Occurred;
        return new(status, negated, obliged);
    }

    // "nobody died", "no deal was signed".
    bool IsDoneByNobody(int verb)
    {
        foreach (var dependent in analysis.DependentsOf(verb))
            if (analysis.Relations[dependent] is DependencyRelation.Nsubj or DependencyRelation.NsubjPass)
                return analysis.Lemmas[dependent] is "nobody" or "none" or "nothing" || analysis.IsNegated(dependent);
        return false;
    }

    // "I hope it was not torched" leaves it open.
    bool IsHoped(int verb) => analysis.Relations[verb] == DependencyRelation.Ccomp && analysis.Heads[verb] is >= 0 and var governor
        && analysis.Lemmas[governor] is "hope" or "wish" or "pray" or "wonder" or "doubt" or "fear" or "suspect";

    EventStatus? FromModifiers(int token)
    {
        foreach (var dependent in analysis.DependentsOf(token))
            if (analysis.Relations[dependent] is DependencyRelation.Advmod or DependencyRelation.Amod
                && StatusCues.OfModifier(analysis.Lemmas[dependent].ToLowerInvariant()) is { } effect)
                return effect;
        return null;
    }

    EventStatus? FromAuxiliaries(int verb)
    {
        var isInfinitive = false;
        foreach (var dependent in analysis.DependentsOf(verb))
        {
            if (analysis.Relations[dependent] is DependencyRelation.Mark && analysis.Lemmas[dependent] is "if" or "unless" or "whether")
                return EventStatus.Possible;
            // "until the units are sold": still to come.
            if (analysis.Relations[dependent] is DependencyRelation.Mark && analysis.Lemmas[dependent] is "until" or "once"
                && analysis.TenseOf(verb) is Tense.Present)
                return EventStatus.Planned;
            // "without reaching an agreement"; "the leaders are to meet".
            if (analysis.Relations[dependent] is DependencyRelation.Mark && analysis.Lemmas[dependent] == "without")
                return EventStatus.Denied;
            isInfinitive |= analysis.Relations[dependent] is DependencyRelation.Cop or DependencyRelation.Aux && analysis.Lemmas[dependent] == "be"
                && analysis.PennTags[verb] == "VB";
            if (isInfinitive && analysis.PennTags[dependent] == "TO")
                return EventStatus.Planned;
            if (analysis.Relations[dependent] is not (DependencyRelation.Aux or DependencyRelation.AuxPass))
                continue;
            switch (analysis.Lemmas[dependent])
            {
                case "will" or "shall" or "'ll" or "wo" or "must" or "should" or "ought":
                    return EventStatus.Planned;
                case "would" or "'d" when IsReported(verb):
                    return EventStatus.Planned;
                case "would" or "may" or "might" or "could" or "can" or "ca":
                    return EventStatus.Possible;
            }
        }
        return null;
    }

    // "said they would meet": the future seen from the past.
    bool IsReported(int verb) => analysis.Relations[verb] is DependencyRelation.Ccomp;

    EventStatus? FromGovernor(int token, int steps)
    {
        var governor = analysis.Heads[token];
        if (governor < 0 || steps == 0)
            return null;
        var lemma = analysis.Lemmas[governor];
        switch (analysis.Relations[token])
        {
            case DependencyRelation.Xcomp:
                var effect = StatusCues.OfVerb(lemma, out var known);
                if (effect is EventStatus.Ongoing || known && effect is null)
                    return FromAuxiliaries(governor) ?? FromGovernor(governor, steps - 1) ?? effect;
                return effect is EventStatus.Denied && analysis.IsNegated(governor) ? EventStatus.Occurred
                    : effect ?? (analysis.IsNegated(governor) ? EventStatus.Denied : FromAuxiliaries(governor) ?? FromGovernor(governor, steps - 1));
            case DependencyRelation.Ccomp when !IsSaid(governor):
                return StatusCues.OfVerb(lemma, out _) is { } of && of is not EventStatus.Ongoing ? of : null;
            case DependencyRelation.Acl when analysis.HasMark(token, "to"):
                return StatusCues.OfNoun(lemma) ?? EventStatus.Possible;
            // "reports of people fleeing".
            case DependencyRelation.Acl when analysis.PennTags[token] is "VBG" or "VBN" && analysis.Relations[governor].Universal() == DependencyRelation.Nmod
                && analysis.Heads[governor] is >= 0 and var told && analysis.Preposition(governor) == "of"
                && StatusCues.OfNoun(analysis.Lemmas[told]) is { } toldAs:
                return IsEvidence(told) && IsAbsent(told) ? EventStatus.Denied : toldAs;
            case DependencyRelation.Acl or DependencyRelation.Ccomp or DependencyRelation.Advcl when analysis.PartsOfSpeech[governor] == PartOfSpeech.Noun
                || analysis.Relations[token] == DependencyRelation.Advcl && HasPreposition(token):
                return StatusCues.OfNoun(lemma) ?? (StatusCues.OfVerb(lemma, out _) is (EventStatus.Denied or EventStatus.Claimed) and var by ? by : null);
            case DependencyRelation.Advcl when analysis.HasMark(token, "to") && analysis.PennTags[token] != "VBG":
                return EventStatus.Planned;
            case DependencyRelation.Conj:
                return analysis.IsNegated(token) ? null : FromAuxiliaries(governor) is { } shared && analysis.Child(token, DependencyRelation.Nsubj) < 0
                    ? shared : FromGovernor(governor, steps - 1);
            default:
                return null;
        }
    }

    bool IsSaid(int governor) => EventWords.ClassOf(TriggerKind.Verb, analysis.Lemmas[governor]) == EventClass.Reporting
        && StatusCues.OfVerb(analysis.Lemmas[governor], out _) is not EventStatus.Claimed;

    bool HasPreposition(int token)
    {
        foreach (var dependent in analysis.DependentsOf(token))
            if (analysis.Relations[dependent] == DependencyRelation.Mark && analysis.Lemmas[dependent] is "of" or "for" or "from")
                return true;
        return false;
    }

    EventStatus? FromGovernorOfNoun(int noun)
    {
        var token = noun;
        for (var step = 0; step < LongestChain && analysis.Relations[token] is DependencyRelation.Conj or DependencyRelation.Compound
            && analysis.Heads[token] >= 0; step++)
            token = analysis.Heads[token];
        var governor = analysis.Heads[token];
        if (governor < 0)
            return null;
        var lemma = analysis.Lemmas[governor];
        var relation = analysis.Relations[token].Universal();
        if (relation == DependencyRelation.Nmod && IsEvidence(governor) && IsAbsent(governor))
            return EventStatus.Denied;
        if (relation == DependencyRelation.Nsubj && !analysis.IsInPassive(governor))
            return FromPredicate(governor, lemma);
        // "is delaying a shipment of aid".
        if (analysis.PartsOfSpeech[governor] == PartOfSpeech.Noun && relation == DependencyRelation.Nmod && analysis.Preposition(token) == "of"
            && NounClasses.IsTransparent(lemma))
            return FromGovernorOfNoun(governor);
        if (analysis.PartsOfSpeech[governor] == PartOfSpeech.Noun)
            return relation == DependencyRelation.Nmod && analysis.Preposition(token) is "of" or "for" or "to" or "on" or "about"
                ? StatusCues.OfNoun(lemma) : null;
        if (relation is not (DependencyRelation.Obj or DependencyRelation.Nsubj or DependencyRelation.Obl or DependencyRelation.Xcomp))
            return null;
        if (relation == DependencyRelation.Obl && analysis.Preposition(token) is not ("for" or "of" or "from" or "against"))
            return null;
        // "called the attack cowardly" tells of it as a fact, "called for an attack" does not.
        if (lemma == "call" && relation != DependencyRelation.Obl)
            return null;
        var effect = StatusCues.OfVerb(lemma, out _);
        // "may cancel the summit" leaves it open.
        if (effect is EventStatus.Denied && FromAuxiliaries(governor) is { } open)
            return open;
        return effect is EventStatus.Denied or EventStatus.Planned or EventStatus.Ongoing or EventStatus.Possible ? effect : relation == DependencyRelation.Obl
            ? null : FromAuxiliaries(governor);
    }

    bool IsEvidence(int noun) =>
        analysis.Lemmas[noun] is "evidence" or "report" or "sign" or "indication" or "proof" or "trace" or "record" or "suggestion" or "hint" or "allegation"
        or "word" or "danger" or "risk";

    // "no reports of", "found no evidence of", "did not receive any reports of".
    bool IsAbsent(int noun)
    {
        if (analysis.IsNegated(noun))
            return true;
        return analysis.Relations[noun].Universal() is DependencyRelation.Obj or DependencyRelation.Nsubj && analysis.Heads[noun] is >= 0 and var verb
            && analysis.IsNegated(verb);
    }

    // What is said of the event itself: "the talks continue", "the siege is under way", "the trial is due to begin", "the summit will take place"; but "the
    // arrest will not affect the vote".
    EventStatus? FromPredicate(int predicate, string lemma)
    {
        if (StatusCues.IsOccurrence(lemma))
            return FromAuxiliaries(predicate)
                ?? (StatusCues.OfVerb(lemma, out _) is EventStatus.Ongoing && lemma is not ("begin" or "start") ? EventStatus.Ongoing
                : FromGovernor(predicate, LongestChain));
        if (lemma == "way" && analysis.Preposition(predicate) == "under")
            return EventStatus.Ongoing;
        if (StatusCues.OfModifier(lemma) is { } told)
            return told;
        if (analysis.HasAuxiliary(predicate, "would"))
            return EventStatus.Possible;
        return StatusCues.OfVerb(lemma, out _) is (EventStatus.Planned or EventStatus.Possible) and var awaited && GovernsOccurrence(predicate)
            ? awaited : null;
    }

    bool GovernsOccurrence(int predicate)
    {
        foreach (var dependent in analysis.DependentsOf(predicate))
            if (analysis.Relations[dependent] is DependencyRelation.Xcomp or DependencyRelation.Ccomp or DependencyRelation.Advcl
                && StatusCues.IsOccurrence(analysis.Lemmas[dependent]))
                return true;
        return false;
    }

    EventStatus? FromAspect(int verb) =>
        analysis.PennTags[verb] == "VBG" && analysis.HasAuxiliary(verb, "be") && !HasPast(verb) ? EventStatus.Ongoing : null;

    bool HasPast(int verb)
    {
        foreach (var dependent in analysis.DependentsOf(verb))
            if (analysis.Relations[dependent] == DependencyRelation.Aux && analysis[dependent].Is("was")
                || analysis.Relations[dependent] == DependencyRelation.Aux && analysis[dependent].Is("were"))
                return true;
        return false;
    }

    bool IsObliged(int verb)
    {
        foreach (var dependent in analysis.DependentsOf(verb))
            if (analysis.Relations[dependent] == DependencyRelation.Aux && analysis.Lemmas[dependent] is "must" or "should" or "ought")
                return true;
        return analysis.Relations[verb] == DependencyRelation.Xcomp && analysis.Heads[verb] >= 0
            && analysis.Lemmas[analysis.Heads[verb]] is "have" or "need" or "ought";
    }
}
