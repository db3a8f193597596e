using Dateline.Documents;
using Dateline.Publishing.Tables;

namespace Dateline.Publishing.Files;

/// <summary>The documents that were left out, and why. It is published as CSV beside the dataset and is no part of its contract.</summary>
public static class RejectionTable
{
    /// <summary>The table.</summary>
    public static Table<Rejection> Table { get; } = new("rejected", "rejected document", "A document that could not be read and why.", [],
    [
        Columns<Rejection>.Text("path", "Path below the seeds folder; for a record of a container with its line.", row => row.Path) with { IsRequired = true },
        Columns<Rejection>.Text("code", "Short name of the fault.", row => row.Code) with { IsRequired = true },
        Columns<Rejection>.Integer("line", "Line from 1.", row => row.Line),
        Columns<Rejection>.Integer("column", "Column in bytes from 1.", row => row.Column),
        Columns<Rejection>.Integer("byte", "Byte offset from 0.", row => row.Byte),
        Columns<Rejection>.Text("message", "What happened.", row => row.Message) with { IsRequired = true },
        Columns<Rejection>.Text("advice", "What to do.", row => row.Advice) with { IsRequired = true },
    ]);

    /// <summary>Writes <c>rejected.csv</c> into a data folder; its header alone where nothing was rejected.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(string data, IEnumerable<Rejection> rejections)
    {
        using var file = new CsvTableFile(Table, Path.Combine(data, $"{Table.Name}.csv"));
        var cells = new Cell[Table.Columns.Length];
        foreach (var rejection in rejections)
        {
            Table.Read(rejection, cells);
            file.Write(cells);
        }
        file.Complete();
    }
}
