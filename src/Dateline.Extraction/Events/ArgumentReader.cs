using System.Collections.Immutable;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Reads the phrases about a trigger off the tree: active, passive, participles, nominalisations, light verbs.</summary>
/// <remarks>One per document; what was read of a verb is kept, for verbs are asked about by what they govern too.</remarks>
sealed class ArgumentReader(Analysis analysis, Clauses clauses, EntityIndex entities)
{
    // Of arguments that sure nine in ten are right.
    const float Sure = .85f;

    readonly Arguments?[] _ofVerbs = new Arguments?[analysis.TokenCount];
    readonly Phrases _verb = new();
    readonly Phrases _noun = new();
    readonly List<int> _conjuncts = [];

    sealed class Phrases
    {
        public List<int> Agents { get; } = [];
        public List<int> Patients { get; } = [];
        public List<(string Preposition, int Token)> Obliques { get; } = [];

        public void Clear()
        {
            Agents.Clear();
            Patients.Clear();
            Obliques.Clear();
        }

        public Arguments ToArguments(int infinitive, int clause, int purpose) =>
            new() { Agents = [.. Agents], Patients = [.. Patients], Obliques = [.. Obliques], Infinitive = infinitive, Clause = clause, Purpose = purpose };
    }

    /// <summary>The phrases about a trigger.</summary>
    public Arguments Of(Trigger trigger) => Complete(trigger.Token, trigger.Kind switch
    {
        TriggerKind.Noun => OfNoun(trigger.Token, trigger.LightVerb),
        TriggerKind.Adjective when OfVerb(trigger.Token) is { Agents.IsEmpty: true } counted
            && analysis.Child(trigger.Token, DependencyRelation.Nummod) is >= 0 and var number => counted with { Agents = [number] },
        _ => OfVerb(trigger.Token),
    });

    // Whom the tree does not show, the roles may: "their failure to protect", "the decision to sell".
    Arguments Complete(int trigger, Arguments read)
    {
        if (analysis.PredicateAt(trigger) is not { } predicate)
            return read;
        if (read.Agents.IsEmpty && predicate.Find(SemanticRole.Arg0, Sure) is { Head: var agent } && IsParty(agent, read))
            read = read with { Agents = ConjunctsOf(agent) };
        if (read.Patients.IsEmpty && predicate.Find(SemanticRole.Arg1, Sure) is { Head: var patient } && IsParty(patient, read))
            read = read with { Patients = ConjunctsOf(patient) };
        return read;
    }

    bool IsParty(int head, Arguments read) =>
        analysis.PartsOfSpeech[head] is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron && !analysis.IsRelativePronoun(head)
        && !read.Agents.Contains(head) && !read.Patients.Contains(head) && !read.Obliques.Any(oblique => oblique.Token == head);

    ImmutableArray<int> ConjunctsOf(int head)
    {
        _conjuncts.Clear();
        analysis.AddConjuncts(head, _conjuncts);
        return [.. _conjuncts];
    }

    /// <summary>The phrases about a verb or adjective.</summary>
    public Arguments OfVerb(int verb) => _ofVerbs[verb] ??= ReadVerb(verb);

    Arguments ReadVerb(int verb)
    {
        var (agents, patients, obliques) = (_verb.Agents, _verb.Patients, _verb.Obliques);
        _verb.Clear();
        var clause = clauses.Of(verb);
        var (infinitive, complement, purpose) = (-1, -1, -1);
        // "were engaged in battles" is no passive but in form.
        var passive = clause.IsPassive && analysis.Lemmas[verb] is not ("engage" or "involve");
        if (analysis.IsAccordingTo(verb))
            analysis.AddConjuncts(analysis.Heads[verb], agents);
        else
            (passive ? patients : agents).AddRange(clause.Subjects);
        foreach (var argument in clause.Arguments)
            switch (argument.Kind)
            {
                case ArgumentKind.Object:
                    analysis.AddConjuncts(argument.Head, patients);
                    break;
                case ArgumentKind.IndirectObject:
                    AddOblique("", argument.Head, obliques);
                    break;
                case ArgumentKind.Oblique or ArgumentKind.Agent when argument.Preposition == "by" && (passive || argument.Kind == ArgumentKind.Agent)
                    && IsDoer(argument.Head):
                    analysis.AddConjuncts(argument.Head, agents);
                    break;
                case ArgumentKind.Oblique or ArgumentKind.Agent when argument.Preposition.Length > 0:
                    AddOblique(argument.Preposition, argument.Head, obliques);
                    break;
                case ArgumentKind.OpenComplement:
                    infinitive = argument.Head;
                    break;
                case ArgumentKind.Complement:
                    complement = argument.Head;
                    break;
                // "if she were to win" is told for nothing.
                case ArgumentKind.Purpose when !analysis.HasOwnSubject(argument.Head):
                    purpose = argument.Head;
                    break;
            }
        // Without an object of its own a verb in "the town that rebels attacked" takes the noun the clause stands by.
        if (!passive && patients.Count == 0 && analysis.Relations[verb] == DependencyRelation.AclRelcl && agents.Count > 0
            && !agents.Contains(analysis.Heads[verb]))
            patients.Add(analysis.Heads[verb]);
        return _verb.ToArguments(infinitive, complement, purpose);
    }

