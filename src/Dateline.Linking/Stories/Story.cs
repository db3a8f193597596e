using System.Collections.Immutable;

namespace Dateline.Linking.Stories;

/// <summary>What several documents tell within days.</summary>
public sealed record Story
{
    /// <summary>Key: <c>story-&lt;hash of the earliest document's text&gt;</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Title of the document that is most like all of them; its first words where it has none.</summary>
    public required string Title { get; init; }

    /// <summary>Documents that tell it, copies among them.</summary>
    public required long Documents { get; init; }

    /// <summary>Those of them that are copies of another.</summary>
    public required long Copies { get; init; }

    /// <summary>Who publishes them, each once, ordinal order.</summary>
    public required ImmutableArray<string> Publishers { get; init; }

    /// <summary>First day of publication that is known.</summary>
    public DateOnly? FirstOn { get; init; }

    /// <summary>Last day of publication that is known.</summary>
    public DateOnly? LastOn { get; init; }

    /// <summary>Places that most of the documents name, the most named first.</summary>
    public required ImmutableArray<string> Places { get; init; }

    /// <summary>People that most of the documents name.</summary>
    public required ImmutableArray<string> People { get; init; }

    /// <summary>Organisations that most of the documents name.</summary>
    public required ImmutableArray<string> Organizations { get; init; }

    /// <summary>Words that tell it from other stories, the most telling first.</summary>
    public required ImmutableArray<string> Keywords { get; init; }

    /// <summary>Keys of stories like this one, the most alike first.</summary>
    public required ImmutableArray<string> Related { get; init; }
}
