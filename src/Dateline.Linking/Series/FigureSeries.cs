namespace Dateline.Linking.Series;

/// <summary>One measured thing of one subject or story over time and sources.</summary>
public sealed record FigureSeries
{
    /// <summary>Key: <c>series-&lt;hash of its earliest figure's key&gt;</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What is measured, in lower case and the singular.</summary>
    public required string Measured { get; init; }

    /// <summary>Unit of its figures; null for bare numbers.</summary>
    public string? Unit { get; init; }

    /// <summary>What kind of quantity it is.</summary>
    public required string QuantityKind { get; init; }

    /// <summary>Key of whose figure it is; null where only the story tells.</summary>
    public string? SubjectId { get; init; }

    /// <summary>The story it belongs to; null where it stands over several or in one document.</summary>
    public string? StoryId { get; init; }

    /// <summary>Figures of it.</summary>
    public required long Figures { get; init; }

    /// <summary>Documents that give one.</summary>
    public required long Documents { get; init; }

    /// <summary>The least value that is told.</summary>
    public required decimal Low { get; init; }

    /// <summary>The greatest value that is told.</summary>
    public required decimal High { get; init; }

    /// <summary>First day of its periods; of publication where a figure has none.</summary>
    public DateOnly? FirstOn { get; init; }

    /// <summary>Last day of its periods; of publication where a figure has none.</summary>
    public DateOnly? LastOn { get; init; }

    /// <summary>Whether two documents give it differently for the same time.</summary>
    public required bool IsContested { get; init; }
}