    Arguments OfNoun(int noun, int lightVerb)
    {
        var (agents, patients, obliques) = (_noun.Agents, _noun.Patients, _noun.Obliques);
        _noun.Clear();
        var (infinitive, clause) = (-1, -1);
        foreach (var dependent in analysis.DependentsOf(noun))
            switch (analysis.Relations[dependent])
            {
                case DependencyRelation.NmodPoss:
                    analysis.AddConjuncts(dependent, agents);
                    break;
                case DependencyRelation.Amod or DependencyRelation.Compound or DependencyRelation.NmodDesc when entities.ActorAt(dependent) is not null:
                    analysis.AddConjuncts(dependent, agents);
                    break;
                case DependencyRelation.Nmod or DependencyRelation.Obl:
                    var preposition = analysis.Preposition(dependent);
                    if (preposition is "by" or "between" or "among" || preposition == "from" && PloverLexicon.ComesFrom(analysis.Lemmas[noun]))
                        analysis.AddConjuncts(dependent, agents);
                    else if (preposition == "of" && EventWords.TakesObject(analysis.Lemmas[noun]))
                    {
                        analysis.AddConjuncts(dependent, patients);
                        AddMakers(dependent, agents);
                    }
                    else if (preposition == "of")
                        analysis.AddConjuncts(dependent, agents);
                    else if (preposition.Length > 0)
                        AddOblique(preposition, dependent, obliques);
                    break;
                case DependencyRelation.Acl when analysis.HasMark(dependent, "to"):
                    infinitive = dependent;
                    break;
                case DependencyRelation.Acl or DependencyRelation.Ccomp when analysis.HasMark(dependent, "that"):
                    clause = dependent;
                    break;
                case DependencyRelation.Acl when analysis.PennTags[dependent] == "VBN":
                    AddMakers(dependent, agents);
                    break;
            }
        if (lightVerb >= 0)
        {
            // "issued an order of the commander": who does it is who acts.
            var verb = OfVerb(lightVerb);
            if (!verb.Agents.IsEmpty && patients.Count == 0)
                agents.Clear();
            agents.AddRange(verb.Agents);
            obliques.AddRange(verb.Obliques);
            infinitive = infinitive < 0 ? verb.Infinitive : infinitive;
        }
        else if (agents.Count == 0 && analysis.Relations[noun] == DependencyRelation.Obj && analysis.Heads[noun] is >= 0 and var governor
            && EventWords.PassesSubject(analysis.Lemmas[governor]))
        {
            // "sped up the withdrawal", "ordered the arrest": who does the one does the other.
            agents.AddRange(clauses.Of(governor).Subjects);
        }
        else if (agents.Count == 0 && analysis.Relations[noun] == DependencyRelation.Obl && analysis.Heads[noun] is >= 0 and var verb
            && analysis.PartsOfSpeech[verb] == PartOfSpeech.Verb
            && analysis.Preposition(noun) is "for" or "in" or "into" && PloverLexicon.IsMutual(analysis.Lemmas[noun]))
        {
            // "are set for talks", "arrived for a meeting": who comes takes part.
            var coming = OfVerb(verb);
            agents.AddRange(coming.Agents.IsEmpty ? coming.Patients : coming.Agents);
        }
        else if (agents.Count == 0 && patients.Count == 0 && analysis.Relations[noun].Universal() == DependencyRelation.Obl
            && analysis.Heads[noun] is >= 0 and var deed)
        {
            // "were burnt to death", "took part in the strike": the parties of the verb.
            var told = OfVerb(deed);
            if (analysis.Preposition(noun) == "to" && analysis.Lemmas[noun] == "death")
                patients.AddRange(told.Patients.IsEmpty ? told.Agents : told.Patients);
            else if (analysis.Preposition(noun) is "in" or "to" && (analysis.Lemmas[deed] is "participate" or "engage" or "join" || TakesPart(deed)))
                agents.AddRange(told.Agents);
        }
        RemoveRepeated(agents);
        RemoveRepeated(patients);
        return _noun.ToArguments(infinitive, clause, -1);
    }

    bool TakesPart(int verb)
    {
        foreach (var dependent in analysis.DependentsOf(verb))
            if (analysis.Relations[dependent] == DependencyRelation.Obj && analysis.Lemmas[dependent] == "part")
                return true;
        return false;
    }

    // "attacks made by rebels"; "the shooting of a teenager by police", whichever noun the tree ties "by" to.
    void AddMakers(int token, List<int> agents)
    {
        foreach (var maker in analysis.DependentsOf(token))
            if (analysis.Relations[maker].Universal() is DependencyRelation.Obl or DependencyRelation.Nmod && analysis.Preposition(maker) == "by")
                analysis.AddConjuncts(maker, agents);
    }

    void AddOblique(string preposition, int head, List<(string Preposition, int Token)> obliques)
    {
        _conjuncts.Clear();
        analysis.AddConjuncts(head, _conjuncts);
        foreach (var token in _conjuncts)
            obliques.Add((preposition, token));
    }

    static void RemoveRepeated(List<int> tokens)
    {
        for (var index = tokens.Count - 1; index > 0; index--)
            if (tokens.IndexOf(tokens[index]) < index)
                tokens.RemoveAt(index);
    }

    // "killed by a bomb" names a means, "killed by rebels" who did it; "by Friday" neither.
    bool IsDoer(int token) => entities.ActorAt(token) is not null
        || analysis.PartsOfSpeech[token] is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron;
}
