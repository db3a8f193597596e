using Dateline.Documents;
using Dateline.Publishing.Tables;

namespace Dateline.Publishing.Files;

/// <summary>The files below the seeds that are no documents, and why. It is published as CSV beside the dataset and is no part of its contract.</summary>
public static class UnreadTable
{
    /// <summary>The table.</summary>
    public static Table<UnreadFile> Table { get; } = new("unread", "unread file", "A file of the seeds that is not read as a document, and why.", [],
    [
        Columns<UnreadFile>.Text("path", "Path below the seeds folder.", row => row.Path) with { IsRequired = true },
        Columns<UnreadFile>.Text("code", "Short name of the reason.", row => row.Code) with { IsRequired = true },
        Columns<UnreadFile>.Text("reason", "Why it is not read, and what would make it readable.", row => row.Reason) with { IsRequired = true },
    ]);

    /// <summary>Writes <c>unread.csv</c> into a data folder; its header alone where every file is read.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(string data, IEnumerable<UnreadFile> files)
    {
        using var file = new CsvTableFile(Table, Path.Combine(data, $"{Table.Name}.csv"));
        var cells = new Cell[Table.Columns.Length];
        foreach (var unread in files)
        {
            Table.Read(unread, cells);
            file.Write(cells);
        }
        file.Complete();
    }
}
