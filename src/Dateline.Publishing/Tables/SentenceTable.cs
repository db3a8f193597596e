using Dateline.Extraction;
using static Dateline.Publishing.Tables.Columns<Dateline.Publishing.Tables.DocumentRow<Dateline.Extraction.SentenceRecord>>;

namespace Dateline.Publishing.Tables;

/// <summary>The table of sentences.</summary>
public static class SentenceTable
{
    /// <summary>One row a sentence.</summary>
    public static readonly ExtractTable<DocumentRow<SentenceRecord>> Table = new("sentences", "sentence",
        "The sentences of every document, in order.", ["sentence_id"], source => source.Of(source.Extract.Sentences),
    [
        Key("sentence_id", "Key of the sentence, made of its words.", row => row.Record.Id),
        Reference("document_id", "documents", "Document the sentence stands in.", row => row.DocumentId).As(ColumnRole.Document) with { IsRequired = true },
        Integer("number", "Number of the sentence in its document, from 1.", row => row.Record.Number)
            .As(ColumnRole.Order) with { IsRequired = true, Minimum = 1 },
        Text("section", "Heading the sentence stands under.", row => row.Record.Section).Shown().Filter(),
        SpanStart("char_start", "First character of the sentence in the document's text.", row => row.Start(row.Record.At)) with { IsRequired = true },
        SpanEnd("char_end", "End of the sentence in the document's text, exclusive.", row => row.End(row.Record.At)) with { IsRequired = true },
        SpanText("text", "The sentence as written.", row => row.Record.At.Text).Shown() with { IsRequired = true },
    ]) { Label = "text", Address = RowAddress.MaybeAnchor };
}
