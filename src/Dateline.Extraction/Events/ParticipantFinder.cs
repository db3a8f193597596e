using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Finds who takes part in an event and in which part.</summary>
sealed class ParticipantFinder(Reading reading, EntityIndex entities, ArgumentReader arguments)
{
    const int Depth = 3;

    static readonly string[] s_recipientPrepositions = ["", "to", "against", "with", "on", "upon", "at", "toward", "towards", "into", "for", "from", "of", "over", "between", "among"];

    static readonly string[] s_mutualPrepositions = ["with", "against"];

    // Whose something is, and whom else it is about.
    static readonly DependencyRelation[] s_owners = [DependencyRelation.NmodPoss, DependencyRelation.Amod, DependencyRelation.Compound, DependencyRelation.Nmod];
    static readonly DependencyRelation[] s_concerned = [.. s_owners, DependencyRelation.Appos, DependencyRelation.AclRelcl, DependencyRelation.Acl];

    readonly Analysis _analysis = reading.Analysis;

    /// <summary>The actors and recipients of an event, each by role, then in the order of the text.</summary>
    /// <param name="found">The phrases about the trigger.</param>
    /// <param name="type">Its PLOVER type; participants of an event without one are only those that stand in its own phrases.</param>
    public IReadOnlyList<EventParticipant> Find(Arguments found, string? type)
    {
        var deep = type is not null;
        var actors = Actors(found.Agents, deep);
        var recipients = Recipients(found, type, actors);
        return [.. actors.Select(token => ToParticipant(ParticipantRole.Actor, token)), .. recipients.Select(token => ToParticipant(ParticipantRole.Recipient, token))];
    }

    List<int> Actors(IEnumerable<int> tokens, bool deep) =>
        [.. tokens.SelectMany(token => ActorsOf(SpeakerOr(token), deep ? Depth : 0, s_owners)).Distinct().Order()];

    List<int> Recipients(Arguments found, string? type, List<int> actors)
    {
        var mutual = actors.Select(actor => entities.ActorAt(actor)?.Country).Distinct().Count() > 1;
        var depth = type is null || mutual ? 0 : Depth;
        var recipients = Others(found.Patients.Where(patient => !IsMeans(patient, type)), depth, actors);
        if (recipients.Count == 0)
            recipients = InObliques(found, mutual ? s_mutualPrepositions : s_recipientPrepositions, depth, actors);
        if (recipients.Count > 0 || type is null or "STATEMENT" || mutual)
            return recipients;
        recipients = InComplement(found.Infinitive >= 0 ? found.Infinitive : found.Clause, type, actors, Depth);
        if (recipients.Count == 0)
            recipients = InComplement(found.Purpose, type, actors, Depth);
        return recipients.Count == 0 && type is "ASSAULT" or "COERCE" or "SANCTION" or "AID" or "RETREAT" or "CONCEDE" or "AGREE" or "THREATEN" or "PROTEST" or "MOBILIZE" or "ACCUSE" or "REJECT" or "REQUEST"
            ? Whereabouts(found, actors)
            : recipients;
    }

    // Withdrawn troops, dispatched inspectors and given aid are what it is done with, not whom it is done to.
    bool IsMeans(int patient, string? type) =>
        type is "RETREAT" or "MOBILIZE" or "AID" or "ACCUSE" or "AGREE" or "THREATEN" or "REJECT" && NounClasses.IsMeans(_analysis.Lemmas[patient]);

    List<int> InObliques(Arguments found, string[] prepositions, int depth, List<int> actors)
    {
        foreach (var preposition in prepositions)
        {
            var recipients = Others(found.Obliques.Where(oblique => oblique.Preposition == preposition).Select(oblique => oblique.Token), depth, actors);
            if (recipients.Count > 0)
                return recipients;
        }
        return [];
    }

    // "demanded that Moscow admit it", "threatened to attack Israel": whom the content is about.
    List<int> InComplement(int complement, string type, List<int> actors, int depth)
    {
        if (complement < 0 || depth == 0)
            return [];
        var inner = arguments.Of(new(complement, _analysis.PartsOfSpeech[complement] == PartOfSpeech.Noun ? TriggerKind.Noun : TriggerKind.Verb, -1));
        var recipients = Others(inner.Agents, Depth, actors);
        if (recipients.Count == 0)
            recipients = Others(inner.Patients.Where(patient => !IsMeans(patient, type)), Depth, actors);
        if (recipients.Count == 0)
            recipients = InObliques(inner, s_recipientPrepositions, Depth, actors);
        if (recipients.Count == 0)
            recipients = InComplement(inner.Infinitive >= 0 ? inner.Infinitive : inner.Clause, type, actors, depth - 1);
        return recipients.Count == 0 ? Whereabouts(inner, actors) : recipients;
    }

