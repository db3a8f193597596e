using System.Collections.Immutable;
using System.IO.Compression;
using Dateline.Publishing.Output;
using Dateline.Publishing.Tables;
using Parquet;

namespace Dateline.Publishing.Files;

/// <summary>A table as Apache Parquet: typed, nullable, dates as DATE, lists as LIST, zstd, texts that repeat as dictionary.</summary>
/// <remarks>Rows are held until a row group is full, so memory does not grow with the table. The same rows give the same bytes.</remarks>
public sealed class ParquetTableFile : TableFile
{
    // Row groups end after a number of rows or an amount of text, whichever comes first: both depend on the rows only.
    const int RowsOfGroup = 16_384;
    const int TextOfGroup = 4_194_304;

    readonly Stream _stream;
    readonly ParquetWriter _writer;
    readonly ImmutableArray<ParquetColumnBuffer> _columns;
    int _rows;
    int _text;
    bool _complete;

    /// <summary>Creates the file.</summary>
    public ParquetTableFile(Table table, string path)
    {
        var schema = ParquetSchemas.Of(table);
        var options = new ParquetOptions { CompressionMethod = CompressionMethod.Zstd, CompressionLevel = CompressionLevel.Optimal };
        foreach (var field in schema.DataFields.Where(field => field.ClrType == typeof(string) || field.ClrType == typeof(ReadOnlyMemory<char>)))
            options.ColumnEncodingHints[field.Path.ToString()] = EncodingHint.Dictionary;
        _columns = [.. table.Columns.Zip(schema.Fields, ParquetColumnBuffer.For)];
        _stream = OutputFile.Create(path);
        _writer = ParquetWriter.CreateAsync(schema, _stream, options).GetAwaiter().GetResult();
        _writer.CustomMetadata = new Dictionary<string, string> { ["title"] = table.Title, ["description"] = table.Description };
    }

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<Cell> cells)
    {
        for (var index = 0; index < cells.Length; index++)
            _text += _columns[index].Add(cells[index]);
        if (++_rows >= RowsOfGroup || _text >= TextOfGroup)
            WriteGroup();
    }

    /// <inheritdoc/>
    public override void Complete()
    {
        if (_rows > 0)
            WriteGroup();
        _complete = true;
        _writer.DisposeAsync().AsTask().GetAwaiter().GetResult();
        _stream.Flush();
    }

    /// <inheritdoc/>
    /// <remarks>A file not completed is left without its footer, so that no reader takes it for whole.</remarks>
    public override void Dispose()
    {
        if (!_complete)
            _stream.SetLength(0);
        _stream.Dispose();
    }

    void WriteGroup()
    {
        using (var group = _writer.CreateRowGroup())
            foreach (var column in _columns)
                column.WriteAsync(group).GetAwaiter().GetResult();
        (_rows, _text) = (0, 0);
    }
}
