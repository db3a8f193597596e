using System.Collections.Immutable;
using Dateline.Documents;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Finds where an event is: what its clause says; and apart from that, the place that the text before it is about.</summary>
sealed class PlaceFinder
{
    // What calls itself a sentence and holds more is a list.
    const int MostInSentence = 32;

    readonly Reading _reading;
    readonly Analysis _analysis;
    readonly EntityIndex _entities;
    readonly ClauseLinks _links;
    readonly TreeDistance _distance;
    readonly OpeningDateline? _dateline;
    readonly Dictionary<int, List<PlaceMention>> _bySentence = [];
    readonly EventPlace? _datelinePlace;
    readonly List<int> _heads = [];

    sealed record PlaceMention(Entity Place, TokenRange Tokens, int Head, bool IsLocative, string Preposition);

    public PlaceFinder(Reading reading, EntityIndex entities, ClauseLinks links, TreeDistance distance, OpeningDateline? dateline)
    {
        _reading = reading;
        _analysis = reading.Analysis;
        _entities = entities;
        _links = links;
        _distance = distance;
        _dateline = dateline;
        foreach (var mention in Mentions())
        {
            if (dateline is not null && dateline.Tokens.Contains(mention.Head))
            {
                _datelinePlace ??= ToPlace(mention, "dateline");
                continue;
            }
            var sentence = _analysis.SentenceOf(mention.Head);
            if (!_bySentence.TryGetValue(sentence, out var list))
                _bySentence[sentence] = list = [];
            list.Add(mention);
        }
    }

    /// <summary>The place of an event by its own clause, or null; the dateline counts where the report opens with the event.</summary>
    public EventPlace? Find(Trigger trigger, Arguments arguments, EventClass eventClass, EventCode? code)
    {
        var sentence = _analysis.SentenceOf(trigger.Token);
        if (Nearest(trigger, arguments, sentence, code) is { } found)
            return found;
        return _datelinePlace is not null && sentence == _dateline!.Sentence && IsMain(trigger.Token)
            && eventClass is not (EventClass.Reporting or EventClass.IState) ? _datelinePlace : null;
    }

    /// <summary>
    /// The place that an event is most likely at by what stands before it: the sentence, the paragraph, the dateline; null where nothing says so.
    /// </summary>
    public EventPlace? Context(Trigger trigger, EventClass eventClass)
    {
        if (eventClass is not (EventClass.Occurrence or EventClass.Aspectual or EventClass.IAction))
            return null;
        var sentence = _analysis.SentenceOf(trigger.Token);
        var block = _analysis.Sentences[sentence].Block;
        if (_bySentence.TryGetValue(sentence, out var own) && own.FindLast(mention => mention.IsLocative && mention.Head < trigger.Token) is { } before)
            return ToPlace(before, "sentence");
        for (var index = sentence - 1; index >= 0 && index >= sentence - 3 && _analysis.Sentences[index].Block == block; index--)
            if (_bySentence.TryGetValue(index, out var mentions) && mentions.FindLast(static mention => mention.IsLocative) is { } earlier)
                return ToPlace(earlier, "paragraph");
        return _datelinePlace;
    }

    /// <summary>Adds the phrases of the clause that say where: the place, and what no map has ("in a hospital").</summary>
    public void AddParticipants(EventPlace? place, Arguments arguments, ImmutableArray<EventParticipant>.Builder participants)
    {
        _heads.Clear();
        foreach (var (_, token) in arguments.Obliques)
            if (SaysWhere(token) && !_heads.Contains(token))
                _heads.Add(token);
        if (place is { Precision: "clause" } && !_heads.Contains(place.Head) && !_heads.Exists(head => NounPhrase.Of(_analysis, head).Contains(place.Head)))
            _heads.Add(place.Head);
        _heads.Sort();
        foreach (var head in _heads)
        {
            var phrase = NounPhrase.Of(_analysis, head);
            var named = phrase.Contains(place?.Head ?? -1) ? place!.Entity : _entities.PlaceAt(head);
            var passage = _reading.PassageOf(phrase);
            participants.Add(new(ParticipantRole.Place, passage, named?.Name ?? passage.Text, named?.Id));
        }
    }

    /// <summary>Where an event of the clause is that no map shows ("in a hospital"), as written; null for nowhere.</summary>
    public string? Somewhere(Arguments arguments)
    {
        foreach (var (_, token) in arguments.Obliques)
            if (SaysWhere(token))
                return _reading.PassageOf(NounPhrase.Of(_analysis, token)).Text;
        return null;
    }

    bool SaysWhere(int token) => (_entities.PlaceAt(token) is not null || PlaceNouns.IsSomewhere(_analysis.Lemmas[token]))
        && Locatives.IsLocative(_analysis, token);

