using System.Globalization;
using System.Text;
using Dateline.Publishing.Tables;

namespace Dateline.Publishing.History;

/// <summary>Changes for people, as a comment on a pull request: a table of counts, then the rows.</summary>
public static class ChangesMarkdown
{
    // A comment holds 65,536 characters; what does not fit is counted.
    const int MostRows = 200;
    const int LongestValue = 120;

    /// <summary>Makes the text.</summary>
    public static string Of(DatasetChanges changes)
    {
        var page = new StringBuilder("## Rows that change\n\n");
        if (changes.Rows.IsEmpty)
            return page.Append(CultureInfo.InvariantCulture,
                $"None.{(changes.Moved > 0 ? $" {Count(changes.Moved, "row")} only moved within the text." : "")}\n").ToString();
        page.Append("| table | added | removed | changed | cause |\n|---|---:|---:|---:|---|\n");
        foreach (var table in DatasetTables.All)
        {
            var rows = changes.Rows.Where(row => row.Table == table.Name).ToList();
            if (rows.Count > 0)
                page.Append(CultureInfo.InvariantCulture,
                    $"| {table.Name} | {Of(rows, ChangeKind.Added)} | {Of(rows, ChangeKind.Removed)} | {Of(rows, ChangeKind.Changed)} | {string.Join(", ", rows.Select(row => row.Cause).Distinct().Order(StringComparer.Ordinal))} |\n");
        }
        if (changes.Moved > 0)
            page.Append(CultureInfo.InvariantCulture, $"\n{Count(changes.Moved, "row")} only moved within the text.\n");
        page.Append("\n<details><summary>Row by row</summary>\n\n");
        foreach (var row in changes.Rows.Take(MostRows))
        {
            page.Append(CultureInfo.InvariantCulture, $"- **{PublishedName.Of(row.Kind)}** {row.Table} `{row.Key}` ({row.Cause}) {Escaped(row.Label)}\n");
            foreach (var field in row.Fields)
                page.Append(CultureInfo.InvariantCulture, $"  - {field.Column}: {Value(field.Old)} → {Value(field.New)}\n");
        }
        if (changes.Rows.Length > MostRows)
            page.Append(CultureInfo.InvariantCulture, $"\nand {changes.Rows.Length - MostRows} more.\n");
        return page.Append("\n</details>\n").ToString();
    }

    static int Of(List<RowChange> rows, ChangeKind kind) => rows.Count(row => row.Kind == kind);

    static string Count(long count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    static string Value(string? text) => text is null ? "nothing" : Escaped(text);

    /// <summary>Foreign text on one line that neither Markdown nor HTML reads as its own.</summary>
    static string Escaped(string text)
    {
        var shown = text.Length <= LongestValue ? text : $"{text[..(char.IsHighSurrogate(text[LongestValue - 1]) ? LongestValue - 1 : LongestValue)]}…";
        var escaped = new StringBuilder(shown.Length + 16);
        foreach (var letter in shown)
            _ = letter switch
            {
                '\n' or '\r' or '\t' => escaped.Append(' '),
                '<' => escaped.Append("&lt;"),
                '&' => escaped.Append("&amp;"),
                '@' => escaped.Append("&#64;"),
                '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '~' or '#' or '!' => escaped.Append('\\').Append(letter),
                _ => escaped.Append(letter),
            };
        return escaped.ToString();
    }
}
