namespace Dateline.Publishing.Tables;

/// <summary>Some rows of a table, cell by cell: made once and read by everybody who writes, counts, shows or checks them.</summary>
/// <param name="table">The table.</param>
/// <param name="cells">The cells of all rows, one row after the other.</param>
public sealed class TableRows(Table table, Cell[] cells)
{
    /// <summary>The table.</summary>
    public Table Table => table;

    /// <summary>Number of rows.</summary>
    public int Count { get; } = cells.Length / table.Columns.Length;

    /// <summary>A row: one value a column, in order.</summary>
    /// <param name="row">From 0.</param>
    public ReadOnlySpan<Cell> this[int row] => cells.AsSpan(row * table.Columns.Length, table.Columns.Length);
}

/// <summary>Receives a row: one value a column, in order. The span is valid during the call.</summary>
public delegate void RowReceiver(ReadOnlySpan<Cell> cells);
