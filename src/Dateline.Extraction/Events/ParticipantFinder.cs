using System.Collections.Immutable;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Finds who takes part in an event and in which part.</summary>
/// <remarks>One per document; its lists are used again for every event.</remarks>
sealed class ParticipantFinder(Reading reading, EntityIndex entities, ArgumentReader arguments, OpeningDateline? dateline)
{
    const int Depth = 3;

    static readonly string[] s_recipientPrepositions = ["", "to", "against", "with", "on", "upon", "at", "toward", "towards", "into", "for", "from", "of",
        "over", "between", "among"];

    static readonly string[] s_mutualPrepositions = ["with", "against"];

    // Whose something is, and whom else it is about.
    static readonly DependencyRelation[] s_owners = [DependencyRelation.NmodPoss, DependencyRelation.Amod, DependencyRelation.Compound,
        DependencyRelation.Nmod];
    static readonly DependencyRelation[] s_concerned = [.. s_owners, DependencyRelation.Appos, DependencyRelation.AclRelcl, DependencyRelation.Acl];

    readonly Analysis _analysis = reading.Analysis;
    readonly List<int> _actors = [];
    readonly List<int> _recipients = [];
    readonly List<int> _sides = [];

    /// <summary>Adds the actors and recipients of an event, each by role, then in the order of the text.</summary>
    /// <param name="found">The phrases about the trigger.</param>
    /// <param name="type">Its type; participants of an event without one are only those that stand in its own phrases.</param>
    /// <param name="participants">Receives them.</param>
    public void AddParticipants(Arguments found, string? type, ImmutableArray<EventParticipant>.Builder participants)
    {
        _actors.Clear();
        _recipients.Clear();
        var frame = TypeFrame.Of(type);
        if (frame.Subject == SubjectPart.Actor)
            foreach (var agent in found.Agents)
                if (!IsTitle(agent) && !IsBothSides(agent))
                    AddActorsOf(SpeakerOr(agent), type is null ? 0 : Depth, s_owners, _actors);
        if (_actors.Count == 0 && frame.Subject == SubjectPart.Actor && type is not null)
            foreach (var agent in found.Agents)
                if (_analysis.PennTags[agent] == "DT" && _analysis.Child(agent, DependencyRelation.AclRelcl) >= 0)
                    _actors.Add(agent);
        Order(_actors);
        if (frame.Subject == SubjectPart.Actor && frame.LeadsOn)
            FindRecipients(found, type, frame);
        else
            FindAffected(found, frame);
        foreach (var actor in _actors)
            participants.Add(ToParticipant(ParticipantRole.Actor, actor));
        foreach (var recipient in _recipients)
            participants.Add(ToParticipant(ParticipantRole.Recipient, recipient));
    }

    /// <summary>
    /// The head of what it is done to where that is no party ("sold its stake"), or -1. Ask after <see cref="AddParticipants"/> for the same event.
    /// </summary>
    public int ObjectOf(Arguments found)
    {
        foreach (var patient in found.Patients)
            if (_analysis.PartsOfSpeech[patient] is PartOfSpeech.Noun or PartOfSpeech.Propn && !_recipients.Contains(patient) && !_actors.Contains(patient))
                return patient;
        return -1;
    }

