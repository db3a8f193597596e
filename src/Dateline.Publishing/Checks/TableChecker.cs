using System.Collections.Immutable;
using System.Globalization;

namespace Dateline.Publishing;

/// <summary>Checks one table of an output folder: its form, keys, vocabularies, numbers, spans, and that Parquet holds the same rows.</summary>
sealed class TableChecker(Table table, string folder, PublishedTexts texts, IReadOnlyDictionary<string, KeySet> keys, CheckBook book)
{
    readonly ImmutableArray<int> _key = [.. table.Key.Select(table.IndexOf)];
    readonly ImmutableArray<SpanColumns> _spans = SpanColumns.Of(table);

    /// <summary>Goes over the rows; afterwards <paramref name="own"/> holds the table's keys.</summary>
    public void Check(KeySet own)
    {
        var (csv, parquet) = (PathOf("csv"), PathOf("parquet"));
        if (!File.Exists(csv))
        {
            book.Fault(CheckKind.Types, table.Name, $"data/{table.Name}.csv is missing.");
            return;
        }
        using var twin = File.Exists(parquet) ? ParquetTableReader.Rows(table, parquet).GetEnumerator() : null;
        var hasTwin = twin is not null;
        var row = 0L;
        foreach (var cells in new CsvTableReader(table, csv, book).Rows())
        {
            row++;
            book.Look(CheckKind.Types, table.Name);
            CheckKey(cells, row, own);
            for (var index = 0; index < cells.Length; index++)
                CheckCell(table.Columns[index], cells[index], row);
            foreach (var span in _spans)
                CheckSpan(span, cells, row);
            if (hasTwin)
                hasTwin = CheckTwin(cells, twin!, row);
        }
        if (hasTwin && Next(twin!))
            book.Fault(CheckKind.Formats, table.Name, string.Create(CultureInfo.InvariantCulture, $"Parquet goes on after row {row}, where CSV ends."));
    }

    /// <summary>Goes over the references once the keys of all tables are known.</summary>
    public void CheckReferences()
    {
        var references = table.Columns.Select((column, index) => (column, index)).Where(pair => pair.column.References is not null).ToList();
        if (references.Count == 0 || !File.Exists(PathOf("csv")))
            return;
        var row = 0L;
        foreach (var cells in new CsvTableReader(table, PathOf("csv"), new CheckBook()).Rows())
        {
            row++;
            foreach (var (column, index) in references)
            {
                if (cells[index].AsString is not { } key)
                    continue;
                book.Look(CheckKind.References, table.Name);
                if (!keys[column.References!].Contains(key))
                    book.Fault(CheckKind.References, table.Name, string.Create(CultureInfo.InvariantCulture, $"row {row}: {column.Name} is '{key}', which {column.References} does not have."));
            }
        }
    }

    string PathOf(string format) => Path.Combine(folder, "data", $"{table.Name}.{format}");

    void CheckKey(Cell[] cells, long row, KeySet own)
    {
        book.Look(CheckKind.Keys, table.Name);
        var key = string.Join('\u001F', _key.Select(index => table.Columns[index].Type == ColumnType.Integer ? cells[index].AsInteger?.ToString(CultureInfo.InvariantCulture) : cells[index].AsString));
        if (!own.Add(key))
            book.Fault(CheckKind.Keys, table.Name, string.Create(CultureInfo.InvariantCulture, $"row {row}: the key '{key.Replace('\u001F', ' ')}' stands twice."));
    }

    void CheckCell(Column column, Cell cell, long row)
    {
        if (cell.IsNull)
        {
            if (column.IsRequired)
                book.Fault(CheckKind.Keys, table.Name, string.Create(CultureInfo.InvariantCulture, $"row {row}: {column.Name} is empty and may not be."));
            return;
        }
        if (column.Enumeration is { } enumeration)
        {
            book.Look(CheckKind.Vocabularies, table.Name);
            if (!enumeration.Contains(cell.AsString!))
                book.Fault(CheckKind.Vocabularies, table.Name, string.Create(CultureInfo.InvariantCulture, $"row {row}: {column.Name} is '{cell.AsString}', which is none of {enumeration.Name}."));
        }
        if (column.Type is ColumnType.Integer or ColumnType.Double)
        {
            book.Look(CheckKind.Numbers, table.Name);
            var number = column.Type == ColumnType.Integer ? cell.AsInteger!.Value : cell.AsDouble!.Value;
            if (number < column.Minimum || number > column.Maximum)
                book.Fault(CheckKind.Numbers, table.Name, string.Create(CultureInfo.InvariantCulture, $"row {row}: {column.Name} is {number}, out of its bounds."));
        }
    }

    void CheckSpan(SpanColumns span, Cell[] cells, long row)
    {
        var (start, end, words) = (cells[span.Start].AsInteger, cells[span.End].AsInteger, cells[span.Text].AsString);
        if (start is null && end is null)
            return;
        book.Look(CheckKind.Spans, table.Name);
        var document = span.DocumentOf(cells);
        if (texts.Slice(document, start, end) is not { } written)
            book.Fault(CheckKind.Spans, table.Name, string.Create(CultureInfo.InvariantCulture, $"row {row}: {span.Name} {start}-{end} does not lie in the text of '{document}'."));
        else if (written != words)
            book.Fault(CheckKind.Spans, table.Name, string.Create(CultureInfo.InvariantCulture, $"row {row}: {span.Name} {start}-{end} of '{document}' is \"{written}\", the row says \"{words}\"."));
    }

    bool CheckTwin(Cell[] cells, IEnumerator<Cell[]> twin, long row)
    {
        book.Look(CheckKind.Formats, table.Name);
        if (!Next(twin))
        {
            book.Fault(CheckKind.Formats, table.Name, string.Create(CultureInfo.InvariantCulture, $"Parquet ends before row {row} of CSV."));
            return false;
        }
        for (var index = 0; index < cells.Length; index++)
            if (!(table.Columns[index].Type == ColumnType.StringList ? cells[index].AsList.SequenceEqual(twin.Current[index].AsList) : cells[index] == twin.Current[index]))
                book.Fault(CheckKind.Formats, table.Name, string.Create(CultureInfo.InvariantCulture, $"row {row}: {table.Columns[index].Name} differs between CSV and Parquet."));
        return true;
    }

    bool Next(IEnumerator<Cell[]> twin)
    {
        try
        {
            return twin.MoveNext();
        }
        catch (InvalidDataException broken)
        {
            book.Fault(CheckKind.Formats, table.Name, broken.Message);
            return false;
        }
    }
}
