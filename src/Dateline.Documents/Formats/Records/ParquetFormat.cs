using System.Collections.Immutable;
using Dateline.Documents.Containers;

namespace Dateline.Documents.Formats.Records;

/// <summary>Parquet tables: a record a row.</summary>
sealed class ParquetFormat : IDocumentFormat
{
    /// <inheritdoc/>
    public ImmutableArray<string> Endings { get; } = [".parquet"];

    /// <inheritdoc/>
    public IEnumerable<DocumentPlace> Entries(SourceFile file, Listing listing) =>
        RecordLines.Entries(this, file, listing.Opened(Container.Unpacked(file, target => Unpack(file, listing.Columns, target))), listing);

    /// <inheritdoc/>
    public Document Read(DocumentPlace place, ReadOnlyMemory<byte> bytes, string id, DocumentMetadata stated) => RecordLines.Read(place, bytes, id, stated);

    static void Unpack(SourceFile file, ImmutableDictionary<string, string> columns, Microsoft.Win32.SafeHandles.SafeFileHandle target)
    {
        using var packed = file.Open();
        var total = 0L;
        ParquetRecords.Read(packed, file.Path, columns, line =>
        {
            RandomAccess.Write(target, line.Span, total);
            total += line.Length;
            UnpackedFile.Limit(file.Path, total, packed.Length);
        });
    }
}
