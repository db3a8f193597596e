namespace Dateline.Publishing.Tables;

/// <summary>One thing that a row says, in words: the value of a column that is neither its key nor its place.</summary>
/// <param name="Column">The column.</param>
/// <param name="Text">The value as CSV writes it.</param>
public readonly record struct RowFact(Column Column, string Text)
{
    /// <summary>What a row says, in the order of the columns; what is empty is left out.</summary>
    public static List<RowFact> Of(Table table, ReadOnlySpan<Cell> cells)
    {
        var facts = new List<RowFact>();
        for (var index = 0; index < cells.Length; index++)
            if (table.Columns[index] is var column && column.Role is ColumnRole.Value or ColumnRole.SpanText or ColumnRole.Rule or ColumnRole.Confidence
                && !table.Key.Contains(column.Name) && CellText.Of(column.Type, cells[index]) is { Length: > 0 } text)
                facts.Add(new RowFact(column, text));
        return facts;
    }
}
