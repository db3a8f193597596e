using System.Collections.Immutable;
using Dateline.Documents;
using Dateline.Extraction;
using Dateline.Linking;

namespace Dateline.Publishing.Tables;

/// <summary>A document with everything read out of it, as the tables see it.</summary>
public sealed class DocumentRows
{
    /// <summary>Joins a document and what was read out of it.</summary>
    /// <exception cref="ArgumentException">The extract is of another document.</exception>
    public DocumentRows(Document document, Extract extract, LinkedDocument? links = null)
    {
        if (extract.DocumentId != document.Id)
            throw new ArgumentException($"The extract is of document '{extract.DocumentId}', not of '{document.Id}'.", nameof(extract));
        (Document, Extract, Links) = (document, extract, links ?? LinkedDocument.Alone);
        Offsets = new CodePointIndex(document.Text);
    }

    /// <summary>The document.</summary>
    public Document Document { get; }

    /// <summary>What was read out of it.</summary>
    public Extract Extract { get; }

    /// <summary>What it shares with other documents.</summary>
    public LinkedDocument Links { get; }

    /// <summary>Turns its offsets into those published.</summary>
    public CodePointIndex Offsets { get; }

    /// <summary>Whether it is a copy of another document, whose rows are not counted again.</summary>
    public bool IsCopy => Document.DuplicateOf is not null;

    /// <summary>Its rows in every table, in the order of the tables; made when they are first asked for.</summary>
    public ImmutableArray<TableRows> Tables
    {
        get
        {
            if (field.IsDefault)
                field = [.. DatasetTables.All.Select(table => table.RowsOf(this))];
            return field;
        }
    }

    /// <summary>Records of this document as rows of it.</summary>
    public IReadOnlyList<DocumentRow<T>> Of<T>(IEnumerable<T> records) => [.. records.Select(record => new DocumentRow<T>(this, record))];
}

/// <summary>One record of a document with the document it stands in.</summary>
/// <param name="Source">The document.</param>
/// <param name="Record">The record.</param>
public readonly record struct DocumentRow<T>(DocumentRows Source, T Record)
{
    /// <summary>Key of the document.</summary>
    public string DocumentId => Source.Document.Id;

    /// <summary>First code point of a passage; null where there is none.</summary>
    public long? Start(Passage? passage) => passage is { } words ? Source.Offsets.ToCodePoints(words.Start) : null;

    /// <summary>End of a passage in code points, exclusive; null where there is none.</summary>
    public long? End(Passage? passage) => passage is { } words ? Source.Offsets.ToCodePoints(words.End) : null;
}