    // Of deaths, disasters, sales, journeys: whom they befall, and who is bought or left.
    void FindAffected(Arguments found, TypeFrame frame)
    {
        // "suffered burns": who suffers, not what; "a quake killed ten": the ten, not the quake.
        var isSuffered = frame.Subject == SubjectPart.Victim && !found.Patients.Any(IsPerson);
        if (isSuffered)
            foreach (var agent in found.Agents)
                if (!NounClasses.IsHazard(_analysis.Lemmas[agent]))
                    AddItself(agent);
        if (frame.Object is not ObjectPart.Thing && !(isSuffered && _recipients.Count > 0))
            foreach (var patient in found.Patients)
                if (frame.Object != ObjectPart.Named || entities.ActorAt(patient) is { Type: EntityType.Organization or EntityType.Person })
                    AddItself(patient);
        // "the bridge collapsed", "the boat caught fire": what it happens to.
        if (frame.Subject == SubjectPart.Cause && found.Patients.All(patient => NounClasses.IsHazard(_analysis.Lemmas[patient])))
        {
            _recipients.Clear();
            foreach (var agent in found.Agents)
                if (_analysis.PartsOfSpeech[agent] is PartOfSpeech.Noun or PartOfSpeech.Propn
                    && _analysis.RelationOf(agent) is DependencyRelation.Nsubj or DependencyRelation.Conj && !NounClasses.IsHazard(_analysis.Lemmas[agent]))
                    AddItself(agent);
        }
        KeepOthers();
        if (_recipients.Count > 0 || frame.Prepositions is not { Count: > 0 })
            return;
        foreach (var (preposition, token) in found.Obliques)
            if (frame.Prepositions.Contains(preposition) && entities.ActorAt(token) is not null)
                AddItself(token);
        KeepOthers();
    }

    // The phrase itself, somebody's name or not; what only points ("it", "which") is nobody.
    void AddItself(int head)
    {
        // "dozens of people" are people; "dozens" alone tells nobody.
        if (NounClasses.IsTransparent(_analysis.Lemmas[head]) && entities.ActorAt(head)?.Country is null)
        {
            foreach (var counted in _analysis.DependentsOf(head))
                if (_analysis.Relations[counted] == DependencyRelation.Nmod && _analysis.Preposition(counted) == "of")
                    AddItself(counted);
            return;
        }
        if (entities.ActorAt(head) is not null)
            AddActorsOf(head, 0, s_concerned, _recipients);
        else if (IsDescribed(head))
            _recipients.Add(head);
    }

    bool IsPerson(int token) => entities.ActorAt(token) is not null || ActorNouns.KindOf(_analysis[token]) is not null
        || _analysis.PennTags[token] is "CD" or "PRP";

    // "those who lost their homes" and any noun describe; pronouns that nobody is known for do not.
    bool IsDescribed(int head) => _analysis.PartsOfSpeech[head] is PartOfSpeech.Noun or PartOfSpeech.Propn
        || _analysis.PennTags[head] is "VBN" or "JJ" && _analysis.Child(head, DependencyRelation.Det) >= 0
        || _analysis.PennTags[head] is "DT" or "CD" && _analysis.Child(head, DependencyRelation.AclRelcl, DependencyRelation.Nmod) >= 0
        || _analysis.PennTags[head] == "CD";

    // "Lortie, chairman and chief executive": what a name is followed by without an article is its bearer's post.
    bool IsTitle(int token)
    {
        if (_analysis.PennTags[token] != "NN" || _analysis.Relations[token] is not (DependencyRelation.Conj or DependencyRelation.Appos)
            || _analysis.Heads[token] < 0)
            return false;
        var first = _analysis.Heads[token];
        for (var step = 0; step < 4 && _analysis.Relations[first] == DependencyRelation.Conj && _analysis.PartsOfSpeech[first] != PartOfSpeech.Propn
            && _analysis.Heads[first] >= 0; step++)
            first = _analysis.Heads[first];
        return _analysis.PartsOfSpeech[first] == PartOfSpeech.Propn && entities.ActorAt(first) is { Type: EntityType.Person }
            && _analysis.Child(token, DependencyRelation.Det, DependencyRelation.NmodPoss) < 0 && _analysis.Child(token, DependencyRelation.Nummod) < 0;
    }

