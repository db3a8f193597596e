using System.Collections.Immutable;
using Dateline.Documents;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Finds where an event is: in its clause, else in its paragraph, else in the dateline.</summary>
sealed class PlaceFinder
{
    // A place nearer than this in the tree stands in the clause of the trigger.
    const int WithinClause = 5;

    // What calls itself a sentence and holds more is a list.
    const int MostInSentence = 32;

    readonly Reading _reading;
    readonly Analysis _analysis;
    readonly EntityIndex _entities;
    readonly TreeDistance _distance;
    readonly Dictionary<int, List<PlaceMention>> _bySentence = [];
    readonly EventPlace? _dateline;
    readonly List<int> _heads = [];

    sealed record PlaceMention(Entity Place, TokenRange Tokens, int Head, bool IsLocative, string Preposition);

    public PlaceFinder(Reading reading, EntityIndex entities, TreeDistance distance)
    {
        _reading = reading;
        _analysis = reading.Analysis;
        _entities = entities;
        _distance = distance;
        var isFirst = true;
        foreach (var mention in Mentions())
        {
            if (isFirst && IsDateline(mention))
                _dateline = ToPlace(mention, "dateline");
            isFirst = false;
            var sentence = _analysis.SentenceOf(mention.Head);
            if (!_bySentence.TryGetValue(sentence, out var list))
                _bySentence[sentence] = list = [];
            list.Add(mention);
        }
    }

    /// <summary>The place of an event, or null.</summary>
    public EventPlace? Find(Trigger trigger, Arguments arguments, EventClass eventClass, EventCode? code)
    {
        var sentence = _analysis.SentenceOf(trigger.Token);
        if (Nearest(trigger, arguments, sentence, code) is { } found)
            return found;
        if (eventClass is not (EventClass.Occurrence or EventClass.Aspectual or EventClass.IAction))
            return null;
        var block = _analysis.Sentences[sentence].Block;
        for (var index = sentence - 1; index >= 0 && index >= sentence - 3 && _analysis.Sentences[index].Block == block; index--)
            if (_bySentence.TryGetValue(index, out var mentions) && mentions.FindLast(static mention => mention.IsLocative) is { } before)
                return ToPlace(before, "paragraph");
        return _dateline;
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

    bool SaysWhere(int token) => (_entities.PlaceAt(token) is not null || PlaceNouns.IsSomewhere(_analysis.Lemmas[token])) && Locatives.IsLocative(_analysis, token);

    EventPlace? Nearest(Trigger trigger, Arguments arguments, int sentence, EventCode? code)
    {
        PlaceMention? nearest = null;
        var best = int.MaxValue;
        if (!_bySentence.TryGetValue(sentence, out var mentions))
            return null;
        for (var index = 0; index < Math.Min(mentions.Count, MostInSentence); index++)
        {
            var mention = mentions[index];
            // What is shelled or visited is where it happens; who is accused or urged is not.
            var touched = (code?.Type is "ASSAULT" or "MOVE" or "AID" or "DISASTER" || code?.Mode == "visit" || CountryCatalog.Named(mention.Place.Name) is null) && (arguments.Patients.Contains(mention.Head) || HasOblique(arguments, mention.Head));
            // "the assault on Ukraine, initiated by": where the event noun that the verb is about takes place.
            var within = mention.Preposition is "on" or "against" && arguments.Patients.Contains(_analysis.Heads[mention.Head]) && EventWords.IsEventNoun(_analysis.Lemmas[_analysis.Heads[mention.Head]]);
            if (!mention.IsLocative && !within && !(touched && mention.Preposition is "" or "on" or "to" or "of" or "against"))
                continue;
            // Where something comes from is less where it is than where it is told to be.
            var distance = _distance.Between(trigger.Token, mention.Head) + (mention.IsLocative ? 0 : 2) + (mention.Preposition == "from" ? 1 : 0);
            if (distance < best)
                (nearest, best) = (mention, distance);
        }
        return nearest is null ? null : ToPlace(nearest, best <= WithinClause ? "clause" : "paragraph");
    }

    static bool HasOblique(Arguments arguments, int head)
    {
        foreach (var (_, token) in arguments.Obliques)
            if (token == head)
                return true;
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

    // "KYIV, Ukraine (AP) -- ": a place at the very start, cut off from the report by a dash.
    bool IsDateline(PlaceMention mention)
    {
        if (mention.Tokens.First > 0 || _reading.KindOf(0) is BlockKind.Title or BlockKind.Heading)
            return false;
        for (var token = mention.Tokens.End; token < Math.Min(_analysis.TokenCount, mention.Tokens.End + 8); token++)
            if (_analysis[token].Form is "-" or "--" or "—" or "–" or "_" && _analysis[token].SpaceAfter && _analysis[token - 1].SpaceAfter)
                return true;
            else if (_analysis.PartsOfSpeech[token] is PartOfSpeech.Verb or PartOfSpeech.Aux)
                return false;
        return false;
    }
}
