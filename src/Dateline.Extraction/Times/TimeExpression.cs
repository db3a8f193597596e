namespace Dateline.Extraction;

/// <summary>One time expression as TIMEX3 (ISO-TimeML, ISO 24617-1).</summary>
public sealed record TimeExpression
{
    /// <summary>Key: <c>&lt;document&gt;-t-&lt;hash&gt;</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Key of the sentence it stands in.</summary>
    public required string SentenceId { get; init; }

    /// <summary>The expression as written.</summary>
    public required Passage At { get; init; }

    /// <summary>DATE, TIME, DURATION or SET.</summary>
    public required TimexType Type { get; init; }

    /// <summary>TIMEX3 value: <c>2025-12-02</c>, <c>2025-W48</c>, <c>P1D</c>, <c>PAST_REF</c>, <c>XXXX-11</c>.</summary>
    public required string Value { get; init; }

    /// <summary>TIMEX3 modifier: <c>START</c>, <c>MID</c>, <c>END</c>, <c>APPROX</c>, <c>MORE_THAN</c> …; null when there is none.</summary>
    public string? Mod { get; init; }

    /// <summary>First day meant; null when it cannot be told.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>Last day meant.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>What the value was reckoned from.</summary>
    public required TimeAnchor Anchor { get; init; }

    /// <summary>Name of the rule that made the row.</summary>
    public required string Rule { get; init; }

    /// <summary>Share of the rule's rows that were right on the development benchmark, in [0, 1].</summary>
    public required double Confidence { get; init; }
}

/// <summary>TIMEX3 types.</summary>
public enum TimexType : byte
{
    /// <summary>A calendar time of a day or longer.</summary>
    Date,
    /// <summary>A time of day.</summary>
    Time,
    /// <summary>A length of time.</summary>
    Duration,
    /// <summary>A recurring time.</summary>
    Set,
}

/// <summary>What a relative time is reckoned from.</summary>
public enum TimeAnchor : byte
{
    /// <summary>Nothing: the expression is explicit or stays relative.</summary>
    None,
    /// <summary>The day the document was published.</summary>
    Document,
    /// <summary>Another time in the text.</summary>
    Text,
}
