using System.Collections.Immutable;

namespace Dateline.Extraction;

/// <summary>One mention of an event: who did what to whom, where, when, and whether it happened.</summary>
public sealed record Event
{
    /// <summary>Key: <c>&lt;document&gt;-e-&lt;hash&gt;</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Key of the sentence it stands in.</summary>
    public required string SentenceId { get; init; }

    /// <summary>The clause.</summary>
    public required Passage At { get; init; }

    /// <summary>The word that names the event.</summary>
    public required Passage Trigger { get; init; }

    /// <summary>Lemma of the trigger; a particle verb with its particle ("carry out").</summary>
    public required string Lemma { get; init; }

    /// <summary>TimeML event class.</summary>
    public required EventClass Class { get; init; }

    /// <summary>PLOVER type, <c>STATEMENT</c> or a domain type (<c>MOVE</c>, <c>RESIGN</c> …); null when unsure.</summary>
    public string? EventType { get; init; }

    /// <summary>PLOVER mode; null when the type has none or it cannot be told.</summary>
    public string? Mode { get; init; }

    /// <summary>
    /// PLOVER quad class: <c>verbal_cooperation</c>, <c>material_cooperation</c>, <c>verbal_conflict</c>, <c>material_conflict</c>; null without a PLOVER type.
    /// </summary>
    public string? Quad { get; init; }

    /// <summary>Whether it happened.</summary>
    public required EventStatus Status { get; init; }

    /// <summary>Who takes part, in the order of role, then of the text.</summary>
    public ImmutableArray<EventParticipant> Participants { get; init; } = [];

    /// <summary>What it is done to where that is no party: what was sold, passed or launched; null for none.</summary>
    public string? ObjectText { get; init; }

    /// <summary>Where, as written or as named by the paragraph or dateline; null when unknown.</summary>
    public string? PlaceText { get; init; }

    /// <summary>Key of the place among the entities.</summary>
    public string? PlaceId { get; init; }

    /// <summary>Latitude of the place in degrees, WGS 84.</summary>
    public double? Latitude { get; init; }

    /// <summary>Longitude of the place in degrees, WGS 84.</summary>
    public double? Longitude { get; init; }

    /// <summary>Where the place was read: <c>clause</c>, or <c>dateline</c> for what a report opens with; null without a place.</summary>
    public string? PlacePrecision { get; init; }

    /// <summary>Key of the time expression that dates it.</summary>
    public string? TimeId { get; init; }

    /// <summary>First day meant.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>Last day meant.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>How exactly the date is known: <c>day</c>, <c>week</c>, <c>month</c>, <c>year</c>, <c>unknown</c>.</summary>
    public required string DatePrecision { get; init; }

    /// <summary>Key of the happening that it tells of: that of the happening's first mention in the document; null for what is only said.</summary>
    public string? HappeningId { get; init; }

    /// <summary>Key of the place that the text before is about, where the clause names none; carried over, not said.</summary>
    public string? ContextPlaceId { get; init; }

    /// <summary>Where that place was read: <c>sentence</c>, <c>paragraph</c>, <c>dateline</c>; null without one.</summary>
    public string? ContextPlaceBasis { get; init; }

    /// <summary>First day of the time that the text about it tells, where the clause tells none; carried over, not said.</summary>
    public DateOnly? ContextStartsOn { get; init; }

    /// <summary>Last day of that time.</summary>
    public DateOnly? ContextEndsOn { get; init; }

    /// <summary>Where that time was read: <c>sentence</c>, <c>paragraph</c>; null without one.</summary>
    public string? ContextDateBasis { get; init; }

    /// <summary>Key of who says so; null when the document itself does.</summary>
    public string? SourceId { get; init; }

    /// <summary>Key of the quote it stands in.</summary>
    public string? QuoteId { get; init; }

    /// <summary>Name of the rule that made the row.</summary>
    public required string Rule { get; init; }

    /// <summary>Share of the rule's rows that were right on the development benchmark, in [0, 1].</summary>
    public required double Confidence { get; init; }
}

/// <summary>One participant of an event.</summary>
/// <param name="Role">What part it plays.</param>
/// <param name="At">Its noun phrase without relative clauses; null where the participant is understood, not written.</param>
/// <param name="Name">The entity's name, or the words where no entity is known.</param>
/// <param name="EntityId">Key among the entities; null when it is none.</param>
public sealed record EventParticipant(ParticipantRole Role, Passage? At, string Name, string? EntityId);

/// <summary>Parts that a participant plays.</summary>
public enum ParticipantRole : byte
{
    /// <summary>Who acts.</summary>
    Actor,
    /// <summary>Whom it is done to.</summary>
    Recipient,
    /// <summary>Where.</summary>
    Place,
    /// <summary>With what.</summary>
    Instrument,
    /// <summary>About what.</summary>
    Topic,
}
