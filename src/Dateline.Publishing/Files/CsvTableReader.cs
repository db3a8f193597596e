using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using Dateline.Publishing.Tables;

namespace Dateline.Publishing.Files;

/// <summary>Reads a published CSV table back.</summary>
/// <param name="table">Its definition.</param>
/// <param name="path">The file.</param>
/// <param name="tell">Is told what is wrong with its form; null tells nobody.</param>
sealed class CsvTableReader(Table table, string path, Action<TableFault>? tell = null)
{
    static readonly CsvReaderOptions s_options = new() { MalformedData = CsvMalformedDataHandling.Throw, MaxRecordSize = 64 * 1024 * 1024,
        TrackLineNumbers = true };

    /// <summary>The rows of a table's files, one after the other. The array is reused.</summary>
    public static IEnumerable<Cell[]> Rows(Table table, IEnumerable<string> paths, Action<TableFault>? tell = null) =>
        paths.SelectMany(path => new CsvTableReader(table, path, tell).Rows());

    /// <summary>The rows, one value a column in the order of the definition. The array is reused.</summary>
    public IEnumerable<Cell[]> Rows()
    {
        using var reader = CsvReader.Create(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read), s_options, leaveOpen: false);
        var places = Places(reader);
        var width = reader.Headers.Count();
        var cells = new Cell[table.Columns.Length];
        while (Next(reader))
        {
            if (reader.FieldCount != width)
                Tell(string.Create(CultureInfo.InvariantCulture, $"line {reader.LineNumber}: {reader.FieldCount} cells, the header has {width}."));
            for (var index = 0; index < cells.Length; index++)
                cells[index] = places[index] < 0 ? Cell.Null : Parse(table.Columns[index], reader.GetString(places[index]), reader.LineNumber);
            yield return cells;
        }
    }

    ImmutableArray<int> Places(CsvReader reader)
    {
        var headers = reader.Headers.ToList();
        foreach (var unknown in headers.Where(header => !table.Columns.Any(column => column.Name == header)))
            Tell($"column '{unknown}' is not defined.");
        foreach (var missing in table.Columns.Where(column => !headers.Contains(column.Name)))
            Tell($"column '{missing.Name}' is missing.");
        return [.. table.Columns.Select(column => headers.IndexOf(column.Name))];
    }

    bool Next(CsvReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (CsvFormatException malformed)
        {
            Tell(malformed.Message);
            return false;
        }
    }

    Cell Parse(Column column, string text, long line)
    {
        if (text.Length == 0)
            return column.Type == ColumnType.StringList ? Cell.Of(ImmutableArray<string>.Empty) : Cell.Null;
        switch (column.Type)
        {
            case ColumnType.String: return Cell.Of(text);
            case ColumnType.StringList: return Cell.Of([.. text.Split('|')]);
            case ColumnType.Integer when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number):
                return Cell.Of(number);
            case ColumnType.Double when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number):
                if (!double.IsFinite(number))
                    Tell(string.Create(CultureInfo.InvariantCulture, $"line {line}: {column.Name} is {text}, which is not finite."), isNumber: true);
                return Cell.Of(number);
            case ColumnType.Boolean when text is "true" or "false": return Cell.Of(text == "true");
            case ColumnType.Date when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day):
                return Cell.Of(day);
            default:
                Tell(string.Create(CultureInfo.InvariantCulture, $"line {line}: {column.Name} is '{Shortened(text)}', which is no {column.Type}."));
                return Cell.Null;
        }
    }

    void Tell(string words, bool isNumber = false) => tell?.Invoke(new TableFault(words, isNumber));

    static string Shortened(string text) => text.Length <= 60 ? text : $"{text[..60]}…";
}

/// <summary>Something wrong with the form of a table.</summary>
/// <param name="Words">Where and what.</param>
/// <param name="IsNumber">Whether a number is wrong, and not a type or a column.</param>
readonly record struct TableFault(string Words, bool IsNumber);
