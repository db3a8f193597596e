using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Finds the words that name events: verbs, event nouns and predicative adjectives.</summary>
sealed class TriggerFinder
{
    readonly Analysis _analysis;
    readonly bool[] _named;

    public TriggerFinder(Analysis analysis)
    {
        _analysis = analysis;
        _named = new bool[analysis.TokenCount];
        foreach (var name in analysis.Names)
            _named.AsSpan(name.Tokens.First, name.Tokens.Count).Fill(true);
    }

    /// <summary>The triggers, by place. A light verb and its noun are one event, which the noun names.</summary>
    public List<Trigger> Find()
    {
        var triggers = new List<Trigger>();
        for (var token = 0; token < _analysis.TokenCount; token++)
            if ((!_named[token] || IsVerbOfHeadline(token)) && Read(token) is { } trigger)
                triggers.Add(trigger);
        var light = new bool[_analysis.TokenCount];
        foreach (var trigger in triggers)
            if (trigger.LightVerb >= 0)
                light[trigger.LightVerb] = true;
        triggers.RemoveAll(trigger => light[trigger.Token]);
        return triggers;
    }

    // "President Nominates Regina Benjamin": the capitals of a headline draw its verb into a name.
    bool IsVerbOfHeadline(int token) =>
        _analysis.PennTags[token] is "VBZ" or "VBD" or "VBN" && _analysis.IsHeadline(_analysis.SentenceOf(token))
            && _analysis.Lemmas[token] != _analysis[token].Form;

    Trigger? Read(int token) => _analysis.PartsOfSpeech[token] switch
    {
        PartOfSpeech.Verb when IsEventVerb(token) => new(token, TriggerKind.Verb, -1),
        PartOfSpeech.Noun when IsEventNoun(token) => new(token, TriggerKind.Noun, LightVerbOf(token)),
        PartOfSpeech.Adj when (IsPredicate(token) || IsCounted(token)) && EventWords.ClassOf(TriggerKind.Adjective, _analysis.Lemmas[token]) is not null =>
            new(token, TriggerKind.Adjective, -1),
        _ => null,
    };

    bool IsEventVerb(int token) => _analysis.Relations[token] switch
    {
        DependencyRelation.Case when _analysis.IsAccordingTo(token) => true,
        // "including", "according to", "is" of "there is".
        DependencyRelation.Case or DependencyRelation.Mark or DependencyRelation.Fixed or DependencyRelation.Aux or DependencyRelation.AuxPass
            or DependencyRelation.Cop or DependencyRelation.Cc => false,
        DependencyRelation.Compound or DependencyRelation.Amod => false,
        _ => _analysis.Lemmas[token] != "be" && !EventWords.IsRelationVerb(_analysis.Lemmas[token]),
    };

    // The first part of a compound names a kind: "trade talks" are talks.
    bool IsEventNoun(int token) =>
        EventWords.IsEventNoun(_analysis.Lemmas[token])
        && _analysis.Relations[token] is not (DependencyRelation.Compound or DependencyRelation.NmodDesc or DependencyRelation.Flat or DependencyRelation.Fixed
        or DependencyRelation.Amod);

    // "is dead", "was found guilty", "shot dead", "Actor Dead".
    bool IsPredicate(int token) =>
        _analysis.Child(token, DependencyRelation.Cop, DependencyRelation.Nsubj) >= 0 || _analysis.Relations[token] == DependencyRelation.Xcomp;

    // "Ten dead in a crash".
    bool IsCounted(int token) =>
        !PloverLexicon.OfAdjective(_analysis.Lemmas[token].ToLowerInvariant()).IsEmpty && _analysis.Child(token, DependencyRelation.Nummod) >= 0;

    int LightVerbOf(int noun) =>
        _analysis.Relations[noun] is DependencyRelation.Obj or DependencyRelation.NsubjPass && _analysis.Heads[noun] is >= 0 and var verb
        && _analysis.PartsOfSpeech[verb] == PartOfSpeech.Verb && EventWords.IsLightVerb(_analysis.Lemmas[verb])
            ? verb
            : -1;
}
