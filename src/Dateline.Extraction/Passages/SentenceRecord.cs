namespace Dateline.Extraction;

/// <summary>One sentence of a document.</summary>
public sealed record SentenceRecord
{
    /// <summary>Key: <c>&lt;document&gt;-s-&lt;hash&gt;</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Number in the document, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The heading it stands under; null before the first heading.</summary>
    public string? Section { get; init; }

    /// <summary>The sentence.</summary>
    public required Passage At { get; init; }
}
