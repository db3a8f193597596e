using System.Collections.Immutable;
using Dateline.Documents.Containers;
using Dateline.Documents.Text;

namespace Dateline.Documents.Formats;

/// <summary>Plain text: the title in the first line, paragraphs parted by blank lines.</summary>
sealed class PlainTextFormat : IDocumentFormat
{
    /// <inheritdoc/>
    public ImmutableArray<string> Endings { get; } = [".txt"];

    /// <inheritdoc/>
    public IEnumerable<DocumentPlace> Entries(SourceFile file, Listing listing) => WholeFile.Of(this, file);

    /// <inheritdoc/>
    public Document Read(DocumentPlace place, ReadOnlyMemory<byte> bytes, string id, DocumentMetadata stated) =>
        DocumentReader.OfText(id, place.Path, StrictText.Decode(bytes.Span, place.Path), stated);
}
