using System.Collections.Immutable;

namespace Dateline.Publishing.Metadata;

/// <summary>What a dataset holds, counted while it was written.</summary>
/// <param name="Rows">Rows of each table, by its name.</param>
/// <param name="FirstPublished">Earliest day of publication of a document; null where no document is dated.</param>
/// <param name="LastPublished">Latest day.</param>
/// <param name="Languages">Languages of the documents, ordinal order, <c>und</c> left out.</param>
public sealed record DatasetSummary(ImmutableDictionary<string, long> Rows, DateOnly? FirstPublished, DateOnly? LastPublished,
    ImmutableArray<string> Languages);
