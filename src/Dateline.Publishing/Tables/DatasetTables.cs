using System.Collections.Immutable;

namespace Dateline.Publishing.Tables;

/// <summary>The tables of the dataset: everything that is made of tables is made by going over this list.</summary>
public static class DatasetTables
{
    static readonly ImmutableArray<Table> s_all =
    [
        DocumentTable.Table, SentenceTable.Table, QuoteTable.Table, MetricTable.Table, TimeTable.Table,
        EventTable.Table, ParticipantTable.Table, EntityTable.Table, MentionTable.Table, ContestTable.Table,
        StoryTable.Table, HappeningTable.Table, SeriesTable.Table,
    ];

    static readonly AsyncLocal<Table?> s_added = new();

    /// <summary>Every table, in the order of the codebook.</summary>
    public static ImmutableArray<Table> All => s_added.Value is { } added ? s_all.Add(added) : s_all;

    /// <summary>The tables whose rows are of all documents together.</summary>
    public static IEnumerable<Table> OfCorpus => All.Where(table => table.IsOfCorpus);

    /// <summary>The table of a name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static Table Of(string name) =>
        All.FirstOrDefault(table => table.Name == name) ?? throw new ArgumentException($"The dataset has no table '{name}'.", nameof(name));

    /// <summary>Adds a table for what the caller does until the result is disposed of, so that a test can bring its own.</summary>
    internal static IDisposable With(Table table)
    {
        s_added.Value = table;
        return new Addition();
    }

    sealed class Addition : IDisposable
    {
        public void Dispose() => s_added.Value = null;
    }
}
