using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Parquet;
using Parquet.Data;
using Parquet.Schema;

namespace Dateline.Documents.Formats.Records;

/// <summary>Writes the rows of a Parquet table out as JSON Lines records, a row group at a time.</summary>
static class ParquetRecords
{
    // A row group is read whole; news corpora have some hundred megabytes at most.
    const long LargestGroup = 1L << 30;

    /// <summary>Hands on one line a row: <c>id</c>, <c>text</c> and what metadata the columns hold. A row without an id gets the file's name and its number, from 1.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="path">Path for rejections.</param>
    /// <param name="stated">Column by field, where the publisher states it.</param>
    /// <param name="write">Receives each line, its line feed included; the bytes are only good during the call.</param>
    /// <exception cref="RejectedException">The file is damaged, or has no column of text.</exception>
    public static void Read(Stream stream, string path, ImmutableDictionary<string, string> stated, Action<ReadOnlyMemory<byte>> write)
    {
        var (reader, columns) = Guard(path, () => Open(stream, path, stated));
        var line = new ArrayBufferWriter<byte>();
        var number = 0L;
        for (var index = 0; index < reader.RowGroupCount; index++)
        {
            var (rows, cells) = Guard(path, () => ReadGroup(reader, index, columns, path));
            for (var row = 0; row < rows; row++)
            {
                number++;
                line.ResetWrittenCount();
                Write(line, Path.GetFileNameWithoutExtension(path), number, cells, row);
                write(line.WrittenMemory);
            }
        }
    }

    static (ParquetReader Reader, List<(string Field, DataField Column)> Columns) Open(Stream stream, string path, ImmutableDictionary<string, string> stated)
    {
        var reader = ParquetReader.CreateAsync(stream, new ParquetOptions { UseDateOnlyTypeForDates = true }, leaveStreamOpen: true).GetAwaiter().GetResult();
        return (reader, ColumnsOf(reader.Schema, path, stated));
    }

    static (int Rows, Dictionary<string, string?[]> Cells) ReadGroup(ParquetReader reader, int index, List<(string Field, DataField Column)> columns, string path)
    {
        using var group = reader.OpenRowGroupReader(index);
        if (group.RowGroup.TotalByteSize > LargestGroup)
            throw Reject(path, "too-large", FormattableString.Invariant($"Its row group {index + 1} unpacks to {group.RowGroup.TotalByteSize} bytes."), "Write it anew with row groups of some ten thousand rows.");
        var cells = columns.ToDictionary(column => column.Field, column => Values(group, column.Column));
        return cells.Values.All(column => column.Length == group.RowCount) ? ((int)group.RowCount, cells) : throw new InvalidDataException("its columns are of different lengths.");
    }

    // The library tells a broken file by exceptions of many kinds.
    static T Guard<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception broken) when (broken is not RejectedException)
        {
            throw Reject(path, "damaged-parquet", $"This is no whole Parquet file: {broken.Message}", "Fetch or write it again.");
        }
    }

    static List<(string Field, DataField Column)> ColumnsOf(ParquetSchema schema, string path, ImmutableDictionary<string, string> stated)
    {
        var plain = schema.Fields.OfType<DataField>().Where(field => !field.IsArray).ToDictionary(field => field.Name, StringComparer.Ordinal);
        var found = RecordFields.Find(plain.Keys, stated);
        if (stated.FirstOrDefault(pair => !plain.ContainsKey(pair.Value)) is { Value: { } missing })
            throw Reject(path, "missing-column", $"The table has no column '{missing}', which documents.columns in dateline.json names. It has {string.Join(", ", plain.Keys)}.", "Name one of these.");
        if (!found.TryGetValue("text", out var text))
            throw Reject(path, "missing-text", $"No column of the table looks like text. It has {string.Join(", ", plain.Keys)}.", "Name it in dateline.json: \"documents\": {\"columns\": {\"text\": \"…\"}}.");
        if (plain[text].ClrType != typeof(ReadOnlyMemory<char>) && plain[text].ClrType != typeof(string))
            throw Reject(path, "missing-text", $"The column '{text}' holds {plain[text].ClrType.Name}, not text.", "Name another in dateline.json: \"documents\": {\"columns\": {\"text\": \"…\"}}.");
        return [.. found.Select(pair => (pair.Key, plain[pair.Value]))];
    }

    static string?[] Values(ParquetRowGroupReader group, DataField field)
    {
        if (field.ClrType == typeof(ReadOnlyMemory<char>))
            return Spread<ReadOnlyMemory<char>>(group, field, value => value.ToString());
        if (field.ClrType == typeof(DateOnly))
            return Spread<DateOnly>(group, field, value => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (field.ClrType == typeof(DateTime))
            return Spread<DateTime>(group, field, value => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (field.ClrType == typeof(long))
            return Spread<long>(group, field, value => value.ToString(CultureInfo.InvariantCulture));
        if (field.ClrType == typeof(int))
            return Spread<int>(group, field, value => value.ToString(CultureInfo.InvariantCulture));
        return field.ClrType == typeof(Guid) ? Spread<Guid>(group, field, value => value.ToString("D")) : new string?[group.RowCount];
    }

    // The library's own choice by type needs code made at run time, which a program compiled ahead of time has not.
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "ReadRawColumnDataAsync")]
    static extern ValueTask<RawColumnData<T>> ReadRawAsync<T>(ParquetRowGroupReader group, DataField field, CancellationToken cancel) where T : struct;

    static string?[] Spread<T>(ParquetRowGroupReader group, DataField field, Func<T, string> words) where T : struct
    {
        using var data = ReadRawAsync<T>(group, field, default).GetAwaiter().GetResult();
        if (!field.IsNullable)
            return [.. data.Values.ToArray().Select(words)];
        var cells = new string?[data.DefinitionLevels.Length];
        for (int row = 0, next = 0; row < cells.Length; row++)
            cells[row] = data.DefinitionLevels[row] == field.MaxDefinitionLevel ? words(data.Values[next++]) : null;
        return cells;
    }

    static void Write(ArrayBufferWriter<byte> line, string stem, long number, Dictionary<string, string?[]> cells, int row)
    {
        using (var json = new Utf8JsonWriter(line))
        {
            json.WriteStartObject();
            json.WriteString("id", cells.TryGetValue("id", out var ids) && ids[row] is { Length: > 0 } id ? id : string.Create(CultureInfo.InvariantCulture, $"{stem}-{number}"));
            foreach (var (field, values) in cells)
                if (field != "id" && values[row] is { } value)
                    json.WriteString(field, value);
            json.WriteEndObject();
        }
        line.Write("\n"u8);
    }

    static RejectedException Reject(string path, string code, string message, string advice) => new(new() { Path = path, Code = code, Message = message, Advice = advice });
}
