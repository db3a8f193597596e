using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using Parquet;
using Parquet.Schema;

namespace Dateline.Documents.Formats.Records;

/// <summary>Writes the rows of a Parquet table out as JSON objects, a row group at a time: every column that may hold words, a day or an id, those within
/// others by their path.</summary>
static class ParquetRecords
{
    // A row group is read whole; news corpora have some hundred megabytes at most.
    const long LargestGroup = 1L << 30;
    const int MostColumns = 200;

    /// <summary>Hands on one object a row.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="path">Path for rejections.</param>
    /// <param name="stated">Column by field, where the publisher states it.</param>
    /// <param name="write">Receives each object; the bytes are only good during the call.</param>
    /// <exception cref="RejectedException">The file is damaged, or lacks a column that the publisher states.</exception>
    public static void Read(Stream stream, string path, ImmutableDictionary<string, string> stated, Action<ReadOnlyMemory<byte>> write)
    {
        if (ParquetFooter.Fault(stream) is { } fault)
            throw Reject(path, "damaged-parquet", $"This is no whole Parquet file: {fault}", "Fetch or write it again.");
        var (reader, columns) = Guard(path, () => Open(stream, path, stated));
        var line = new ArrayBufferWriter<byte>();
        for (var index = 0; index < reader.RowGroupCount; index++)
        {
            var (rows, cells) = Guard(path, () => ReadGroup(reader, index, columns, path));
            for (var row = 0; row < rows; row++)
            {
                line.ResetWrittenCount();
                Write(line, cells, row);
                write(line.WrittenMemory);
            }
        }
    }

    static (ParquetReader Reader, List<(string Name, DataField Column)> Columns) Open(Stream stream, string path, ImmutableDictionary<string, string> stated)
    {
        var reader = ParquetReader.CreateAsync(stream, new ParquetOptions { UseDateOnlyTypeForDates = false }, leaveStreamOpen: true).GetAwaiter().GetResult();
        var columns = reader.Schema.GetDataFields().Select(column => (Name: NameOf(column), Column: column)).ToList();
        if (stated.FirstOrDefault(pair => columns.All(column => column.Name != pair.Value)) is { Value: { } missing })
            throw Reject(path, "missing-column",
                $"The table has no column '{missing}', which documents.columns in dateline.json names. It has {string.Join(", ", columns.Take(40).Select(column => column.Name))}.", "Name one of these.");
        return (reader, [.. columns.Where(column => ParquetCells.IsRead(column.Column)).Take(MostColumns)]);
    }

    // Between a list and its elements stand names that are the format's, not the table's.
    static string NameOf(DataField column) =>
        string.Join('.', column.Path.ToList()
        .Where((part, index) => index == 0 || part is not ("list" or "element" or "array" or "bag" or "item" or "array_element")));

    static (int Rows, List<(string Name, List<string>?[] Cells)> Cells) ReadGroup(ParquetReader reader, int index,
        List<(string Name, DataField Column)> columns, string path)
    {
        using var group = reader.OpenRowGroupReader(index);
        if (group.RowGroup.TotalByteSize > LargestGroup || group.RowCount > int.MaxValue / 2)
            throw Reject(path, "too-large", FormattableString.Invariant($"Its row group {index + 1} unpacks to {group.RowGroup.TotalByteSize} bytes."),
                "Write it anew with row groups of some ten thousand rows.");
        return ((int)group.RowCount, [.. columns.Select(column => (column.Name, ParquetCells.Of(group, column.Column)))]);
    }

    // The library tells a broken file by exceptions of many kinds; some name the file's place on this machine.
    static T Guard<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception broken) when (broken is not (RejectedException or OutOfMemoryException))
        {
            throw Reject(path, "damaged-parquet", $"This is no whole Parquet file, or one written in a way that is not known: {Message(broken)}",
                "Fetch it again, or write it anew as Parquet 1.0 or JSON Lines.");
        }
    }

    static string Message(Exception broken) => broken.Message.Contains('/', StringComparison.Ordinal)
        || broken.Message.Contains('\\', StringComparison.Ordinal) ? broken.GetType().Name : broken.Message;

    static void Write(ArrayBufferWriter<byte> line, List<(string Name, List<string>?[] Cells)> columns, int row)
    {
        using var json = new Utf8JsonWriter(line);
        json.WriteStartObject();
        foreach (var (name, cells) in columns)
            if (cells[row] is not { } values)
                json.WriteNull(name);
            else if (values is [var only])
                json.WriteString(name, only);
            else
            {
                json.WriteStartArray(name);
                foreach (var value in values)
                    json.WriteStringValue(value);
                json.WriteEndArray();
            }
        json.WriteEndObject();
    }

    static RejectedException Reject(string path, string code, string message, string advice) =>
        new(new() { Path = path, Code = code, Message = message, Advice = advice });
}
