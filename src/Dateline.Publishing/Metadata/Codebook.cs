using System.Globalization;
using System.Text;
using Dateline.Publishing.Tables;

namespace Dateline.Publishing.Metadata;

/// <summary>Makes <c>codebook.md</c>: every table, column and vocabulary in words.</summary>
static class Codebook
{
    public static string Of(DatasetDescription dataset)
    {
        var page = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"# Codebook: {dataset.Settings.Title}\n\n")
            .Append("Nothing found is an empty cell in CSV and null in Parquet and JSON Lines, never a made-up value. ")
            .Append("Offsets (`…_start`, `…_end`) count Unicode code points of `text/<document_id>.txt`, end exclusive: in Python `text[start:end]` gives the words. ")
            .Append("Lists are joined with `|` in CSV. Dates are calendar days, both ends included. ")
            .Append("Keys are made of the words they stand for: editing one sentence changes the keys of that sentence's rows only.\n\n")
            .Append("| table | one row is | rows |\n|---|---|---:|\n");
        foreach (var table in DatasetTables.All)
            page.Append(CultureInfo.InvariantCulture, $"| [{table.Name}](#{table.Name}) | {Article(table.RowNoun)} | {dataset.Summary.Rows[table.Name]} |\n");
        foreach (var table in DatasetTables.All)
            AppendTable(page, table);
        page.Append("\n## Vocabularies\n");
        foreach (var enumeration in Enumeration.All)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n### {enumeration.Name}\n\n| value | meaning |\n|---|---|\n");
            foreach (var value in enumeration.Values)
                page.Append(CultureInfo.InvariantCulture, $"| `{value.Value}` | {value.Description} |\n");
        }
        return page.ToString();
    }

    static void AppendTable(StringBuilder page, Table table)
    {
        page.Append(CultureInfo.InvariantCulture,
            $"\n## {table.Name}\n\n{table.Description} Key: {string.Join(", ", table.Key.Select(part => $"`{part}`"))}.\n\n")
            .Append("| column | type | meaning |\n|---|---|---|\n");
        foreach (var column in table.Columns)
        {
            page.Append(CultureInfo.InvariantCulture, $"| `{column.Name}` | {TypeOf(column)} | {column.Description}");
            if (column.Unit is { } unit)
                page.Append(CultureInfo.InvariantCulture, $" In {unit}.");
            if (column.References is { } target)
                page.Append(CultureInfo.InvariantCulture, $" → [{target}](#{target})");
            if (column.Enumeration is { } enumeration)
                page.Append(CultureInfo.InvariantCulture, $" See [{enumeration.Name}](#{enumeration.Name}).");
            page.Append(" |\n");
        }
    }

    /// <summary>The type as the codebook names it; a column that may be empty has a question mark.</summary>
    static string TypeOf(Column column) => string.Concat(column.Type switch
    {
        ColumnType.String => "string",
        ColumnType.Integer => "int",
        ColumnType.Double => "double",
        ColumnType.Boolean => "bool",
        ColumnType.Date => "date",
        ColumnType.StringList => "list of string",
        _ => throw new ArgumentOutOfRangeException(nameof(column), column.Type, "No name is known for this type of column."),
    }, column.IsRequired ? "" : "?");

    static string Article(string noun) => noun[0] is 'a' or 'e' or 'i' or 'o' ? $"an {noun}" : $"a {noun}";
}
