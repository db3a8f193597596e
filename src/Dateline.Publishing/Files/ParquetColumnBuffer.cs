using System.Runtime.InteropServices;
using Dateline.Publishing.Tables;
using Parquet;
using Parquet.Schema;

namespace Dateline.Publishing.Files;

/// <summary>Collects the values of one column until its row group is written.</summary>
abstract class ParquetColumnBuffer
{
    /// <summary>Takes a row's value.</summary>
    /// <returns>UTF-16 code units of text taken.</returns>
    public abstract int Add(Cell cell);

    /// <summary>Writes the column into a row group and forgets its values.</summary>
    public abstract Task WriteAsync(ParquetRowGroupWriter group);

    /// <summary>Makes the buffer of a column.</summary>
    public static ParquetColumnBuffer For(Column column, Field field) => column.Type switch
    {
        ColumnType.String => new TextBuffer((DataField)field),
        ColumnType.Integer => new ValueBuffer<long>((DataField)field, cell => cell.AsInteger),
        ColumnType.Double => new ValueBuffer<double>((DataField)field, cell => cell.AsDouble),
        ColumnType.Boolean => new ValueBuffer<bool>((DataField)field, cell => cell.AsBoolean),
        ColumnType.Date => new ValueBuffer<DateOnly>((DataField)field, cell => cell.AsDate),
        ColumnType.StringList => new ListBuffer((DataField)((ListField)field).Item),
        _ => throw new ArgumentOutOfRangeException(nameof(column), column.Type, "No Parquet type is known for this type of column."),
    };

    // A required column has no levels. A plain null would become an empty memory through its conversion from arrays.
    static ReadOnlyMemory<int>? LevelsOf(DataField field, List<int> levels) =>
        field.IsNullable ? new ReadOnlyMemory<int>([.. levels]) : default(ReadOnlyMemory<int>?);

    sealed class ValueBuffer<T>(DataField field, Func<Cell, T?> read) : ParquetColumnBuffer where T : struct
    {
        readonly List<T> _values = [];
        readonly List<int> _levels = [];

        public override int Add(Cell cell)
        {
            var value = read(cell);
            if (value is { } present)
                _values.Add(present);
            _levels.Add(value is null ? 0 : 1);
            return 0;
        }

        public override async Task WriteAsync(ParquetRowGroupWriter group)
        {
            await group.WriteAllPartsAsync<T>(field, _values.ToArray(), LevelsOf(field, _levels), null, CancellationToken.None);
            _values.Clear();
            _levels.Clear();
        }
    }

    sealed class TextBuffer(DataField field) : ParquetColumnBuffer
    {
        readonly List<ReadOnlyMemory<char>> _values = [];
        readonly List<int> _levels = [];

        public override int Add(Cell cell)
        {
            var value = cell.AsString;
            if (value is not null)
                _values.Add(value.AsMemory());
            _levels.Add(value is null ? 0 : 1);
            return value?.Length ?? 0;
        }

        public override async Task WriteAsync(ParquetRowGroupWriter group)
        {
            await group.WriteAllPartsAsync<ReadOnlyMemory<char>>(field, _values.ToArray(), LevelsOf(field, _levels), null, CancellationToken.None);
            ParquetTextStatistics.Correct(group, CollectionsMarshal.AsSpan(_values));
            _values.Clear();
            _levels.Clear();
        }
    }

    sealed class ListBuffer(DataField item) : ParquetColumnBuffer
    {
        readonly List<ReadOnlyMemory<char>> _values = [];
        readonly List<int> _levels = [];
        readonly List<int> _repetitions = [];

        public override int Add(Cell cell)
        {
            var length = 0;
            foreach (var value in cell.AsList)
            {
                _repetitions.Add(length == 0 ? 0 : 1);
                _levels.Add(item.MaxDefinitionLevel);
                _values.Add(value.AsMemory());
                length += 1 + value.Length;
            }
            if (length > 0)
                return length;
            // An empty list: one level below that of an item.
            _repetitions.Add(0);
            _levels.Add(item.MaxDefinitionLevel - 1);
            return 0;
        }

        public override async Task WriteAsync(ParquetRowGroupWriter group)
        {
            await group.WriteAllPartsAsync<ReadOnlyMemory<char>>(item, _values.ToArray(), _levels.ToArray(), _repetitions.ToArray(), CancellationToken.None);
            ParquetTextStatistics.Correct(group, CollectionsMarshal.AsSpan(_values));
            _values.Clear();
            _levels.Clear();
            _repetitions.Clear();
        }
    }
}
