namespace Dateline.Publishing;

/// <summary>The rows of one table of a published folder, a document at a time.</summary>
sealed class RowsByDocument : IDisposable
{
    readonly IEnumerator<Cell[]> _rows;
    readonly Func<Cell[], string> _documentOf;
    bool _more;

    /// <summary>Opens a table; one that is missing has no rows.</summary>
    /// <param name="table">The table.</param>
    /// <param name="folder">The published folder.</param>
    public RowsByDocument(Table table, string folder)
    {
        Table = table;
        // A table of an older version may have fewer columns: what is missing reads as empty.
        _rows = CsvTableReader.Rows(table, TableParts.Of(Path.Combine(folder, "data"), table.Name, "csv"), new CheckBook()).GetEnumerator();
        _documentOf = DocumentOf(table);
        _more = _rows.MoveNext();
    }

    /// <summary>The table.</summary>
    public Table Table { get; }

    /// <summary>Document of the next row; null at the end.</summary>
    public string? Next => _more ? _documentOf(_rows.Current) : null;

    /// <summary>Takes the rows of a document, by key; none where it is not the next.</summary>
    public Dictionary<string, Cell[]> Take(string document)
    {
        var rows = new Dictionary<string, Cell[]>(StringComparer.Ordinal);
        while (_more && _documentOf(_rows.Current) == document)
        {
            rows[KeyOf(_rows.Current)] = [.. _rows.Current];
            _more = _rows.MoveNext();
        }
        return rows;
    }

    /// <inheritdoc/>
    public void Dispose() => _rows.Dispose();

    string KeyOf(Cell[] cells) => string.Join(' ', Table.Key.Select(part => CellText.Of(Table.Columns[Table.IndexOf(part)].Type, cells[Table.IndexOf(part)])));

    /// <summary>How the document is read off a row; of a table over all documents its key.</summary>
    public static Func<Cell[], string> DocumentOf(Table table)
    {
        if (table.Columns.FirstOrDefault(column => column.Name == "document_id") is { } column)
        {
            var place = table.IndexOf(column.Name);
            return cells => cells[place].AsString ?? "";
        }
        if (table.Columns[0].Name == "event_id")
            return cells => cells[0].AsString is { } key && key.LastIndexOf("-e-", StringComparison.Ordinal) is >= 0 and var end ? key[..end] : "";
        return cells => cells[0].AsString ?? "";
    }
}
