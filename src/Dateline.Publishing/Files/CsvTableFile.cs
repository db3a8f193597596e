using System.Collections.Immutable;
using CsvHelper;
using Dateline.Publishing.Output;
using Dateline.Publishing.Tables;

namespace Dateline.Publishing.Files;

/// <summary>A table as CSV: RFC 4180, UTF-8 without byte order mark, LF, <c>true</c> and <c>false</c>, ISO dates, nothing found is an empty cell.</summary>
public sealed class CsvTableFile : TableFile
{
    /// <summary>How the project writes CSV.</summary>
    public static readonly CsvWriterOptions Options = new() { NewLine = "\n", TrueValue = "true", FalseValue = "false" };

    readonly CsvWriter _writer;
    readonly ImmutableArray<Column> _columns;

    /// <summary>Creates the file and writes its header.</summary>
    public CsvTableFile(Table table, string path) : this(table, path, Options)
    {
    }

    internal CsvTableFile(Table table, string path, CsvWriterOptions options)
    {
        _columns = table.Columns;
        _writer = CsvWriter.Create(OutputFile.Create(path), options, leaveOpen: false);
        foreach (var column in _columns)
            _writer.WriteField(column.Name);
        _writer.EndRecord();
    }

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<Cell> cells)
    {
        for (var index = 0; index < cells.Length; index++)
            Write(_columns[index].Type, cells[index]);
        _writer.EndRecord();
    }

    /// <inheritdoc/>
    public override void Complete() => _writer.Flush();

    /// <inheritdoc/>
    public override void Dispose() => _writer.Dispose();

    void Write(ColumnType type, Cell cell)
    {
        switch (type)
        {
            case ColumnType.Integer: _writer.WriteField(cell.AsInteger); break;
            case ColumnType.Double: _writer.WriteField(cell.AsDouble); break;
            case ColumnType.Boolean when cell.AsBoolean is { } flag: _writer.WriteField(flag); break;
            case ColumnType.Date when cell.AsDate is { } day: _writer.WriteField(day); break;
            case ColumnType.String: _writer.WriteField(cell.AsString); break;
            case ColumnType.StringList: _writer.WriteField(string.Join('|', cell.AsList)); break;
            default: _writer.WriteField((string?)null); break;
        }
    }
}
