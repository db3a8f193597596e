using System.Collections.Immutable;
using Dateline.Publishing.Output;
using Dateline.Publishing.Tables;

namespace Dateline.Publishing.Files;

/// <summary>Writes the rows of one table into its files; a table that outgrows a file goes on in further parts.</summary>
sealed class TableWriter : IDisposable
{
    readonly Table _table;
    readonly string _folder;
    readonly TableFormats _formats;
    readonly PartSize _size;
    ImmutableArray<TableFile> _files;
    int _part;
    long _rows;
    long _text;

    /// <summary>Creates the files.</summary>
    /// <param name="table">The table.</param>
    /// <param name="folder">The folder <c>data</c>; it exists.</param>
    /// <param name="formats">The formats.</param>
    /// <param name="size">When the table is split; by default it is as <see cref="PartSize.Default"/> says.</param>
    public TableWriter(Table table, string folder, TableFormats formats, PartSize? size = null)
    {
        (_table, _folder, _formats, _size) = (table, folder, formats, size ?? PartSize.Default);
        _files = [.. TableFile.Create(table, folder, formats)];
    }

    /// <summary>Rows written.</summary>
    public long Rows { get; private set; }

    /// <summary>The table.</summary>
    public Table Table => _table;

    /// <summary>Writes some rows.</summary>
    public void Write(TableRows rows)
    {
        for (var row = 0; row < rows.Count; row++)
            Write(rows[row]);
    }

    /// <summary>Writes one row.</summary>
    /// <param name="cells">One value a column, in order.</param>
    public void Write(ReadOnlySpan<Cell> cells)
    {
        if (_rows >= _size.Rows || _text >= _size.Text)
            BeginPart();
        foreach (var cell in cells)
            _text += cell.Length;
        foreach (var file in _files)
            file.Write(cells);
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
