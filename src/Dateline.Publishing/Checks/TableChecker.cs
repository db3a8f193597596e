using System.Collections.Immutable;
using System.Globalization;
using Dateline.Publishing.Files;
using Dateline.Publishing.Tables;

namespace Dateline.Publishing.Checks;

/// <summary>
/// Checks one table of an output folder, a document at a time: its form, keys, vocabularies, numbers, spans, references, and that Parquet holds the same rows.
/// </summary>
/// <remarks>Of the rows of earlier documents nothing is kept.</remarks>
sealed class TableChecker : IDisposable
{
    readonly Table _table;
    readonly string _data;
    readonly PublishedTexts? _texts;
    readonly CheckBook _book;
    readonly ImmutableArray<int> _key;
    readonly ImmutableArray<(Column Column, int Index)> _references;
    readonly int _textHash;
    readonly IEnumerator<Cell[]>? _rows;
    readonly IEnumerator<Cell[]>? _twin;
    readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    readonly List<(int Column, string Key, long Row)> _pending = [];
    bool _hasTwin;
    bool _isOrderly = true;
    string? _last;
    long _row;

    /// <summary>Opens a table; one that is missing is a fault.</summary>
    /// <param name="table">The table.</param>
    /// <param name="folder">The output folder.</param>
    /// <param name="texts">The published texts; null where the table stands alone: then spans and references cannot be checked.</param>
    /// <param name="book">What is found.</param>
    public TableChecker(Table table, string folder, PublishedTexts? texts, CheckBook book)
    {
        (_table, _data, _texts, _book) = (table, Path.Combine(folder, "data"), texts, book);
        _key = [.. table.Key.Select(table.IndexOf)];
        _references = [.. table.Columns.Select((column, index) => (column, index)).Where(pair => pair.column.References is not null)];
        _textHash = table.PlaceOf(ColumnRole.TextHash);
        var csv = TableParts.Of(_data, table.Name, "csv");
        if (csv.IsEmpty)
        {
            book.Fault(CheckKind.Types, table.Name, $"data/{table.Name}.csv is missing.");
            return;
        }
        _rows = CsvTableReader.Rows(table, csv, fault => book.Fault(fault.IsNumber ? CheckKind.Numbers : CheckKind.Types, table.Name, fault.Words))
            .GetEnumerator();
        var parquet = TableParts.Of(_data, table.Name, "parquet");
        _twin = parquet.IsEmpty ? null : parquet.SelectMany(path => ParquetTableReader.Rows(table, path)).GetEnumerator();
        _hasTwin = _twin is not null;
        Advance();
    }

    /// <summary>The table.</summary>
    public Table Table => _table;

    /// <summary>Document of the next row; of a table over all documents the row's own key; null at the end.</summary>
    public string? Next { get; private set; }

    /// <summary>Whether the document whose rows were checked last has a row with this key.</summary>
    public bool Holds(string key) => _keys.Contains(key);

    /// <summary>Checks the rows of a document.</summary>
    public void Check(string document)
    {
        _keys.Clear();
        if (Next != document)
            return;
        _isOrderly &= _last is null || string.CompareOrdinal(_last, document) < 0;
        for (_last = document; Next == document; Advance())
            Check(_rows!.Current, document);
    }

    /// <summary>Checks the references of the rows checked last.</summary>
    /// <param name="holds">Whether the table that a column refers to has a key.</param>
    public void CheckReferences(Func<Column, string, bool> holds)
    {
        foreach (var (index, key, row) in _pending)
        {
            var column = _table.Columns[index];
            _book.Look(CheckKind.References, _table.Name);
            if (!holds(column, key))
                _book.Fault(CheckKind.References, _table.Name,
                    string.Create(CultureInfo.InvariantCulture, $"row {row}: {column.Name} is '{key}', which {column.References} does not have."));
        }
        _pending.Clear();
    }

    /// <summary>Checks what can be told at the end only.</summary>
    public void Complete()
    {
        if (_hasTwin && NextTwin())
            _book.Fault(CheckKind.Formats, _table.Name, string.Create(CultureInfo.InvariantCulture, $"Parquet goes on after row {_row}, where CSV ends."));
        if (!_isOrderly)
            CheckKeysOfAll();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _rows?.Dispose();
        _twin?.Dispose();
    }

    void Advance() => Next = _rows!.MoveNext() ? _table.DocumentOf(_rows.Current) : null;

    void Check(Cell[] cells, string document)
    {
        _row++;
        _book.Look(CheckKind.Types, _table.Name);
        _book.Look(CheckKind.Keys, _table.Name);
        var key = KeyOf(cells);
        _isOrderly &= _keys.Add(key) && BelongsTo(key, document);
        for (var index = 0; index < cells.Length; index++)
            CheckCell(_table.Columns[index], cells[index]);
        if (_texts is not null)
            CheckSurroundings(_texts, cells, document);
        if (_hasTwin)
            _hasTwin = CheckTwin(cells);
    }

    void CheckSurroundings(PublishedTexts texts, Cell[] cells, string document)
    {
        foreach (var span in _table.Spans)
            CheckSpan(texts, span, cells);
        if (_textHash >= 0)
            CheckText(texts, cells, document);
        foreach (var (_, index) in _references)
            if (cells[index].AsString is { } reference)
                _pending.Add((index, reference, _row));
    }