    EventPlace? Nearest(Trigger trigger, Arguments arguments, int sentence, EventCode? code)
    {
        PlaceMention? nearest = null;
        var best = (Rank: ClauseLinks.None, Distance: int.MaxValue);
        if (!_bySentence.TryGetValue(sentence, out var mentions))
            return null;
        for (var index = 0; index < Math.Min(mentions.Count, MostInSentence); index++)
        {
            var mention = mentions[index];
            var rank = _links.Between(trigger, mention.Head);
            if (rank == ClauseLinks.None || !SaysWhere(mention, trigger, arguments, code))
                continue;
            // Where something comes from is less where it is than where it is told to be.
            var distance = (rank + (mention.IsLocative || IsPartOfPatient(mention.Head, arguments) ? 0 : 1)
                + (mention.Preposition == "from" ? 2 : 0), _distance.Between(trigger.Token, mention.Head));
            if (distance.CompareTo(best) < 0)
                (nearest, best) = (mention, distance);
        }
        return nearest is null ? null : ToPlace(nearest, "clause");
    }

    // What is shelled or visited is where it happens; who is accused or urged is not. "the Iran quake", "the 2018 Dunedin attacks" name their place.
    bool SaysWhere(PlaceMention mention, Trigger trigger, Arguments arguments, EventCode? code)
    {
        if (mention.IsLocative)
            return true;
        var physical = code?.Type is "ASSAULT" or "MOVE" or "AID" or "DISASTER" or "DIE" || code?.Mode == "visit";
        if (trigger.Kind == TriggerKind.Noun && _analysis.Heads[mention.Head] == trigger.Token && code is null)
            return mention.Preposition is "on" or "against" && CountryCatalog.Named(mention.Place.Name) is null;
        if (trigger.Kind == TriggerKind.Noun && _analysis.Heads[mention.Head] == trigger.Token
            && _analysis.Relations[mention.Head].Universal() is DependencyRelation.Compound or DependencyRelation.Nmod or DependencyRelation.Amod)
            return code!.Type is "DISASTER" or "ASSAULT" or "DIE" or "ELECT" or "PROTEST"
                && (CountryCatalog.Named(mention.Place.Name) is null || code.Type == "DISASTER") && mention.Preposition is "" or "of" or "on" or "against";
        var touched = (physical || CountryCatalog.Named(mention.Place.Name) is null)
            && (arguments.Patients.Contains(mention.Head) || HasOblique(arguments, mention.Head))
            || physical && trigger.Kind == TriggerKind.Noun && _analysis.Relations[mention.Head] == DependencyRelation.Obj;
        return touched && mention.Preposition is "" or "on" or "to" or "of" or "against"
            || physical && mention.Preposition == "of" && IsPartOfPatient(mention.Head, arguments);
    }

    // "hit the town of Zarand".
    bool IsPartOfPatient(int token, Arguments arguments) =>
        _analysis.Heads[token] is >= 0 and var whole && PlaceNouns.IsPlace(_analysis.Lemmas[whole])
        && (arguments.Patients.Contains(whole) || HasOblique(arguments, whole) || _analysis.Relations[whole] == DependencyRelation.Obj);

    static bool HasOblique(Arguments arguments, int head)
    {
        foreach (var (_, token) in arguments.Obliques)
            if (token == head)
                return true;
        return false;
    }

    // What the sentence mainly tells, itself or as what somebody says.
    bool IsMain(int token)
    {
        for (var step = 0; step < 8; step++)
        {
            if (_analysis.Heads[token] is not (>= 0 and var governor))
                return true;
            if (_analysis.Relations[token].Universal() is not (DependencyRelation.Ccomp or DependencyRelation.Parataxis or DependencyRelation.Conj)
                && !(_analysis.PartsOfSpeech[token] == PartOfSpeech.Noun && _analysis.Relations[token]
                .Universal() is DependencyRelation.Nsubj or DependencyRelation.Obj))
                return false;
            token = governor;
        }
        return false;
    }

    static EventPlace ToPlace(PlaceMention mention, string precision) => new(mention.Place, mention.Head, mention.Place.Name, precision);

    IEnumerable<PlaceMention> Mentions()
    {
        for (var token = 0; token < _analysis.TokenCount;)
        {
            if (_entities.PlaceAt(token) is not { } place || _analysis.PartsOfSpeech[token] is PartOfSpeech.Adj)
            {
                token++;
                continue;
            }
            var end = token + 1;
            while (end < _analysis.TokenCount && _entities.PlaceAt(end)?.Id == place.Id && _analysis.SentenceOf(end) == _analysis.SentenceOf(token))
                end++;
            var head = token;
            for (var inner = token; inner < end; inner++)
                if (_analysis.Heads[inner] < token || _analysis.Heads[inner] >= end)
                    head = inner;
            yield return new(place, new(token, end), head, Locatives.IsLocative(_analysis, head), _analysis.Preposition(head));
            token = end;
        }
    }
}