    void FindRecipients(Arguments found, string? type, TypeFrame frame)
    {
        var mutual = AreFromSeveralCountries(_actors);
        var depth = type is null || mutual ? 0 : Depth;
        if (AddPatients(found, type, depth) || AddObliques(found, mutual ? s_mutualPrepositions : s_recipientPrepositions, depth, frame)
            || type is null or "STATEMENT" || mutual)
            return;
        if (AddComplement(found.Infinitive >= 0 ? found.Infinitive : found.Clause, type, Depth) || AddComplement(found.Purpose, type, Depth))
            return;
        if (type is not ("CONSULT" or "SUPPORT" or "COOPERATE") && AddWhereabouts(found))
            return;
        AddTargets(found, type, frame);
    }

    // What is struck, seized or helped is told by its own words where it is nobody's.
    void AddTargets(Arguments found, string type, TypeFrame frame)
    {
        if (frame.Object == ObjectPart.Target)
            foreach (var patient in found.Patients)
                if (!IsMeans(patient, type) && IsDescribed(patient))
                    _recipients.Add(patient);
        if (_recipients.Count == 0)
            foreach (var (preposition, token) in found.Obliques)
                if (preposition is "" or "to" or "at" or "against" or "on" && _analysis.PennTags[token] is "DT" && IsDescribed(token))
                    _recipients.Add(token);
        KeepOthers();
    }

    bool AreFromSeveralCountries(List<int> actors)
    {
        for (var index = 1; index < actors.Count; index++)
            if (entities.ActorAt(actors[index])?.Country != entities.ActorAt(actors[0])?.Country)
                return true;
        return false;
    }

    // Withdrawn troops, dispatched inspectors and given aid are what it is done with, not whom it is done to.
    bool IsMeans(int patient, string? type) =>
        type is "RETREAT" or "MOBILIZE" or "AID" or "AGREE" or "THREATEN" or "REJECT" && NounClasses.IsMeans(_analysis.Lemmas[patient])
        || type == "ACCUSE" && NounClasses.IsInspector(_analysis.Lemmas[patient])
        || type == "ASSAULT" && NounClasses.IsWeapon(_analysis.Lemmas[patient]);

    bool AddPatients(Arguments found, string? type, int depth)
    {
        foreach (var patient in found.Patients)
            if (_analysis.PennTags[patient] is "VBN" or "JJ" && IsDescribed(patient))
                _recipients.Add(patient);
            else if (!IsMeans(patient, type))
                AddActorsOf(patient, depth, s_concerned, _recipients);
            else if (type == "ASSAULT" && AimOf(patient) is >= 0 and var aim && !AddPlaceOf(aim))
                AddItself(aim);
        return KeepOthers();
    }

    // "fired shells aimed at a base", "a missile at the port".
    int AimOf(int weapon)
    {
        foreach (var dependent in _analysis.DependentsOf(weapon))
            if (_analysis.Relations[dependent].Universal() is DependencyRelation.Nmod && _analysis.Preposition(dependent) is "at" or "on" or "into")
                return dependent;
            else if (_analysis.Relations[dependent].Universal() == DependencyRelation.Acl)
                foreach (var aim in _analysis.DependentsOf(dependent))
                    if (_analysis.Relations[aim].Universal() == DependencyRelation.Obl && _analysis.Preposition(aim) is "at" or "on" or "into")
                        return aim;
        return -1;
    }

    bool AddAgents(Arguments found, int depth)
    {
        foreach (var agent in found.Agents)
            AddActorsOf(agent, depth, s_concerned, _recipients);
        return KeepOthers();
    }

    bool AddObliques(Arguments found, string[] prepositions, int depth, TypeFrame frame)
    {
        if (found.Obliques.IsEmpty)
            return false;
        foreach (var preposition in prepositions)
        {
            if (frame.Prepositions?.Contains(preposition) == false)
                continue;
            foreach (var oblique in found.Obliques)
                if (oblique.Preposition == preposition)
                    AddActorsOf(oblique.Token, depth, s_concerned, _recipients);
            if (KeepOthers())
                return true;
        }
        return false;
    }

