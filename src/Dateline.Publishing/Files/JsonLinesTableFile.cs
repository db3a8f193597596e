using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dateline.Publishing.Output;
using Dateline.Publishing.Tables;

namespace Dateline.Publishing.Files;

/// <summary>A table as JSON Lines: one object a row, UTF-8, LF, every column present, nothing found is <c>null</c>.</summary>
public sealed class JsonLinesTableFile : TableFile
{
    // A file of its own, never pasted into a page, so only what JSON itself asks for is escaped.
    static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    readonly Stream _stream;
    readonly Utf8JsonWriter _writer;
    readonly ImmutableArray<Column> _columns;
    readonly ImmutableArray<JsonEncodedText> _names;

    /// <summary>Creates the file.</summary>
    public JsonLinesTableFile(Table table, string path)
    {
        _columns = table.Columns;
        _names = [.. table.Columns.Select(column => JsonEncodedText.Encode(column.Name))];
        _stream = OutputFile.Create(path, 1 << 16);
        _writer = new Utf8JsonWriter(_stream, s_options);
    }

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<Cell> cells)
    {
        _writer.WriteStartObject();
        for (var index = 0; index < cells.Length; index++)
        {
            _writer.WritePropertyName(_names[index]);
            Write(_columns[index].Type, cells[index]);
        }
        _writer.WriteEndObject();
        _writer.Flush();
        _writer.Reset();
        _stream.WriteByte((byte)'\n');
    }

    /// <inheritdoc/>
    public override void Complete() => _stream.Flush();

    /// <inheritdoc/>
    public override void Dispose()
    {
        _writer.Dispose();
        _stream.Dispose();
    }

    void Write(ColumnType type, Cell cell)
    {
        switch (type)
        {
            case ColumnType.String when cell.AsString is { } text: _writer.WriteStringValue(text); break;
            case ColumnType.Integer when cell.AsInteger is { } number: _writer.WriteNumberValue(number); break;
            case ColumnType.Double when cell.AsDouble is { } number: _writer.WriteNumberValue(number); break;
            case ColumnType.Boolean when cell.AsBoolean is { } flag: _writer.WriteBooleanValue(flag); break;
            case ColumnType.Date when cell.AsDate is { } day:
                _writer.WriteStringValue(day.ToString("O", System.Globalization.CultureInfo.InvariantCulture)); break;
            case ColumnType.StringList:
                _writer.WriteStartArray();
                foreach (var item in cell.AsList)
                    _writer.WriteStringValue(item);
                _writer.WriteEndArray();
                break;
            default: _writer.WriteNullValue(); break;
        }
    }
}
