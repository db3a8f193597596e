using System.Collections.Immutable;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Puts the events of one document together: triggers, types, participants, status, place and time.</summary>
sealed class EventReader
{
    readonly Reading _reading;
    readonly Analysis _analysis;
    readonly ArgumentReader _arguments;
    readonly ModalityReader _modality;
    readonly PloverCoder _coder;
    readonly ParticipantFinder _participants;
    readonly PlaceFinder _places;
    readonly DateFinder _dates;
    readonly ClaimFinder _claims;

    public EventReader(Reading reading, EntityIndex entities, ImmutableArray<TimeExpression> times, ImmutableArray<Quote> quotes)
    {
        _reading = reading;
        _analysis = reading.Analysis;
        _arguments = new(_analysis, entities);
        _modality = new(_analysis);
        _coder = new(_analysis, entities, _arguments);
        _participants = new(reading, entities, _arguments);
        _places = new(reading, entities);
        _dates = new(_analysis, times);
        _claims = new(_analysis, quotes);
    }

    public ImmutableArray<Event> Read()
    {
        var triggers = new TriggerFinder(_analysis).Find();
        var codes = CodeAll(triggers);
        return [.. triggers.Select(trigger => ToEvent(trigger, codes.GetValueOrDefault(trigger.Token))).OrderBy(found => found.Trigger.Start)];
    }

    // What governs is coded before what it governs, so that an event told twice is coded where it is told first.
    Dictionary<int, EventCode> CodeAll(IReadOnlyList<Trigger> triggers)
    {
        var codes = new Dictionary<int, EventCode>();
        foreach (var trigger in triggers.OrderBy(trigger => DepthOf(trigger.Token)).ThenBy(trigger => trigger.Token))
            if (_coder.Code(trigger, _arguments.Of(trigger), _modality.Of(trigger)) is { } code)
                codes[trigger.Token] = code;
        return codes;
    }

    Event ToEvent(Trigger trigger, EventCode? code)
    {
        var token = _analysis[trigger.Token];
        var arguments = _arguments.Of(trigger);
        var eventClass = EventWords.ClassOf(trigger.Kind, token.Lemma) ?? EventClass.State;
        var modality = _modality.Of(trigger);
        var claim = _claims.Of(trigger.Token);
        var place = _places.Find(trigger, arguments, eventClass, code);
        var date = _dates.Find(trigger);
        var passage = _reading.PassageOf(token.Span);
        var particle = _analysis.Particle(trigger.Token);
        return new()
        {
            Id = _reading.Key('e', passage.Start, passage.End),
            SentenceId = _reading.SentenceIdAt(passage.Start),
            At = _reading.PassageOf(Clauses.Of(_analysis, trigger.Token)),
            Trigger = passage,
            Lemma = trigger.Kind == TriggerKind.Verb && particle.Length > 0 ? $"{token.Lemma} {particle}" : token.Lemma,
            Class = eventClass,
            EventType = code?.Type,
            Mode = code?.Mode,
            Quad = PloverLexicon.QuadOf(code?.Type),
            // A refusal told by "not" did take place.
            Status = ClaimFinder.StatusOf(modality.Negated && code?.Type == "REJECT" ? EventStatus.Occurred : modality.Status, claim),
            Participants = [.. _participants.Find(arguments, code?.Type), .. _places.Participants(place, arguments)],
            PlaceText = place?.Text ?? _places.Somewhere(arguments),
            PlaceId = place?.Entity.Id,
            Latitude = place?.Entity.Latitude,
            Longitude = place?.Entity.Longitude,
            PlacePrecision = place?.Precision ?? (_places.Somewhere(arguments) is null ? null : "clause"),
            TimeId = date?.Id,
            StartsOn = date?.StartsOn,
            EndsOn = date?.EndsOn,
            DatePrecision = DateFinder.PrecisionOf(date),
            SourceId = claim?.SpeakerId,
            QuoteId = claim?.Id,
            Rule = RuleOf(trigger, code),
            Confidence = RuleConfidence.Of($"events/{RuleOf(trigger, code)}"),
        };
    }

    static string RuleOf(Trigger trigger, EventCode? code) => (trigger.Kind, code) switch
    {
        (TriggerKind.Verb, null) => "verb",
        (TriggerKind.Verb, _) => "verb-pattern",
        (TriggerKind.Noun, null) => trigger.LightVerb >= 0 ? "light-verb" : "noun",
        (TriggerKind.Noun, _) => "noun-type",
        _ => "adjective",
    };

    int DepthOf(int token)
    {
        var depth = 0;
        while ((token = _analysis.Heads[token]) >= 0)
            depth++;
        return depth;
    }
}