    // "demanded that Moscow admit it", "threatened to attack Israel": whom the content is about.
    bool AddComplement(int complement, string type, int depth)
    {
        if (complement < 0 || depth == 0)
            return false;
        var inner = arguments.Of(new(complement, _analysis.PartsOfSpeech[complement] == PartOfSpeech.Noun ? TriggerKind.Noun : TriggerKind.Verb, -1));
        return AddAgents(inner, Depth) || AddPatients(inner, type, Depth) || AddObliques(inner, s_recipientPrepositions, Depth, TypeFrame.Of(type))
            || AddComplement(inner.Infinitive >= 0 ? inner.Infinitive : inner.Clause, type, depth - 1) || AddWhereabouts(inner);
    }

    // "lifted the curfew in Montenegro": done to those who live there.
    bool AddWhereabouts(Arguments found)
    {
        foreach (var (_, token) in found.Obliques)
            if (Locatives.IsLocative(_analysis, token) && AddPlaceOf(token))
                return true;
        foreach (var token in found.Patients)
            if (AddPlaceOf(token))
                return true;
        return false;
    }

    bool AddPlaceOf(int token)
    {
        if (PlaceOf(token, Depth) is not (>= 0 and var place) || _actors.Contains(place) || IsWhereActed(place))
            return false;
        _recipients.Add(place);
        return true;
    }

    // "Russia intensified its assaults": whose they are is not whom they strike.
    bool IsWhereActed(int place)
    {
        foreach (var actor in _actors)
            if (entities.ActorAt(actor)?.Id == entities.PlaceAt(place)?.Id)
                return true;
        return false;
    }

    // Who acts is not whom it is done to. Tells whether anybody is left.
    bool KeepOthers()
    {
        for (var index = _recipients.Count - 1; index >= 0; index--)
            if (IsActor(_recipients[index]) || IsBothSides(_recipients[index]))
                _recipients.RemoveAt(index);
        Order(_recipients);
        return _recipients.Count > 0;
    }

    bool IsActor(int token)
    {
        foreach (var actor in _actors)
            if (entities.ActorAt(actor)?.Id == entities.ActorAt(token)?.Id)
                return true;
        return false;
    }

    // "the two countries", "both sides": the actors themselves.
    bool IsBothSides(int token)
    {
        if (_analysis.Lemmas[token] is not (
            "country" or "side" or "half" or "nation" or "party" or "leader" or "community" or "neighbor" or "neighbour" or "people"))
            return false;
        foreach (var dependent in _analysis.DependentsOf(token))
            if (_analysis.Lemmas[dependent] is "two" or "both" or "either" or "their")
                return true;
        return false;
    }

    // "Syria says it will withdraw": a pronoun nobody is known for, in what somebody says, is mostly the speaker.
    int SpeakerOr(int token)
    {
        if (_analysis.PennTags[token] is not ("PRP" or "PRP$") || entities.ActorAt(token) is not null)
            return token;
        var clause = token;
        for (var step = 0; step < 12 && clause >= 0; step++, clause = _analysis.Heads[clause])
            if (_analysis.Relations[clause] is DependencyRelation.Ccomp or DependencyRelation.Advcl && _analysis.Heads[clause] is >= 0 and var governor
                && arguments.OfVerb(governor).Agents is [var speaker, ..] && _analysis.PennTags[speaker] is not ("PRP" or "PRP$"))
                return speaker;
        return token;
    }

