using System.Collections.Immutable;

namespace Dateline.Publishing.History;

/// <summary>What is left of a row that was published once and is no more: its key, so that whoever cited it learns what became of it.</summary>
/// <param name="Table">Name of the table it stood in.</param>
/// <param name="Key">Its key.</param>
/// <param name="DocumentId">Document it stood in; null for an entity.</param>
/// <param name="Label">Its words.</param>
/// <param name="Cause">Why it is gone: text, configuration, rule, lexicon, model, joined with +, or unknown.</param>
/// <param name="RemovedIn">Version of the dataset that no longer has it; null where it said none.</param>
/// <param name="Page">The page it was read on, below the output folder; null where a list of an older version did not say.</param>
public sealed record Tombstone(string Table, string Key, string? DocumentId, string Label, string Cause, string? RemovedIn, string? Page)
{
    /// <summary>Brings a list of tombstones up to date: rows that went are added, rows that came back are taken out.</summary>
    /// <returns>Sorted by table and key.</returns>
    public static ImmutableArray<Tombstone> Update(IEnumerable<Tombstone> tombstones, DatasetChanges changes)
    {
        var known = new SortedDictionary<(string Table, string Key), Tombstone>(Comparer<(string Table, string Key)>.Create((left, right) =>
            string.CompareOrdinal(left.Table, right.Table) is not 0 and var order ? order : string.CompareOrdinal(left.Key, right.Key)));
        foreach (var tombstone in tombstones)
            known[(tombstone.Table, tombstone.Key)] = tombstone;
        foreach (var row in changes.Rows)
            if (row.Kind == ChangeKind.Removed)
                known[(row.Table, row.Key)] = new Tombstone(row.Table, row.Key, row.DocumentId, row.Label, row.Cause, changes.NewVersion, row.Page);
            else
                known.Remove((row.Table, row.Key));
        return [.. known.Values];
    }
}
