using Dateline.Extraction;
using static Dateline.Publishing.Tables.Columns<Dateline.Publishing.Tables.DocumentRow<Dateline.Extraction.Mention>>;

namespace Dateline.Publishing.Tables;

/// <summary>The table of mentions of entities.</summary>
public static class MentionTable
{
    /// <summary>One row a mention.</summary>
    public static readonly ExtractTable<DocumentRow<Mention>> Table = new("mentions", "mention of an entity",
        "Where each entity is mentioned: by name, by a noun phrase or by a pronoun.", ["mention_id"], source => source.Of(source.Extract.Mentions),
    [
        Key("mention_id", "Key of the mention, made of its sentence and its place in it.", row => row.Record.Id),
        Reference("entity_id", "entities", "The entity mentioned.", row => row.Record.EntityId) with { IsRequired = true },
        Reference("document_id", "documents", "Document the mention stands in.", row => row.DocumentId).As(ColumnRole.Document) with { IsRequired = true },
        Reference("sentence_id", "sentences", "Sentence the mention stands in.", row => row.Record.SentenceId)
            .As(ColumnRole.Sentence) with { IsRequired = true },
        SpanStart("char_start", "First character of the mention in the document's text.", row => row.Start(row.Record.At)) with { IsRequired = true },
        SpanEnd("char_end", "End of the mention in the document's text, exclusive.", row => row.End(row.Record.At)) with { IsRequired = true },
        SpanText("text", "The mention as written, without title or possessive ending.", row => row.Record.At.Text).Shown() with { IsRequired = true },
        Choice("mention_kind", Enumeration.Of("mention_kind"), "Whether it is a name, a noun phrase or a pronoun.", row => PublishedName.Of(row.Record.Kind))
            .Shown() with { IsRequired = true },
    ]) { Label = "text" };
}
