using System.Collections.Immutable;

namespace Dateline.Publishing;

/// <summary>The columns that together point at words: <c>X_start</c>, <c>X_end</c> and <c>X_text</c>; of the row itself <c>char_start</c>, <c>char_end</c> and <c>text</c>.</summary>
/// <param name="Name">X.</param>
/// <param name="Start">Place of the column of the first code point.</param>
/// <param name="End">Place of the column of the end, exclusive.</param>
/// <param name="Text">Place of the column of the words.</param>
/// <param name="Document">Place of the column that names the document, or an event of it.</param>
/// <param name="DocumentIsEvent">Whether it is an event that is named.</param>
sealed record SpanColumns(string Name, int Start, int End, int Text, int Document, bool DocumentIsEvent)
{
    /// <summary>The spans of a table.</summary>
    public static ImmutableArray<SpanColumns> Of(Table table)
    {
        var names = table.Columns.Select(column => column.Name).ToList();
        var isEvent = !names.Contains("document_id");
        var document = names.IndexOf(isEvent ? "event_id" : "document_id");
        return [.. names.Where(name => name.EndsWith("_start", StringComparison.Ordinal) && table.Columns[table.IndexOf(name)].Type == ColumnType.Integer)
            .Select(name => name[..^"_start".Length])
            .Select(stem => new SpanColumns(stem, table.IndexOf($"{stem}_start"), table.IndexOf($"{stem}_end"), table.IndexOf(stem == "char" ? "text" : $"{stem}_text"), document, isEvent))];
    }

    /// <summary>The document a row's words stand in.</summary>
    public string DocumentOf(Cell[] cells)
    {
        var key = cells[Document].AsString ?? "";
        // An event's key is its document's with -e- and a hash without hyphens behind it.
        return DocumentIsEvent && key.LastIndexOf("-e-", StringComparison.Ordinal) is >= 0 and var end ? key[..end] : key;
    }
}
