using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Finds who takes part in an event and in which part.</summary>
sealed class ParticipantFinder(Reading reading, EntityIndex entities, ArgumentReader arguments)
{
    const int Depth = 3;

    static readonly string[] s_recipientPrepositions = ["", "to", "against", "with", "on", "upon", "at", "toward", "towards", "into", "for", "from", "of", "over", "between", "among"];

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
        [.. tokens.Select(token => ActorOf(token, deep ? Depth : 0, s_owners)).Where(token => token >= 0).Distinct().Order()];

    List<int> Recipients(Arguments found, string? type, List<int> actors)
    {
        var recipients = Others(found.Patients, type, actors);
        if (recipients.Count == 0)
            recipients = InObliques(found, type, actors);
        if (recipients.Count == 0 && type is not null)
            recipients = InComplement(found, type, actors, 3);
        return recipients.Count == 0 && type is "ASSAULT" or "COERCE" or "SANCTION" or "AID" or "RETREAT" or "CONCEDE" or "AGREE" or "THREATEN" or "PROTEST" or "MOBILIZE"
            ? Whereabouts(found, actors)
            : recipients;
    }

    List<int> InObliques(Arguments found, string? type, List<int> actors)
    {
        foreach (var preposition in s_recipientPrepositions)
        {
            var recipients = Others(found.Obliques.Where(oblique => oblique.Preposition == preposition).Select(oblique => oblique.Token), type, actors);
            if (recipients.Count > 0)
                return recipients;
        }
        return [];
    }

    // "demanded that Moscow admit it", "threatened to attack Israel": whom the content is about.
    List<int> InComplement(Arguments found, string type, List<int> actors, int depth)
    {
        var complement = found.Infinitive >= 0 ? found.Infinitive : found.Clause;
        if (complement < 0 || depth == 0)
            return [];
        var inner = arguments.Of(new(complement, _analysis.PartsOfSpeech[complement] == PartOfSpeech.Noun ? TriggerKind.Noun : TriggerKind.Verb, -1));
        var recipients = Others(inner.Agents, type, actors);
        if (recipients.Count == 0)
            recipients = Others(inner.Patients, type, actors);
        if (recipients.Count == 0)
            recipients = InObliques(inner, type, actors);
        return recipients.Count == 0 ? InComplement(inner, type, actors, depth - 1) : recipients;
    }

    // "lifted the curfew in Montenegro": done to those who live there.
    List<int> Whereabouts(Arguments found, List<int> actors)
    {
        foreach (var token in found.Obliques.Where(oblique => Locatives.IsLocative(_analysis, oblique.Token)).Select(oblique => oblique.Token).Concat(found.Patients))
            if (PlaceOf(token, Depth) is >= 0 and var place && !actors.Contains(place))
                return [place];
        return [];
    }

    List<int> Others(IEnumerable<int> tokens, string? type, List<int> actors)
    {
        var acting = actors.Select(entities.ActorAt).ToHashSet();
        return [.. tokens.Select(token => ActorOf(token, type is null ? 0 : Depth, s_concerned)).Where(token => token >= 0 && !acting.Contains(entities.ActorAt(token))).Distinct().Order()];
    }

    /// <summary>The actor a noun phrase stands for: itself, or whose it is ("Israel's air force", "a Russian proposal"); -1 where nobody is meant.</summary>
    int ActorOf(int head, int depth, DependencyRelation[] relations)
    {
        if (entities.ActorAt(head) is { Type: not EntityType.Other })
            return head;
        if (depth == 0 || _analysis.PartsOfSpeech[head] is PartOfSpeech.Pron)
            return -1;
        foreach (var relation in relations)
            foreach (var dependent in _analysis.DependentsOf(head))
                if (_analysis.Relations[dependent] == relation && ActorOf(dependent, depth - 1, relations) is >= 0 and var actor)
                    return actor;
        return relations == s_concerned ? InClause(head, depth) : -1;
    }

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
