namespace Dateline.Extraction;

/// <summary>Two statements of one document that disagree.</summary>
public sealed record Contest
{
    /// <summary>Key: <c>&lt;document&gt;-c-&lt;hash&gt;</c>.</summary>
    public required string Id { get; init; }

    /// <summary>How the second answers the first: <c>denies</c>, <c>contradicts</c>, <c>disputes</c>.</summary>
    public required string Relation { get; init; }

    /// <summary>The statement answered, where it is a quote.</summary>
    public string? ClaimQuoteId { get; init; }

    /// <summary>The statement answered, where it is an event.</summary>
    public string? ClaimEventId { get; init; }

    /// <summary>The answer, where it is a quote.</summary>
    public string? CounterQuoteId { get; init; }

    /// <summary>The answer, where it is an event.</summary>
    public string? CounterEventId { get; init; }

    /// <summary>What the two disagree about, as written.</summary>
    public string? TopicText { get; init; }

    /// <summary>Key of the place in question.</summary>
    public string? PlaceId { get; init; }

    /// <summary>The words that say so: "contradicts", "denied".</summary>
    public Passage? Cue { get; init; }

    /// <summary>What the disagreement rests on: <c>denial</c>, <c>figure</c>, <c>status</c>, <c>attribution</c>; null where nothing was said.</summary>
    public string? Basis { get; init; }

    /// <summary>The figure answered.</summary>
    public string? ClaimMetricId { get; init; }

    /// <summary>The figure that answers.</summary>
    public string? CounterMetricId { get; init; }

    /// <summary>The happening about which two documents disagree.</summary>
    public string? HappeningId { get; init; }

    /// <summary>The series of which two documents give figures that cannot both be right.</summary>
    public string? SeriesId { get; init; }

    /// <summary>Name of the rule that made the row.</summary>
    public required string Rule { get; init; }

    /// <summary>Share of the rule's rows that were right on a development benchmark, in [0, 1]; null where none has gold for it.</summary>
    public double? Confidence { get; init; }
}
