using static Dateline.Publishing.Tables.Columns<Dateline.Publishing.Tables.DocumentRows>;

namespace Dateline.Publishing.Tables;

/// <summary>The table of source documents.</summary>
public static class DocumentTable
{
    /// <summary>One row a document.</summary>
    public static readonly ExtractTable<DocumentRows> Table = new("documents", "source document",
        "The source documents, what is known about each, and how much was read out of it.", ["document_id"], source => [source],
    [
        Key("document_id", "Key of the document: the stem of its file or the id of its record.", row => row.Document.Id),
        Text("title", "Headline of the document.", row => row.Document.Title).Shown().As(ColumnRole.Metadata),
        Date("published_on", "Day the document was published.", row => row.Document.PublishedOn).Shown().As(ColumnRole.Metadata),
        Choice("published_basis", Enumeration.Of("published_basis"), "How the day of publication is known.",
            row => PublishedName.Of(row.Document.PublishedBasis)).As(ColumnRole.Metadata) with { IsRequired = true },
        Text("publisher", "Who published the document.", row => row.Document.Publisher).Shown().Filter().As(ColumnRole.Metadata),
        Text("author", "Who wrote it.", row => row.Document.Author).As(ColumnRole.Metadata),
        Text("url", "Where it was published.", row => row.Document.Url).As(ColumnRole.Metadata),
        Text("language", "Language of the text, an ISO 639-1 code; und where it cannot be told.", row => row.Extract.Language).Filter().As(ColumnRole.Metadata),
        Text("license", "Licence of the document.", row => row.Document.License).As(ColumnRole.Metadata),
        Text("source_path", "File below the seeds folder; for a record of a container the file, # and the record's id.", row => row.Document.SourcePath)
            .As(ColumnRole.Metadata) with { IsRequired = true },
        Text("sha256", "SHA-256 of the canonical text in UTF-8, which is published as text/<document_id>.txt.", row => row.Document.Sha256)
            .As(ColumnRole.TextHash) with { IsRequired = true },
        Count("characters", "code points", "Length of the canonical text.", row => row.Offsets.Length),
        Count("words", "words", "Tokens of the text that are not punctuation.", row => row.Extract.Words).Shown(),
        Count("sentences", "rows", "Sentences of the document.", row => row.Extract.Sentences.Length),
        Count("quotes", "rows", "Quotes of the document.", row => row.Extract.Quotes.Length).Shown(),
        Count("metrics", "rows", "Metrics of the document.", row => row.Extract.Metrics.Length).Shown(),
        Count("events", "rows", "Events of the document.", row => row.Extract.Events.Length).Shown(),
        Text("published_note", "Why the editor gives that day of publication.", row => row.Document.PublishedNote).As(ColumnRole.Metadata),
        Reference("duplicate_of", "documents",
            "Earlier document that this one is a copy of, a reprint or a shortened one; its rows stay, and are counted once.", row => row.Document.DuplicateOf),
        Text("language_note", "Why no rows were read out of the document, where its text is in another language than rows are read from.",
            row => LanguageNote.Of(row.Extract)),
        Reference("story_id", "stories", "The story that it tells with other documents.", row => row.Links.StoryId).Across(),
    ]) { Label = "title", Address = RowAddress.Page, IsFollowed = true };
}
