using System.Collections.Immutable;

namespace Dateline.Extraction;

/// <summary>One continuous piece of content that the document attributes to somebody.</summary>
public sealed record Quote
{
    /// <summary>Key: <c>&lt;document&gt;-q-&lt;hash&gt;</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Key of the sentence it starts in.</summary>
    public required string SentenceId { get; init; }

    /// <summary>The content without its outer quotation marks.</summary>
    public required Passage At { get; init; }

    /// <summary>Whether all, some or none of the content stands in quotation marks.</summary>
    public required QuoteType Type { get; init; }

    /// <summary>What stands between quotation marks in a mixed quote, in order and without the marks; empty for others.</summary>
    public ImmutableArray<string> QuotedParts { get; init; } = [];

    /// <summary>The source phrase as written; null when the document names nobody.</summary>
    public Passage? Speaker { get; init; }

    /// <summary>Key of the speaker among the entities; null when unknown.</summary>
    public string? SpeakerId { get; init; }

    /// <summary>Full name of the speaker; for a metonym the institution meant; null when unknown.</summary>
    public string? SpeakerName { get; init; }

    /// <summary>The words that attribute: "said", "according to", "his suspicion that".</summary>
    public Passage? Cue { get; init; }

    /// <summary>Lemma of the cue's head word.</summary>
    public string? CueLemma { get; init; }

    /// <summary>What the speaker does with the content, from the cue's class.</summary>
    public Stance? Stance { get; init; }

    /// <summary>Names of all who speak, where several do together; one name for one speaker, none where nobody is known.</summary>
    public ImmutableArray<string> Speakers { get; init; } = [];

    /// <summary>Keys of those speakers among the entities, the known ones in the same order.</summary>
    public ImmutableArray<string> SpeakerIds { get; init; } = [];

    /// <summary>Whether the speaker holds the content or holds it false.</summary>
    public Polarity Polarity { get; init; }

    /// <summary>Day of the saying, where the words around the cue tell it; null otherwise.</summary>
    public DateOnly? SaidOn { get; init; }

    /// <summary>To whom it is said, as written; null where it is not told.</summary>
    public string? Addressee { get; init; }

    /// <summary>Where it is said, as written: "an interview with the paper"; null where it is not told.</summary>
    public string? Occasion { get; init; }

    /// <summary>Shared by the pieces of one attribution.</summary>
    public required string AttributionId { get; init; }

    /// <summary>Key of the quote this one stands in; null for an outer one.</summary>
    public string? ParentId { get; init; }

    /// <summary>Name of the rule that made the row.</summary>
    public required string Rule { get; init; }

    /// <summary>Share of the rule's rows that were right on the development benchmark, in [0, 1].</summary>
    public required double Confidence { get; init; }
}

/// <summary>Whether a speaker holds content to be so.</summary>
public enum Polarity : byte
{
    /// <summary>Says or holds it.</summary>
    Positive,
    /// <summary>Denies it, or is said not to hold it.</summary>
    Negative,
}
