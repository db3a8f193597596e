using System.Collections.Immutable;
using Dateline.Publishing.Files;
using Dateline.Publishing.Tables;
using static Dateline.Publishing.Tables.Columns<Dateline.Publishing.History.Tombstone>;

namespace Dateline.Publishing.History;

/// <summary>
/// The rows that were published once and are no more: kept in <c>seeds/removed.csv</c>, published as <c>data/removed.csv</c>. It is no part of the dataset's
/// contract.
/// </summary>
public static class TombstoneTable
{
    /// <summary>Name of the file, in the seeds and in the data.</summary>
    public const string FileName = "removed.csv";

    /// <summary>One row a row that is gone.</summary>
    public static Table<Tombstone> Table { get; } = new("removed", "removed row", "Rows that were published once and are no more, and why.", ["table", "key"],
    [
        Text("table", "Table it stood in.", row => row.Table) with { IsRequired = true },
        Text("key", "Its key.", row => row.Key) with { IsRequired = true },
        Text("document_id", "Document it stood in.", row => row.DocumentId),
        Text("label", "Its words.", row => row.Label),
        Text("cause", "Why it is gone.", row => row.Cause) with { IsRequired = true },
        Text("removed_in", "Version of the dataset that no longer has it.", row => row.RemovedIn),
        Text("page", "The page it was read on.", row => row.Page),
    ]);

    /// <summary>Reads a list; one that is missing is empty, and columns that came later read as empty.</summary>
    /// <exception cref="InvalidDataException">The file is no such table; the message says where.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ImmutableArray<Tombstone> Read(string path)
    {
        if (!File.Exists(path))
            return [];
        var faults = new List<string>();
        ImmutableArray<Tombstone> rows =
        [
            .. new CsvTableReader(Table, path, fault => faults.Add(fault.Words)).Rows()
                .Select(cells => new Tombstone(cells[0].AsString ?? "", cells[1].AsString ?? "", cells[2].AsString, cells[3].AsString ?? "",
                cells[4].AsString ?? "unknown", cells[5].AsString, cells[6].AsString)),
        ];
        var fault = faults.FirstOrDefault(words => words != "column 'page' is missing.");
        return fault is null ? rows : throw new InvalidDataException($"{path}: {fault}");
    }

    /// <summary>Writes a list.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(string path, IEnumerable<Tombstone> tombstones)
    {
        using var file = new CsvTableFile(Table, path);
        var cells = new Cell[Table.Columns.Length];
        foreach (var tombstone in tombstones)
        {
            Table.Read(tombstone, cells);
            file.Write(cells);
        }
        file.Complete();
    }
}