    // "lifted the curfew in Montenegro": done to those who live there.
    List<int> Whereabouts(Arguments found, List<int> actors)
    {
        foreach (var token in found.Obliques.Where(oblique => Locatives.IsLocative(_analysis, oblique.Token)).Select(oblique => oblique.Token).Concat(found.Patients))
            if (PlaceOf(token, Depth) is >= 0 and var place && !actors.Contains(place))
                return [place];
        return [];
    }

    List<int> Others(IEnumerable<int> tokens, int depth, List<int> actors)
    {
        var acting = actors.Select(entities.ActorAt).ToHashSet();
        return [.. tokens.SelectMany(token => ActorsOf(token, depth, s_concerned)).Where(token => !acting.Contains(entities.ActorAt(token)) && !IsBothSides(token)).Distinct().Order()];
    }

    // "the two countries", "both sides": the actors themselves.
    bool IsBothSides(int token)
    {
        if (_analysis.Lemmas[token] is not ("country" or "side" or "nation" or "party" or "leader" or "community" or "neighbor" or "neighbour" or "people"))
            return false;
        foreach (var dependent in _analysis.DependentsOf(token))
            if (_analysis.Lemmas[dependent] is "two" or "both" or "their")
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
                && arguments.Of(new(governor, TriggerKind.Verb, -1)).Agents is [var speaker, ..] && _analysis.PennTags[speaker] is not ("PRP" or "PRP$"))
                return speaker;
        return token;
    }

    // "Hungarian and Romanian officials" are two sides.
    IEnumerable<int> ActorsOf(int head, int depth, DependencyRelation[] relations)
    {
        if (ActorOf(head, depth, relations) is not (>= 0 and var actor))
            return [];
        // "former president Carlos Menem": the name says who.
        if (actor + 1 < _analysis.TokenCount && _analysis.PartsOfSpeech[actor] == PartOfSpeech.Noun && _analysis.PartsOfSpeech[actor + 1] == PartOfSpeech.Propn
            && entities.ActorAt(actor + 1) is { Type: EntityType.Person } named && entities.ActorAt(actor)?.Id != named.Id && _analysis.SentenceOf(actor) == _analysis.SentenceOf(actor + 1))
            return [actor + 1];
        foreach (var dependent in _analysis.DependentsOf(actor))
            if (_analysis.Relations[dependent] is DependencyRelation.Amod or DependencyRelation.Compound && entities.ActorAt(dependent) is { Type: EntityType.Place } first)
            {
                var sides = _analysis.WithConjuncts(dependent).Where(side => entities.ActorAt(side) is { Type: EntityType.Place } other && (side == dependent || other.Id != first.Id)).ToList();
                if (sides.Count > 1)
                    return sides;
            }
        return [actor];
    }

    /// <summary>The actor a noun phrase stands for: itself, or whose it is ("Israel's air force", "a Russian proposal"); -1 where nobody is meant.</summary>
    int ActorOf(int head, int depth, DependencyRelation[] relations)
    {
        if (entities.ActorAt(head) is not null)
            return head;
        if (depth == 0 || _analysis.PartsOfSpeech[head] is PartOfSpeech.Pron)
            return -1;
        foreach (var relation in relations)
            foreach (var dependent in _analysis.DependentsOf(head))
                if (_analysis.Relations[dependent] == relation && (relation != DependencyRelation.Nmod || LeadsOn(dependent, relations)) && ActorOf(dependent, depth - 1, relations) is >= 0 and var actor)
                    return actor;
        return relations == s_concerned ? InClause(head, depth) : -1;
    }

    bool LeadsOn(int modifier, DependencyRelation[] relations) =>
        _analysis.Preposition(modifier) is "of" or "by" or "from" or "for" || relations == s_concerned && _analysis.Preposition(modifier) is "against" or "with" or "to" or "on" or "between" or "at" or "over";

    // "calls by its rulers", "plans to sell weapons to Taiwan": verbs lead on to their objects.
    int InClause(int verb, int depth)
    {
        if (_analysis.PartsOfSpeech[verb] != PartOfSpeech.Verb)
            return -1;
        foreach (var dependent in _analysis.DependentsOf(verb))
            if (_analysis.Relations[dependent].Universal() is DependencyRelation.Obj or DependencyRelation.Obl && ActorOf(dependent, depth - 1, s_concerned) is >= 0 and var actor)
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
            if (_analysis.Relations[dependent].Universal() is DependencyRelation.Nmod or DependencyRelation.Compound or DependencyRelation.Amod && PlaceOf(dependent, depth - 1) is >= 0 and var place)
                return place;
        return -1;
    }

    EventParticipant ToParticipant(ParticipantRole role, int token)
    {
        var entity = entities.ActorAt(token) ?? entities.PlaceAt(token);
        var passage = reading.PassageOf(NounPhrase.Of(_analysis, token));
        return new(role, passage, entity?.Name ?? passage.Text, entity?.Id);
    }
}