    // "Hungarian and Romanian officials" are two sides.
    void AddActorsOf(int head, int depth, DependencyRelation[] relations, List<int> found)
    {
        if (ActorOf(head, depth, relations) is not (>= 0 and var actor) || dateline is not null && dateline.Tokens.Contains(actor))
            return;
        // "former president Carlos Menem": the name says who.
        if (actor + 1 < _analysis.TokenCount && _analysis.PartsOfSpeech[actor] is PartOfSpeech.Noun or PartOfSpeech.Propn
            && _analysis.PartsOfSpeech[actor + 1] == PartOfSpeech.Propn
            && entities.ActorAt(actor + 1) is { Type: EntityType.Person } named && entities.ActorAt(actor)?.Id != named.Id
            && _analysis.SentenceOf(actor) == _analysis.SentenceOf(actor + 1))
        {
            found.Add(actor + 1);
            return;
        }
        foreach (var dependent in _analysis.DependentsOf(actor))
            if (_analysis.Relations[dependent] is DependencyRelation.Amod or DependencyRelation.Compound
                && entities.ActorAt(dependent) is { Type: EntityType.Place } first)
            {
                _sides.Clear();
                _analysis.AddConjuncts(dependent, _sides);
                var count = found.Count;
                foreach (var side in _sides)
                    if (entities.ActorAt(side) is { Type: EntityType.Place } other && (side == dependent || other.Id != first.Id))
                        found.Add(side);
                if (found.Count - count > 1)
                    return;
                found.RemoveRange(count, found.Count - count);
            }
        found.Add(actor);
    }

    /// <summary>The actor a noun phrase stands for: itself, or whose it is ("Israel's air force", "a Russian proposal"); -1 where nobody is meant.</summary>
    int ActorOf(int head, int depth, DependencyRelation[] relations)
    {
        if (entities.ActorAt(head) is { } itself
            && (relations == s_owners || depth == Depth || depth == 0 || itself.Country is not null || _analysis.PartsOfSpeech[head] != PartOfSpeech.Noun))
            return head;
        if (depth == 0 || _analysis.PartsOfSpeech[head] is PartOfSpeech.Pron)
            return -1;
        foreach (var relation in relations)
            foreach (var dependent in _analysis.DependentsOf(head))
                if (_analysis.Relations[dependent] == relation && (relation != DependencyRelation.Nmod || LeadsOn(dependent, relations))
                    && ActorOf(dependent, depth - 1, relations) is >= 0 and var actor)
                    return actor;
        return relations == s_concerned ? InClause(head, depth) : -1;
    }

    bool LeadsOn(int modifier, DependencyRelation[] relations) =>
        _analysis.Preposition(modifier) is "of" or "by" or "from" or "for"
        || relations == s_concerned && _analysis.Preposition(modifier) is "against" or "with" or "to" or "on" or "between" or "at" or "over";

    // "calls by its rulers", "plans to sell weapons to Taiwan": verbs lead on to their objects.
    int InClause(int verb, int depth)
    {
        if (_analysis.PartsOfSpeech[verb] != PartOfSpeech.Verb)
            return -1;
        foreach (var dependent in _analysis.DependentsOf(verb))
            if (_analysis.Relations[dependent].Universal() is DependencyRelation.Obj or DependencyRelation.Obl
                && ActorOf(dependent, depth - 1, s_concerned) is >= 0 and var actor)
                return actor;
        return -1;
    }

    int PlaceOf(int head, int depth)
    {
        if (entities.PlaceAt(head) is not null)
            return head;
        if (depth == 0)
            return -1;
        foreach (var dependent in _analysis.DependentsOf(head))
            if (_analysis.Relations[dependent] != DependencyRelation.NmodPoss
                && _analysis.Relations[dependent].Universal() is DependencyRelation.Nmod or DependencyRelation.Compound or DependencyRelation.Amod
                && PlaceOf(dependent, depth - 1) is >= 0 and var place)
                return place;
        return -1;
    }

    static void Order(List<int> tokens)
    {
        if (tokens.Count < 2)
            return;
        tokens.Sort();
        for (var index = tokens.Count - 1; index > 0; index--)
            if (tokens[index] == tokens[index - 1])
                tokens.RemoveAt(index);
    }

    EventParticipant ToParticipant(ParticipantRole role, int token)
    {
        var entity = entities.ActorAt(token) ?? entities.PlaceAt(token);
        var passage = reading.PassageOf(NounPhrase.Of(_analysis, token));
        return new(role, passage, entity?.Name ?? passage.Text, entity?.Id);
    }
}
