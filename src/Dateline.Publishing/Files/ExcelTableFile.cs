using System.Collections.Immutable;
using CsvHelper;
using Dateline.Publishing.Tables;

namespace Dateline.Publishing.Files;

/// <summary>A table for people in spreadsheets: CSV with a byte order mark and CRLF, where text that would run as a formula is preceded by <c>'</c>.</summary>
/// <remarks>Numbers and dates are untouched; the exact words stand in the CSV beside it.</remarks>
public sealed class ExcelTableFile : TableFile
{
    static readonly CsvWriterOptions s_options = CsvTableFile.Options with { NewLine = "\r\n", WriteByteOrderMark = true };

    readonly CsvTableFile _file;
    readonly ImmutableArray<Column> _columns;
    readonly Cell[] _cells;

    /// <summary>Creates the file and writes its header.</summary>
    public ExcelTableFile(Table table, string path)
    {
        _columns = table.Columns;
        _cells = new Cell[_columns.Length];
        _file = new CsvTableFile(table, path, s_options);
    }

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<Cell> cells)
    {
        for (var index = 0; index < cells.Length; index++)
            _cells[index] = _columns[index].Type switch
            {
                ColumnType.String => Cell.Of(Neutralize(cells[index].AsString)),
                ColumnType.StringList => Cell.Of([.. cells[index].AsList.Select((item, place) => place == 0 ? Neutralize(item)! : item)]),
                _ => cells[index],
            };
        _file.Write(_cells);
    }

    /// <inheritdoc/>
    public override void Complete() => _file.Complete();

    /// <inheritdoc/>
    public override void Dispose() => _file.Dispose();

    /// <summary>
    /// Puts <c>'</c> before text that a spreadsheet would take for a formula: its first character that is not white space is =, +, - or @, full width or not,
    /// or it starts with a control character.
    /// </summary>
    public static string? Neutralize(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return text;
        var rest = text.AsSpan().TrimStart();
        return text[0] is '\t' or '\r' or '\n' || rest is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠', ..] ? $"'{text}" : text;
    }
}
