using System.Collections.Immutable;
using Dateline.Extraction;

namespace Dateline.Linking.Happenings;

/// <summary>One real event over all its mentions.</summary>
public sealed record Happening
{
    /// <summary>Key: <c>happening-&lt;hash of its earliest mention's key&gt;</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The story it belongs to; null for one told by a document alone.</summary>
    public string? StoryId { get; init; }

    /// <summary>Type of most of its mentions.</summary>
    public required string? EventType { get; init; }

    /// <summary>Clause of the mention that says most, as written.</summary>
    public required string Label { get; init; }

    /// <summary>Key of that mention among the events.</summary>
    public required string EventId { get; init; }

    /// <summary>Who acts, by most of the mentions that say so; names.</summary>
    public required ImmutableArray<string> Actors { get; init; }

    /// <summary>Whom it is done to; names.</summary>
    public required ImmutableArray<string> Recipients { get; init; }

    /// <summary>Key of the place that most mentions name.</summary>
    public string? PlaceId { get; init; }

    /// <summary>First day, of the most exact date that is told.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>Last day, of the most exact date that is told.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>Whether it happened, over all accounts: told as fact anywhere beats claimed, claimed beats denied.</summary>
    public required EventStatus Status { get; init; }

    /// <summary>Whether an account denies it.</summary>
    public required bool IsDenied { get; init; }

    /// <summary>Mentions in all documents.</summary>
    public required long Mentions { get; init; }

    /// <summary>Documents that tell of it.</summary>
    public required long Documents { get; init; }

    /// <summary>Who publishes those documents, each once, ordinal order.</summary>
    public required ImmutableArray<string> Publishers { get; init; }

    /// <summary>First day on which a document tells of it.</summary>
    public DateOnly? FirstToldOn { get; init; }
}
