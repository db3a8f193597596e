using Dateline.Publishing.Reports.Wording;
using Dateline.Publishing.Tables;

namespace Dateline.Publishing.Reports.Views;

/// <summary>The rows of a table in one document as a plain list: of a table that the document's page draws in no way of its own.</summary>
/// <param name="Name">Name of the table.</param>
/// <param name="Title">Its name as a heading.</param>
/// <param name="Rows">Its rows.</param>
sealed record PlainTableView(string Name, string Title, IReadOnlyList<PlainRowView> Rows)
{
    // Quotes, figures, events and times are marked in the text; contests stand side by side.
    static readonly Table[] s_drawn = [QuoteTable.Table, MetricTable.Table, TimeTable.Table, EventTable.Table, ContestTable.Table];

    /// <summary>The tables whose rows have an anchor on the page and are not drawn there, without those that have no row in the document.</summary>
    public static IReadOnlyList<PlainTableView> Of(DocumentRows document) =>
    [
        .. document.Tables.Where(rows => rows.Table.Address == RowAddress.Anchor && rows.Count > 0 && !s_drawn.Contains(rows.Table))
            .Select(rows => new PlainTableView(rows.Table.Name, rows.Table.Title,
            [.. Enumerable.Range(0, rows.Count).Select(row => PlainRowView.Of(rows.Table, rows[row]))])),
        .. document.Links.Contests.IsEmpty ? [] : (PlainTableView[])[Disputes(document)],
    ];

    // The other side stands in another document: here is only its key.
    static PlainTableView Disputes(DocumentRows document)
    {
        var rows = document.Tables.Single(rows => rows.Table == ContestTable.Table);
        var first = document.Extract.Contests.Length;
        return new("disputes", "Where other documents disagree",
            [.. Enumerable.Range(first, rows.Count - first).Select(row => PlainRowView.Of(rows.Table, rows[row]))]);
    }
}

/// <summary>A row of a plain list.</summary>
/// <param name="Id">Key of the row.</param>
/// <param name="Label">Its words, or its key.</param>
/// <param name="Facts">What else it says, in one line.</param>
sealed record PlainRowView(string Id, string Label, string Facts)
{
    const int LongestLabel = 280;

    public static PlainRowView Of(Table table, ReadOnlySpan<Cell> cells)
    {
        var facts = new List<string>();
        foreach (var fact in RowFact.Of(table, cells))
            if (fact.Column.Name != table.Label && fact.Column.References is null)
                facts.Add($"{fact.Column.Title}: {fact.Text}");
        var key = table.KeyOf(cells);
        var label = table.Label is { } column ? cells[table.IndexOf(column)].AsString : null;
        return new PlainRowView(key, Phrase.Cut(Phrase.OneLine(label ?? key), LongestLabel), Phrase.OneLine(string.Join(", ", facts)));
    }
}
