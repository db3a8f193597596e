using System.Collections.Immutable;

namespace Dateline.Extraction;

/// <summary>Finds pairs of statements that disagree.</summary>
public static class ContestExtractor
{
    /// <summary>Reads the contests of a document, by place.</summary>
    public static ImmutableArray<Contest> Extract(Reading reading, EntityIndex entities, ImmutableArray<Quote> quotes, ImmutableArray<Event> events) => [];
}
