using Dateline.Publishing.Tables;

namespace Dateline.Cli.Terminal;

/// <summary>A row of any table as <c>dateline explain</c> shows it.</summary>
/// <param name="Table">Name of its table.</param>
/// <param name="Id">Its key; the parts of a composed one joined with a space.</param>
/// <param name="SentenceId">Key of its sentence; null where no words of it stand in the text.</param>
/// <param name="Facts">What it says, in the order of the columns.</param>
sealed record ExplainedRow(string Table, string Id, string? SentenceId, IReadOnlyList<RowFact> Facts)
{
    /// <summary>The rows of a document, by table, then by place; sentences and the document itself are shown as such.</summary>
    public static IReadOnlyList<ExplainedRow> Of(DocumentRows document)
    {
        var explained = new List<ExplainedRow>();
        var sentences = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var rows in document.Tables.Where(rows => rows.Table != SentenceTable.Table && rows.Table != DocumentTable.Table))
            for (var row = 0; row < rows.Count; row++)
            {
                var key = rows.Table.KeyOf(rows[row]);
                var sentence = SentenceOf(document, rows.Table, rows[row], sentences);
                if (sentence is not null)
                    sentences[key] = sentence;
                explained.Add(new ExplainedRow(rows.Table.Name, key, sentence, RowFact.Of(rows.Table, rows[row])));
            }
        return explained;
    }

    // Said by the row; or where its words stand; or that of a row it refers to.
    static string? SentenceOf(DocumentRows document, Table table, ReadOnlySpan<Cell> cells, Dictionary<string, string> sentences)
    {
        if (table.PlaceOf(ColumnRole.Sentence) is >= 0 and var place)
            return cells[place].AsString;
        foreach (var span in table.Spans)
            if (cells[span.Start].AsInteger is { } start && SentenceAt(document, document.Offsets.ToUtf16((int)start)) is { } sentence)
                return sentence;
        for (var index = 0; index < cells.Length; index++)
            if (table.Columns[index].References is not null && cells[index].AsString is { } key && sentences.TryGetValue(key, out var sentence))
                return sentence;
        return null;
    }

    static string? SentenceAt(DocumentRows document, int offset)
    {
        foreach (var sentence in document.Extract.Sentences)
            if (sentence.At.Start <= offset && offset < sentence.At.End)
                return sentence.Id;
        return null;
    }
}
