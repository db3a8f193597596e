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
    readonly TreeDistance _distance;
    readonly List<Trigger> _triggers;
    readonly ImmutableArray<EventParticipant>.Builder _found = ImmutableArray.CreateBuilder<EventParticipant>();

    /// <summary>What is known of an event before its row is made.</summary>
    sealed class Draft(Trigger trigger, Arguments arguments, Modality modality, int depth)
    {
        public Trigger Trigger => trigger;
        public Arguments Arguments => arguments;
        public Modality Modality => modality;
        public int Depth => depth;
        public EventCode? Code { get; set; }
    }

    public EventReader(Reading reading, EntityIndex entities, ImmutableArray<TimeExpression> times, ImmutableArray<Quote> quotes)
    {
        _reading = reading;
        _analysis = reading.Analysis;
        _distance = new(_analysis);
        _arguments = new(_analysis, reading.Clauses, entities);
        _modality = new(_analysis);
        _coder = new(_analysis, entities, _arguments);
        _triggers = new TriggerFinder(_analysis).Find();
        var links = new ClauseLinks(_analysis, _triggers);
        var dateline = OpeningDateline.Of(reading, entities);
        _participants = new(reading, entities, _arguments, dateline);
        _places = new(reading, entities, links, _distance, dateline);
        _dates = new(_analysis, links, _distance, times, reading.Document.PublishedOn);
        _claims = new(_analysis, quotes);
    }

    public ImmutableArray<Event> Read()
    {
        var triggers = _triggers;
        var drafts = new Draft[triggers.Count];
        for (var index = 0; index < drafts.Length; index++)
            drafts[index] = new(triggers[index], _arguments.Of(triggers[index]), _modality.Of(triggers[index]), _distance.DepthOf(triggers[index].Token));
        Code(drafts);
        var events = ImmutableArray.CreateBuilder<Event>(drafts.Length);
        foreach (var draft in drafts)
            events.Add(ToEvent(draft));
        return Settle(drafts, Happenings.Name(Departures(events.MoveToImmutable()), found => _reading.SentenceAt(found.Trigger.Start)));
    }

    // "Mr. Lee's departure" is from office where the document tells that Mr. Lee resigned.
    static ImmutableArray<Event> Departures(ImmutableArray<Event> events)
    {
        var resigned = events.Where(found => found.EventType == "RESIGN").SelectMany(ActorsOf).ToHashSet(StringComparer.Ordinal);
        return resigned.Count == 0 ? events
            : [.. events.Select(found => found is { EventType: "MOVE", Lemma: "departure" or "exit" or "depart" or "leave" }
            && ActorsOf(found).Any(resigned.Contains) ? found with { EventType = "RESIGN" } : found)];
    }

    static IEnumerable<string> ActorsOf(Event found) =>
        found.Participants.Where(part => part is { Role: ParticipantRole.Actor, EntityId: not null }).Select(part => part.EntityId!);

    // A noun that says nothing of its reality has that of the mention before: "plans to spin off … the spinoff".
    static ImmutableArray<Event> Settle(Draft[] drafts, ImmutableArray<Event> events)
    {
        var first = new Dictionary<string, EventStatus>(StringComparer.Ordinal);
        var settled = events.ToBuilder();
        for (var index = 0; index < events.Length; index++)
            if (events[index] is { HappeningId: { } happening, EventType: not null } found)
                if (!first.TryGetValue(happening, out var told))
                    first[happening] = found.Status;
                else if (told is EventStatus.Planned or EventStatus.Possible && found.Status == EventStatus.Occurred
                    && drafts[index].Trigger.Kind == TriggerKind.Noun && drafts[index].Trigger.LightVerb < 0)
                    settled[index] = found with { Status = told };
        return settled.DrainToImmutable();
    }

    // What governs is coded before what it governs, so that an event told twice is coded where it is told first.
    void Code(Draft[] drafts)
    {
        var order = drafts.ToArray();
        Array.Sort(order, static (left, right) => left.Depth != right.Depth ? left.Depth.CompareTo(right.Depth)
            : left.Trigger.Token.CompareTo(right.Trigger.Token));
        foreach (var draft in order)
            draft.Code = _coder.Code(draft.Trigger, draft.Arguments, draft.Modality);
    }

    Event ToEvent(Draft draft)
    {
        var (trigger, arguments, code) = (draft.Trigger, draft.Arguments, draft.Code);
        var lemma = _analysis.IsAccordingTo(trigger.Token) ? "according to" : _analysis.Lemmas[trigger.Token];
        var eventClass = EventWords.ClassOf(trigger.Kind, lemma) ?? EventClass.State;
        var claim = _claims.Of(trigger.Token);
        var place = _places.Find(trigger, arguments, eventClass, code);
        var somewhere = place is null ? _places.Somewhere(arguments) : null;
        var date = _dates.Find(trigger, eventClass);
        var (context, around) = (code is null or { Type: "STATEMENT" }
            || place is not null ? null : _places.Context(trigger, eventClass), code is null or { Type: "STATEMENT" }
            || date is not null ? null : _dates.Context(trigger));
        var passage = _reading.PassageOf(_analysis.TokenSpans[trigger.Token]);
        var particle = trigger.Kind == TriggerKind.Verb ? _analysis.Particle(trigger.Token) : "";
        var rule = RuleOf(trigger, code);
        _found.Clear();
        _participants.AddParticipants(arguments, code?.Type, _found);
        var thing = code is { Type: not "STATEMENT" } ? _participants.ObjectOf(arguments) : -1;
        _places.AddParticipants(place, arguments, _found);
        return new()
        {
            Id = _reading.Key('e', passage.Start, passage.End),
            SentenceId = _reading.Sentences[_analysis.SentenceOf(trigger.Token)].Id,
            At = _reading.PassageOf(ClauseBounds.About(_analysis, trigger.Token)),
            Trigger = passage,
            Lemma = particle.Length > 0 ? $"{lemma} {particle}" : lemma,
            Class = eventClass,
            EventType = code?.Type,
            Mode = code?.Mode,
            Quad = PloverLexicon.QuadOf(code?.Type),
            // A refusal told by "not" did take place.
            Status = ClaimFinder.StatusOf(draft.Modality.Negated && code?.Type == "REJECT" ? EventStatus.Occurred : draft.Modality.Status, claim,
                IsPresupposed(trigger)),
            Participants = _found.ToImmutable(),
            ObjectText = thing >= 0 ? _reading.PassageOf(NounPhrase.Of(_analysis, thing)).Text : null,
            PlaceText = place?.Text ?? somewhere,
            PlaceId = place?.Entity.Id,
            // The map shows what the clause says, not where a report was written.
            Latitude = place is { Precision: "clause" } ? place.Entity.Latitude : null,
            Longitude = place is { Precision: "clause" } ? place.Entity.Longitude : null,
            PlacePrecision = place?.Precision ?? (somewhere is null ? null : "clause"),
            TimeId = date?.Id,
            StartsOn = date?.StartsOn,
            EndsOn = date?.EndsOn,
            DatePrecision = DateFinder.PrecisionOf(date),
            ContextPlaceId = context?.Entity.Id,
            ContextPlaceBasis = context?.Precision,
            ContextStartsOn = around?.Time.StartsOn,
            ContextEndsOn = around?.Time.EndsOn,
            ContextDateBasis = around?.Basis,
            SourceId = claim?.SpeakerId,
            QuoteId = claim?.Id,
            Rule = rule,
            Confidence = RuleConfidence.Of("events", rule),
        };
    }

    // A noun with "the", "this" or an owner is taken as known.
    bool IsPresupposed(Trigger trigger)
    {
        if (trigger.Kind != TriggerKind.Noun || trigger.LightVerb >= 0)
            return false;
        foreach (var dependent in _analysis.DependentsOf(trigger.Token))
            if (_analysis.Relations[dependent] == DependencyRelation.NmodPoss
                || _analysis.Relations[dependent] == DependencyRelation.Det && _analysis.Lemmas[dependent] is "the" or "this" or "that" or "these" or "those")
                return true;
        return false;
    }

    static string RuleOf(Trigger trigger, EventCode? code) => (trigger.Kind, code) switch
    {
        (TriggerKind.Verb, null) => "verb",
        (TriggerKind.Verb, _) => "verb-pattern",
        (TriggerKind.Noun, null) => trigger.LightVerb >= 0 ? "light-verb" : "noun",
        (TriggerKind.Noun, _) => "noun-type",
        _ => "adjective",
    };
}
