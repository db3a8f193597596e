using System.Collections.Immutable;

namespace Dateline.Publishing;

/// <summary>The tables of the dataset.</summary>
public static class DatasetTables
{
    /// <summary>Every table, in the order of the codebook.</summary>
    public static ImmutableArray<Table> All { get; } =
    [
        DocumentTable.Table, SentenceTable.Table, QuoteTable.Table, MetricTable.Table, TimeTable.Table,
        EventTable.Table, ParticipantTable.Table, EntityTable.Table, MentionTable.Table, ContestTable.Table,
    ];

    /// <summary>The table of a name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static Table Of(string name) =>
        All.FirstOrDefault(table => table.Name == name) ?? throw new ArgumentException($"The dataset has no table '{name}'.", nameof(name));
}
