using System.Collections.Immutable;

namespace Dateline.Publishing.History;

/// <summary>What a build knows of the versions before it.</summary>
/// <param name="Changes">What differs from the version it was compared with; null where it was compared with none.</param>
/// <param name="Tombstones">The rows that were published once and are no more.</param>
public sealed record DatasetHistory(DatasetChanges? Changes, ImmutableArray<Tombstone> Tombstones)
{
    /// <summary>Compares the tables of a build with those of an earlier version and brings its tombstones up to date.</summary>
    /// <param name="since">Folder of the earlier version; null where there is none to compare with.</param>
    /// <param name="folder">Folder of the build; its tables and fingerprint are whole.</param>
    /// <param name="tombstones">Rows that the publisher says are no more.</param>
    /// <exception cref="IOException">A folder holds no dataset or cannot be read.</exception>
    /// <exception cref="InvalidDataException">The earlier version's list of removed rows is no such table.</exception>
    public static DatasetHistory Of(string? since, string folder, IEnumerable<Tombstone> tombstones)
    {
        if (since is null)
            return new DatasetHistory(null, [.. tombstones]);
        var changes = DatasetDiff.Compare(since, folder);
        return new DatasetHistory(
            changes, Tombstone.Update(TombstoneTable.Read(Path.Combine(since, "data", TombstoneTable.FileName)).Concat(tombstones), changes));
    }
}
