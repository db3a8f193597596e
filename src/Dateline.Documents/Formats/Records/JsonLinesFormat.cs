using System.Collections.Immutable;
using Dateline.Documents.Containers;

namespace Dateline.Documents.Formats.Records;

/// <summary>JSON Lines: a record a line.</summary>
sealed class JsonLinesFormat : IDocumentFormat
{
    /// <inheritdoc/>
    public ImmutableArray<string> Endings { get; } = [".jsonl", ".jsonl.gz", ".jsonl.zst"];

    /// <inheritdoc/>
    public IEnumerable<DocumentPlace> Entries(SourceFile file, Listing listing) => RecordLines.Entries(this, file, listing.Opened(UnpackedFile.IsPacked(file)
        ? Container.Unpacked(file, target => UnpackedFile.Of(file, target)) : Container.Of(file)), listing);

    /// <inheritdoc/>
    public Document Read(DocumentPlace place, ReadOnlyMemory<byte> bytes, string id, DocumentMetadata stated) => RecordLines.Read(place, bytes, id, stated);
}
