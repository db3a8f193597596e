using Dateline.Documents;
using Dateline.Extraction;

namespace Dateline.Publishing;

/// <summary>A document with everything read out of it, as the tables see it.</summary>
public sealed class DocumentRows(Document document, Extract extract)
{
    /// <summary>The document.</summary>
    public Document Document => document;

    /// <summary>What was read out of it.</summary>
    public Extract Extract => extract;

    /// <summary>Turns its offsets into those published.</summary>
    public CodePointIndex Offsets { get; } = new(document.Text);
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
