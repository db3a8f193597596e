using static Dateline.Publishing.Columns<Dateline.Publishing.DocumentRows>;

namespace Dateline.Publishing;

/// <summary>The table of source documents.</summary>
public static class DocumentTable
{
    /// <summary>One row a document.</summary>
    public static readonly Table<DocumentRows> Table = new("documents", "source document",
        "The source documents, what is known about each, and how much was read out of it.", ["document_id"],
    [
        Key("document_id", "Key of the document: the stem of its file or the id of its record.", row => row.Document.Id),
        Text("title", "Headline of the document.", row => row.Document.Title),
        Date("published_on", "Day the document was published.", row => row.Document.PublishedOn),
        Choice("published_basis", Enumeration.Of("published_basis"), "How the day of publication is known.", row => PublishedName.Of(row.Document.PublishedBasis)) with { IsRequired = true },
        Text("publisher", "Who published the document.", row => row.Document.Publisher),
        Text("author", "Who wrote it.", row => row.Document.Author),
        Text("url", "Where it was published.", row => row.Document.Url),
        Text("language", "Language of the text, an ISO 639-1 code; und where it cannot be told.", row => row.Extract.Language),
        Text("license", "Licence of the document.", row => row.Document.License),
        Text("source_path", "File below the seeds folder; for a record of a container the file, # and the record's id.", row => row.Document.SourcePath) with { IsRequired = true },
        Text("sha256", "SHA-256 of the canonical text in UTF-8, which is published as text/<document_id>.txt.", row => row.Document.Sha256) with { IsRequired = true },
        Count("characters", "code points", "Length of the canonical text.", row => row.Offsets.Length),
        Count("words", "words", "Tokens of the text that are not punctuation.", row => row.Extract.Words),
        Count("sentences", "rows", "Sentences of the document.", row => row.Extract.Sentences.Length),
        Count("quotes", "rows", "Quotes of the document.", row => row.Extract.Quotes.Length),
        Count("metrics", "rows", "Metrics of the document.", row => row.Extract.Metrics.Length),
        Count("events", "rows", "Events of the document.", row => row.Extract.Events.Length),
        Text("published_note", "Why the editor gives that day of publication.", row => row.Document.PublishedNote),
        Reference("duplicate_of", "documents", "Earlier document that this one is a copy of, a reprint or a shortened one; its rows stay, and are counted once.", row => row.Document.DuplicateOf),
    ]);
}
