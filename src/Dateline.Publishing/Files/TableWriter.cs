using System.Collections.Immutable;

namespace Dateline.Publishing;

/// <summary>Writes the rows of one table into its files.</summary>
sealed class TableWriter<TRow>(Table<TRow> table, string folder, TableFormats formats) : IDisposable
{
    readonly ImmutableArray<TableFile> _files = [.. TableFile.Create(table, folder, formats)];
    readonly Cell[] _cells = new Cell[table.Columns.Length];

    /// <summary>Rows written.</summary>
    public long Rows { get; private set; }

    public void Write(TRow row)
    {
        Rows++;
        table.Read(row, _cells);
        foreach (var file in _files)
            file.Write(_cells);
    }

    public void Complete()
    {
        foreach (var file in _files)
            file.Complete();
    }

    public void Dispose()
    {
        foreach (var file in _files)
            file.Dispose();
    }
}
