namespace Dateline.Extraction;

/// <summary>One reported quantity: a number with its unit, what it measures, when, and who reports it.</summary>
public sealed record Metric
{
    /// <summary>Key: <c>&lt;document&gt;-m-&lt;hash&gt;</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Key of the sentence it stands in.</summary>
    public required string SentenceId { get; init; }

    /// <summary>Number and unit as written: "5,660", "2 percent", "tens of thousands".</summary>
    public required Passage At { get; init; }

    /// <summary>The figure, magnitudes multiplied out ("3 million" is 3000000); null for a range or a number out of range.</summary>
    public decimal? Value { get; init; }

    /// <summary>Lower bound of a range or vague number.</summary>
    public decimal? ValueLow { get; init; }

    /// <summary>Upper bound of a range or vague number.</summary>
    public decimal? ValueHigh { get; init; }

    /// <summary>How the figure is stated: <c>=</c>, <c>~</c>, <c>&lt;</c>, <c>&gt;</c>, <c>&lt;=</c>, <c>&gt;=</c>, <c>range</c>, <c>up</c>,
    /// <c>down</c>.</summary>
    public required string Comparator { get; init; }

    /// <summary>The unit as written; null for a bare number.</summary>
    public string? UnitText { get; init; }

    /// <summary>Common symbol or name of a unit ("km", "mph", "year"), ISO 4217 code, or a plain noun in the singular for counts; null for a bare
    /// number.</summary>
    public string? Unit { get; init; }

    /// <summary>What kind of quantity: <c>count</c>, <c>money</c>, <c>percent</c>, <c>duration</c>, <c>length</c> ….</summary>
    public required string QuantityKind { get; init; }

    /// <summary>What is measured or counted, as written; null when the clause does not say.</summary>
    public Passage? Measured { get; init; }

    /// <summary><c>up</c> or <c>down</c> where a change is reported; null otherwise.</summary>
    public string? Change { get; init; }

    /// <summary>What the change is measured against, as written ("from the preceding month").</summary>
    public string? BaselineText { get; init; }

    /// <summary>The period the figure holds for, as written.</summary>
    public string? PeriodText { get; init; }

    /// <summary>First day of the period.</summary>
    public DateOnly? PeriodStart { get; init; }

    /// <summary>Last day of the period.</summary>
    public DateOnly? PeriodEnd { get; init; }

    /// <summary>Whose figure it is, as written.</summary>
    public string? SubjectText { get; init; }

    /// <summary>Key of that subject among the entities.</summary>
    public string? SubjectId { get; init; }

    /// <summary>Who reports the figure, as written.</summary>
    public string? SourceText { get; init; }

    /// <summary>Key of who reports it.</summary>
    public string? SourceId { get; init; }

    /// <summary>Key of the quote it stands in.</summary>
    public string? QuoteId { get; init; }

    /// <summary>Name of the rule that made the row.</summary>
    public required string Rule { get; init; }

    /// <summary>Share of the rule's rows that were right on the development benchmark, in [0, 1].</summary>
    public required double Confidence { get; init; }

    /// <summary>The figure in <see cref="BaseUnit"/>; null where no conversion is known.</summary>
    public decimal? BaseValue { get; init; }

    /// <summary>UCUM code of the base unit of the quantity kind (metre, second, gram …); null where no conversion is known.</summary>
    public string? BaseUnit { get; init; }

    /// <summary>UCUM code of the unit or ISO 4217 code of the currency, parts of a rate with a slash; null for counts and bare numbers.</summary>
    public string? UnitCode { get; init; }

    /// <summary>The figure that this one changed from or is compared with, in the same unit; null where the clause names none.</summary>
    public decimal? BaselineValue { get; init; }

    /// <summary>First day of the period of that figure.</summary>
    public DateOnly? BaselineStart { get; init; }

    /// <summary>Last day of the period of that figure.</summary>
    public DateOnly? BaselineEnd { get; init; }

    /// <summary>What a share is a share of, as written: "its workforce" of "5% of its workforce"; null for other figures.</summary>
    public string? ShareOfText { get; init; }

    /// <summary>What a rate is counted by, as written: "a barrel", "out of every 100,000"; null for other figures.</summary>
    public string? PerText { get; init; }

    /// <summary>What a rate is counted by: a unit as in <see cref="Unit"/>, or a number; null for other figures.</summary>
    public string? PerUnit { get; init; }

    /// <summary>How firmly it stands: <c>fact</c>, <c>estimate</c>, <c>forecast</c>, <c>target</c>, <c>hypothetical</c>, <c>denied</c>.</summary>
    public string FigureStatus { get; init; } = "fact";
}
