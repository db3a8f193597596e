using Dateline.Publishing.Tables;

namespace Dateline.Publishing.Files;

/// <summary>The rows of one table of a published folder, a document at a time.</summary>
sealed class RowsByDocument : IDisposable
{
    readonly IEnumerator<Cell[]> _rows;
    bool _more;

    /// <summary>Opens a table; one that is missing has no rows.</summary>
    /// <param name="table">The table.</param>
    /// <param name="folder">The published folder.</param>
    public RowsByDocument(Table table, string folder)
    {
        Table = table;
        // A table of an older version may have fewer columns: what is missing reads as empty.
        _rows = CsvTableReader.Rows(table, TableParts.Of(Path.Combine(folder, "data"), table.Name, "csv")).GetEnumerator();
        _more = _rows.MoveNext();
    }

    /// <summary>The table.</summary>
    public Table Table { get; }

    /// <summary>Document of the next row; null at the end.</summary>
    public string? Next => _more ? Table.DocumentOf(_rows.Current) : null;

    /// <summary>Takes the rows of a document, by key; none where it is not the next.</summary>
    public Dictionary<string, Cell[]> Take(string document)
    {
        var rows = new Dictionary<string, Cell[]>(StringComparer.Ordinal);
        while (_more && Table.DocumentOf(_rows.Current) == document)
        {
            rows[Table.KeyOf(_rows.Current)] = [.. _rows.Current];
            _more = _rows.MoveNext();
        }
        return rows;
    }

    /// <inheritdoc/>
    public void Dispose() => _rows.Dispose();
}
