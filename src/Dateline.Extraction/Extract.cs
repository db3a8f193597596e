using System.Collections.Immutable;

namespace Dateline.Extraction;

/// <summary>Everything that was read out of one document. A pure function of the document and the engine; it stands alone.</summary>
public sealed record Extract
{
    /// <summary>Key of the document.</summary>
    public required string DocumentId { get; init; }

    /// <summary>Language of the text as an ISO 639-1 code, <c>und</c> where it cannot be told.</summary>
    public required string Language { get; init; }

    /// <summary>Whether the text is in a language without a <see cref="LanguagePack"/>: it has sentences, and no rows are read out of it.</summary>
    public bool IsTextOnly { get; init; }

    /// <summary>Number of words: tokens that are not punctuation.</summary>
    public required int Words { get; init; }

    /// <summary>The sentences, in order.</summary>
    public ImmutableArray<SentenceRecord> Sentences { get; init; } = [];

    /// <summary>Pieces of attributed content, by place.</summary>
    public ImmutableArray<Quote> Quotes { get; init; } = [];

    /// <summary>Reported quantities, by place.</summary>
    public ImmutableArray<Metric> Metrics { get; init; } = [];

    /// <summary>Time expressions, by place.</summary>
    public ImmutableArray<TimeExpression> Times { get; init; } = [];

    /// <summary>Event mentions, by place of the trigger.</summary>
    public ImmutableArray<Event> Events { get; init; } = [];

    /// <summary>People, organisations, places and groups of this document; the same entity of another document has the same id.</summary>
    public ImmutableArray<Entity> Entities { get; init; } = [];

    /// <summary>Mentions of those entities, by place.</summary>
    public ImmutableArray<Mention> Mentions { get; init; } = [];

    /// <summary>Pairs of statements that disagree.</summary>
    public ImmutableArray<Contest> Contests { get; init; } = [];
}
