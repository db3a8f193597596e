using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Dateline.Publishing.Tables;
using Parquet;
using Parquet.Data;
using Parquet.Schema;

namespace Dateline.Publishing.Files;

/// <summary>Reads a published Parquet table back, a row group at a time.</summary>
public static class ParquetTableReader
{
    /// <summary>The rows, one value a column in the order of the definition.</summary>
    /// <exception cref="InvalidDataException">The file is no Parquet, or lacks a column, or a column is of another type; the message says which.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IEnumerable<Cell[]> Rows(Table table, string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        var reader = Open(stream, path);
        try
        {
            var fields = table.Columns.Select(column => FieldOf(reader.Schema, column, path)).ToList();
            for (var index = 0; index < reader.RowGroupCount; index++)
            {
                using var group = reader.OpenRowGroupReader(index);
                var columns = fields.Zip(table.Columns, (field, column) => Read(group, field, column, path)).ToList();
                for (var row = 0; row < group.RowCount; row++)
                {
                    var cells = new Cell[columns.Count];
                    for (var column = 0; column < cells.Length; column++)
                        cells[column] = columns[column][row];
                    yield return cells;
                }
            }
        }
        finally
        {
            reader.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    static ParquetReader Open(Stream stream, string path)
    {
        try
        {
            return ParquetReader.CreateAsync(stream, new ParquetOptions { UseDateOnlyTypeForDates = true }).GetAwaiter().GetResult();
        }
        catch (Exception broken)
        {
            // The library tells a broken file by exceptions of many kinds, IOException among them.
            throw new InvalidDataException($"{path}: this is no whole Parquet file. {broken.Message}", broken);
        }
    }

    static DataField FieldOf(ParquetSchema schema, Column column, string path)
    {
        var field = schema.Fields.FirstOrDefault(field => field.Name == column.Name)
            ?? throw new InvalidDataException($"{path}: column '{column.Name}' is missing.");
        var leaf = (field as ListField)?.Item as DataField ?? field as DataField;
        return leaf is not null && field is ListField == (column.Type == ColumnType.StringList) && leaf.ClrType == TypeOf(column.Type)
            ? leaf : throw new InvalidDataException(
            $"{path}: column '{column.Name}' is {leaf?.ClrType.Name ?? field.SchemaType.ToString()}, not {column.Type}.");
    }

    static Type TypeOf(ColumnType type) => type switch
    {
        ColumnType.String or ColumnType.StringList => typeof(ReadOnlyMemory<char>),
        ColumnType.Integer => typeof(long),
        ColumnType.Double => typeof(double),
        ColumnType.Boolean => typeof(bool),
        ColumnType.Date => typeof(DateOnly),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No Parquet type is known for this type of column."),
    };

    static Cell[] Read(ParquetRowGroupReader group, DataField field, Column column, string path)
    {
        try
        {
            using var data = ReadRaw(group, field, column.Type);
            return data switch
            {
                RawColumnData<ReadOnlyMemory<char>> texts when column.Type == ColumnType.StringList => Lists(texts, field, group.RowCount),
                RawColumnData<ReadOnlyMemory<char>> texts => Values(texts, field, value => Cell.Of(value.ToString())),
                RawColumnData<long> numbers => Values(numbers, field, value => Cell.Of(value)),
                RawColumnData<double> numbers => Values(numbers, field, value => Cell.Of(value)),
                RawColumnData<bool> flags => Values(flags, field, value => Cell.Of(value)),
                RawColumnData<DateOnly> days => Values(days, field, value => Cell.Of(value)),
                _ => throw new InvalidDataException($"{path}: column '{column.Name}' is of a type that is not published."),
            };
        }
        catch (Exception broken) when (broken is not InvalidDataException)
        {
            throw new InvalidDataException($"{path}: column '{column.Name}' cannot be read. {broken.Message}", broken);
        }
    }

    static RawColumnData ReadRaw(ParquetRowGroupReader group, DataField field, ColumnType type) => type switch
    {
        ColumnType.String or ColumnType.StringList => ReadRawAsync<ReadOnlyMemory<char>>(group, field, default).GetAwaiter().GetResult(),
        ColumnType.Integer => ReadRawAsync<long>(group, field, default).GetAwaiter().GetResult(),
        ColumnType.Double => ReadRawAsync<double>(group, field, default).GetAwaiter().GetResult(),
        ColumnType.Boolean => ReadRawAsync<bool>(group, field, default).GetAwaiter().GetResult(),
        _ => ReadRawAsync<DateOnly>(group, field, default).GetAwaiter().GetResult(),
    };

    // The library's own choice by type needs code made at run time, which a program compiled ahead of time has not.
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "ReadRawColumnDataAsync")]
    static extern ValueTask<RawColumnData<T>> ReadRawAsync<T>(ParquetRowGroupReader group, DataField field, CancellationToken cancel) where T : struct;

    static Cell[] Values<T>(RawColumnData<T> data, DataField field, Func<T, Cell> cellOf) where T : struct
    {
        var cells = new Cell[field.IsNullable ? data.DefinitionLevels.Length : data.Values.Length];
        if (!field.IsNullable)
        {
            for (var row = 0; row < cells.Length; row++)
                cells[row] = cellOf(data.Values[row]);
            return cells;
        }
        for (int row = 0, next = 0; row < cells.Length; row++)
            cells[row] = data.DefinitionLevels[row] == field.MaxDefinitionLevel ? cellOf(data.Values[next++]) : Cell.Null;
        return cells;
    }

    static Cell[] Lists(RawColumnData<ReadOnlyMemory<char>> data, DataField field, long rows)
    {
        var lists = new List<ImmutableArray<string>.Builder>((int)rows);
        for (int entry = 0, next = 0; entry < data.RepetitionLevels.Length; entry++)
        {
            if (data.RepetitionLevels[entry] == 0)
                lists.Add(ImmutableArray.CreateBuilder<string>());
            if (data.DefinitionLevels[entry] == field.MaxDefinitionLevel)
                lists[^1].Add(data.Values[next++].ToString());
        }
        return [.. lists.Select(list => Cell.Of(list.ToImmutable()))];
    }
}
