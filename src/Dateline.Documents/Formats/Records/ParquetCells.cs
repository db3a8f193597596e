using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Parquet;
using Parquet.Data;
using Parquet.Schema;

namespace Dateline.Documents.Formats.Records;

/// <summary>Reads the cells of a column as words.</summary>
static class ParquetCells
{
    /// <summary>Whether a column can hold what a document has.</summary>
    public static bool IsRead(DataField column) => column.ClrType == typeof(ReadOnlyMemory<char>) || column.ClrType == typeof(string)
        || column.ClrType == typeof(ReadOnlyMemory<byte>) || column.ClrType == typeof(byte[])
        || column.ClrType == typeof(DateOnly) || column.ClrType == typeof(DateTime) || column.ClrType == typeof(long) || column.ClrType == typeof(int)
            || column.ClrType == typeof(ulong) || column.ClrType == typeof(uint)
        || column.ClrType == typeof(double) || column.ClrType == typeof(Guid);

    /// <summary>The values of each row; null where it has none.</summary>
    public static List<string>?[] Of(ParquetRowGroupReader group, DataField field)
    {
        if (field.ClrType == typeof(ReadOnlyMemory<byte>) || field.ClrType == typeof(byte[]))
            return Spread<ReadOnlyMemory<byte>>(group, field, value => Encoding.UTF8.GetString(value.Span));
        if (field.ClrType == typeof(DateOnly))
            return Spread<DateOnly>(group, field, value => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (field.ClrType == typeof(DateTime))
            return Days(group, field);
        if (field.ClrType == typeof(long))
            return Spread<long>(group, field, value => value.ToString(CultureInfo.InvariantCulture));
        if (field.ClrType == typeof(int))
            return Spread<int>(group, field, value => value.ToString(CultureInfo.InvariantCulture));
        if (field.ClrType == typeof(ulong))
            return Spread<ulong>(group, field, value => value.ToString(CultureInfo.InvariantCulture));
        if (field.ClrType == typeof(uint))
            return Spread<uint>(group, field, value => value.ToString(CultureInfo.InvariantCulture));
        if (field.ClrType == typeof(double))
            return Spread<double>(group, field, value => double.IsFinite(value) ? value.ToString("0.###", CultureInfo.InvariantCulture) : "");
        return field.ClrType == typeof(Guid) ? Spread<Guid>(group, field, value => value.ToString("D"))
            : Spread<ReadOnlyMemory<char>>(group, field, value => value.ToString());
    }

    // Some encodings the library unpacks for numbers only; a day is the number of days since 1970.
    static List<string>?[] Days(ParquetRowGroupReader group, DataField field)
    {
        try
        {
            return Spread<DateTime>(group, field, static value => value.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture));
        }
        catch (Exception unknown) when (unknown is NotSupportedException or InvalidDataException && field.Path.Length == 1)
        {
            return field is DateTimeDataField { DateTimeFormat: DateTimeFormat.Date } or not DateTimeDataField
                ? Spread<int>(group, AsNumber<int>(field), static days => DateTime.UnixEpoch.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
                : Spread<long>(group, AsNumber<long>(field), static count => count.ToString(CultureInfo.InvariantCulture));
        }
    }

    static DataField AsNumber<T>(DataField field) where T : struct =>
        new ParquetSchema(field.IsNullable ? new DataField<T?>(field.Name) : new DataField<T>(field.Name)).DataFields[0];

    // The library's own choice by type needs code made at run time, which a program compiled ahead of time has not.
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "ReadRawColumnDataAsync")]
    static extern ValueTask<RawColumnData<T>> ReadRawAsync<T>(ParquetRowGroupReader group, DataField field, CancellationToken cancel) where T : struct;

    static List<string>?[] Spread<T>(ParquetRowGroupReader group, DataField field, Func<T, string> words) where T : struct
    {
        using var data = ReadRawAsync<T>(group, field, default).GetAwaiter().GetResult();
        var cells = new List<string>?[(int)group.RowCount];
        var values = data.Values;
        ReadOnlySpan<int> definitions = field.MaxDefinitionLevel > 0 ? data.DefinitionLevels : [];
        ReadOnlySpan<int> repetitions = field.MaxRepetitionLevel > 0 ? data.RepetitionLevels : [];
        var count = definitions.IsEmpty ? values.Length : definitions.Length;
        for (int index = 0, row = -1, next = 0; index < count; index++)
        {
            if (repetitions.IsEmpty || repetitions[index] == 0)
                row++;
            if (row >= cells.Length)
                throw new InvalidDataException("its columns are of different lengths.");
            if (definitions.IsEmpty || definitions[index] == field.MaxDefinitionLevel)
                (cells[row] ??= []).Add(words(values[next++]));
        }
        return cells;
    }
}