    string KeyOf(Cell[] cells) => _key is [var only] ? cells[only].AsString ?? ""
        : string.Join('\u001F', _key.Select(index => _table.Columns[index].Type == ColumnType.Integer
        ? cells[index].AsInteger?.ToString(CultureInfo.InvariantCulture) : cells[index].AsString));

    // A key is its document's, a letter and a hash: where every key is of that form and the documents are in order, no two documents share one.
    static bool BelongsTo(string key, string document)
    {
        if (key == document)
            return true;
        var first = key.AsSpan();
        first = first.Contains('\u001F') ? first[..first.IndexOf('\u001F')] : first;
        for (var part = 0; part < 2; part++)
            first = first.LastIndexOf('-') is > 0 and var end ? first[..end] : [];
        return first.SequenceEqual(document);
    }

    // Keys of another form may come twice anywhere, so all have to be remembered. No build of ours leaves such a table.
    void CheckKeysOfAll()
    {
        var keys = new KeySet();
        var row = 0L;
        foreach (var cells in CsvTableReader.Rows(_table, TableParts.Of(_data, _table.Name, "csv")))
        {
            row++;
            var key = KeyOf(cells);
            if (!keys.Add(key))
                _book.Fault(CheckKind.Keys, _table.Name,
                    string.Create(CultureInfo.InvariantCulture, $"row {row}: the key '{key.Replace('\u001F', ' ')}' stands twice."));
        }
    }

    void CheckCell(Column column, Cell cell)
    {
        if (cell.IsNull)
        {
            if (column.IsRequired)
                _book.Fault(CheckKind.Keys, _table.Name, string.Create(CultureInfo.InvariantCulture, $"row {_row}: {column.Name} is empty and may not be."));
            return;
        }
        if (column.Enumeration is { } enumeration)
        {
            _book.Look(CheckKind.Vocabularies, _table.Name);
            if (!enumeration.Contains(cell.AsString!))
                _book.Fault(CheckKind.Vocabularies, _table.Name,
                    string.Create(CultureInfo.InvariantCulture, $"row {_row}: {column.Name} is '{cell.AsString}', which is none of {enumeration.Name}."));
        }
        if (column.Type is ColumnType.Integer or ColumnType.Double)
        {
            _book.Look(CheckKind.Numbers, _table.Name);
            var number = column.Type == ColumnType.Integer ? cell.AsInteger!.Value : cell.AsDouble!.Value;
            if (number < column.Minimum || number > column.Maximum)
                _book.Fault(CheckKind.Numbers, _table.Name,
                    string.Create(CultureInfo.InvariantCulture, $"row {_row}: {column.Name} is {number}, out of its bounds."));
        }
    }

    void CheckSpan(PublishedTexts texts, TableSpan span, Cell[] cells)
    {
        var (start, end, words) = (cells[span.Start].AsInteger, cells[span.End].AsInteger, cells[span.Text].AsString);
        if (start is null && end is null)
            return;
        _book.Look(CheckKind.Spans, _table.Name);
        var document = _table.DocumentOf(cells);
        if (!texts.TrySlice(document, start, end, out var written))
            _book.Fault(CheckKind.Spans, _table.Name,
                string.Create(CultureInfo.InvariantCulture, $"row {_row}: {span.Name} {start}-{end} does not lie in the text of '{document}'."));
        else if (words is null || !written.SequenceEqual(words))
            _book.Fault(CheckKind.Spans, _table.Name,
                string.Create(CultureInfo.InvariantCulture,
                    $"row {_row}: {span.Name} {start}-{end} of '{document}' is \"{written}\", the row says \"{words}\"."));
    }

    void CheckText(PublishedTexts texts, Cell[] cells, string document)
    {
        _book.Look(CheckKind.Texts, _table.Name);
        if (texts.HashOf(document) is not { } hash)
            _book.Fault(CheckKind.Texts, _table.Name, $"text/{document}.txt is missing.");
        else if (hash != cells[_textHash].AsString)
            _book.Fault(CheckKind.Texts, _table.Name, $"text/{document}.txt is not the text that was read.");
    }

    bool CheckTwin(Cell[] cells)
    {
        _book.Look(CheckKind.Formats, _table.Name);
        if (!NextTwin())
        {
            _book.Fault(CheckKind.Formats, _table.Name, string.Create(CultureInfo.InvariantCulture, $"Parquet ends before row {_row} of CSV."));
            return false;
        }
        for (var index = 0; index < cells.Length; index++)
            if (!(_table.Columns[index].Type == ColumnType.StringList ? cells[index].AsList.SequenceEqual(_twin!.Current[index].AsList)
                : cells[index] == _twin!.Current[index]))
                _book.Fault(CheckKind.Formats, _table.Name,
                    string.Create(CultureInfo.InvariantCulture, $"row {_row}: {_table.Columns[index].Name} differs between CSV and Parquet."));
        return true;
    }

    bool NextTwin()
    {
        try
        {
            return _twin!.MoveNext();
        }
        catch (InvalidDataException broken)
        {
            _book.Fault(CheckKind.Formats, _table.Name, broken.Message);
            return false;
        }
    }
}
