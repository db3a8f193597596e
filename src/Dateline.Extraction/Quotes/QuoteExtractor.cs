using System.Collections.Immutable;

namespace Dateline.Extraction;

/// <summary>Finds what the document attributes to somebody, and to whom.</summary>
public static class QuoteExtractor
{
    /// <summary>Reads the quotes of a document, by place.</summary>
    public static ImmutableArray<Quote> Extract(Reading reading, EntityIndex entities) => [];
}
