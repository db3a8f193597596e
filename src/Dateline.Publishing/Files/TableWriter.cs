using System.Collections.Immutable;

namespace Dateline.Publishing;

/// <summary>Writes the rows of one table into its files; a table that outgrows a file goes on in further parts.</summary>
sealed class TableWriter<TRow> : IDisposable
{
    readonly Table<TRow> _table;
    readonly string _folder;
    readonly TableFormats _formats;
    readonly PartSize _size;
    readonly Cell[] _cells;
    ImmutableArray<TableFile> _files;
    int _part;
    long _rows;
    long _text;

    /// <summary>Creates the files.</summary>
    /// <param name="table">The table.</param>
    /// <param name="folder">The folder <c>data</c>; it exists.</param>
    /// <param name="formats">The formats.</param>
    /// <param name="size">When the table is split; by default it is as <see cref="PartSize.Default"/> says.</param>
    public TableWriter(Table<TRow> table, string folder, TableFormats formats, PartSize? size = null)
    {
        (_table, _folder, _formats, _size) = (table, folder, formats, size ?? PartSize.Default);
        _cells = new Cell[table.Columns.Length];
        _files = [.. TableFile.Create(table, folder, formats)];
    }

    /// <summary>Rows written.</summary>
    public long Rows { get; private set; }

    public void Write(TRow row)
    {
        if (_rows >= _size.Rows || _text >= _size.Text)
            BeginPart();
        _table.Read(row, _cells);
        foreach (var cell in _cells)
            _text += cell.Length;
        foreach (var file in _files)
            file.Write(_cells);
        _rows++;
        Rows++;
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

    // Only the second part tells that the file before it was the first.
    void BeginPart()
    {
        Complete();
        Dispose();
        if (_part == 0)
            foreach (var (whole, first) in TableFile.PathsOf(_table, _folder, _formats, part: null).Zip(TableFile.PathsOf(_table, _folder, _formats, part: 0)))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(first.Path)!);
                OutputFile.Move(whole.Path, first.Path);
            }
        _part++;
        (_rows, _text) = (0, 0);
        _files = [.. TableFile.Create(_table, _folder, _formats, _part)];
    }
}
