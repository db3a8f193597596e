using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Tells which event a phrase of place or time belongs to: what stands in the clause of its word, or in its own phrase, and nothing else.</summary>
/// <remarks>One per document.</remarks>
sealed class ClauseLinks
{
    /// <summary>How near a phrase is that does not belong to an event.</summary>
    public const int None = int.MaxValue;

    const int LongestChain = 24;
    const int OfRole = 8;
    const float Sure = .85f;

    readonly Analysis _analysis;
    readonly bool[] _nouns;

    /// <summary>Notes which nouns name events of their own: what stands in their phrases is theirs.</summary>
    public ClauseLinks(Analysis analysis, IEnumerable<Trigger> triggers)
    {
        _analysis = analysis;
        _nouns = new bool[analysis.TokenCount];
        foreach (var trigger in triggers)
            _nouns[trigger.Token] |= trigger.Kind == TriggerKind.Noun;
    }

    /// <summary>
    /// How near a phrase stands to the word of an event: 0 an adverbial of its own, more for what is told through its parties or the verb that carries it;
    /// <see cref="None"/> where it belongs to another.
    /// </summary>
    /// <param name="trigger">The event's word.</param>
    /// <param name="head">Head token of the phrase of place or time.</param>
    public int Between(Trigger trigger, int head)
    {
        var rank = InTree(trigger, head);
        return rank == None && IsAdverbialRole(trigger.Token, head) ? OfRole : rank;
    }

    // What the roles are sure of though the tree hangs it elsewhere.
    bool IsAdverbialRole(int trigger, int head)
    {
        if (_analysis.PredicateAt(trigger) is not { } predicate)
            return false;
        foreach (var argument in predicate.Arguments)
            if (argument is { Role: SemanticRole.Time or SemanticRole.Location, Form: ArgumentForm.Whole, Confidence: >= Sure } && argument.Head == head)
                return true;
        return false;
    }

    int InTree(Trigger trigger, int head)
    {
        var (owner, phrase, steps) = OwnerOf(head);
        if (owner < 0)
            return None;
        if (owner == trigger.Token)
            return trigger.Kind == TriggerKind.Noun ? Math.Min(steps, 3) : RankIn(phrase, steps);
        if (trigger.Kind == TriggerKind.Noun)
            return CarrierOf(trigger) is >= 0 and var carrier && owner == carrier && phrase != trigger.Token
                && (IsAdverbial(phrase) && steps == 0 || _analysis.Relations[phrase] == DependencyRelation.Obj)
                ? (trigger.LightVerb >= 0 ? 1 : _analysis.Relations[phrase] == DependencyRelation.Obj ? 3 : 4)
                : CarrierOf(trigger) is >= 0 and var participle && SharesWith(participle) == owner && IsAdverbial(phrase) ? 6 : None;
        return SharesWith(trigger.Token) == owner && (IsAdverbial(phrase) || _analysis.Relations[phrase] == DependencyRelation.Obj)
            ? (_analysis.Relations[phrase] == DependencyRelation.Obj ? 5 : 6) : None;
    }

    // Up from a phrase through the noun phrases that hold it to the verb or event noun that it says something of.
    (int Owner, int Phrase, int Steps) OwnerOf(int head)
    {
        var token = head;
        for (var step = 0; step < LongestChain; step++)
        {
            if (step > 0 && _nouns[token])
                return (token, token, step - 1);
            var governor = _analysis.Heads[token];
            if (governor < 0)
                return (-1, token, step);
            if (ClauseBounds.IsClauseHead(_analysis, governor) && !IsWithinPhrase(token))
                return (governor, token, step);
            if (_nouns[governor])
                return (governor, token, step);
            if (step > 0 && ClauseBounds.IsClauseHead(_analysis, token) && !IsWithinPhrase(token))
                return (token, token, step);
            token = governor;
        }
        return (-1, token, LongestChain);
    }

    bool IsWithinPhrase(int token) =>
        _analysis.Relations[token].Universal() is DependencyRelation.Nmod or DependencyRelation.Compound or DependencyRelation.Amod or DependencyRelation.Flat
        or DependencyRelation.Appos or DependencyRelation.Nummod or DependencyRelation.Conj
        && _analysis.PartsOfSpeech[token] is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Num;

    bool IsAdverbial(int phrase) => _analysis.Relations[phrase].Universal() is DependencyRelation.Obl or DependencyRelation.Advmod;

    int RankIn(int phrase, int steps) => _analysis.Relations[phrase].Universal() switch
    {
        DependencyRelation.Obl or DependencyRelation.Advmod => Math.Min(steps, 2),
        DependencyRelation.Obj or DependencyRelation.Iobj => 2 + Math.Min(steps, 2),
        DependencyRelation.Nsubj => steps == 0 ? None : 4 + Math.Min(steps, 2),
        _ => 3 + Math.Min(steps, 2),
    };

    // The verb that an event noun is the subject or object of, where it tells the same event: "the quake struck on Monday", "began a strike", not "condemned
    // the attack in Rome".
    int CarrierOf(Trigger trigger)
    {
        if (trigger.LightVerb >= 0)
            return trigger.LightVerb;
        var token = trigger.Token;
        for (var step = 0; step < 4 && _analysis.Relations[token].Universal() is DependencyRelation.Conj or DependencyRelation.Compound
            && _analysis.Heads[token] >= 0; step++)
            token = _analysis.Heads[token];
        if (_analysis.Relations[token].Universal() is not (DependencyRelation.Nsubj or DependencyRelation.Obj)
            || _analysis.Heads[token] is not (>= 0 and var verb) || _analysis.PartsOfSpeech[verb] != PartOfSpeech.Verb)
            return -1;
        return EventWords.ClassOf(TriggerKind.Verb, _analysis.Lemmas[verb]) is EventClass.Occurrence or EventClass.Aspectual ? verb : -1;
    }

    // A participle without a subject of its own goes on telling of its governor: "hit the town on Monday, killing ten".
    int SharesWith(int verb) =>
        _analysis.Heads[verb] is >= 0 and var governor && _analysis.PartsOfSpeech[governor] == PartOfSpeech.Verb
        && _analysis.Child(verb, DependencyRelation.Nsubj, DependencyRelation.NsubjPass) < 0
            && (_analysis.Relations[verb] == DependencyRelation.Advcl && _analysis.PennTags[verb] is "VBG" or "VBN"
            && _analysis.Child(verb, DependencyRelation.Mark) < 0
                || _analysis.Relations[verb] == DependencyRelation.Xcomp
                && EventWords.ClassOf(TriggerKind.Verb, _analysis.Lemmas[governor]) is EventClass.Aspectual or EventClass.Occurrence)
            ? governor
            : -1;
}
