using System.Collections.Immutable;
using Dateline.Documents.Containers;

namespace Dateline.Documents.Formats.Records;

/// <summary>Parquet tables: a record a row.</summary>
sealed class ParquetFormat : RecordFormat
{
    /// <inheritdoc/>
    public override ImmutableArray<string> Endings { get; } = [".parquet", ".pq"];

    /// <inheritdoc/>
    protected override (Container, RecordShape, IEnumerable<RawRecord>) Open(SourceFile file, Listing listing)
    {
        var records = new List<RawRecord>();
        var total = 0L;
        var container = listing.Workspace.Unpack(file, write =>
        {
            using var packed = file.Open();
            ParquetRecords.Read(packed, file.Path, listing.Columns, line =>
            {
                write(line.Span);
                records.Add(new(total, line.Length, records.Count + 1, records.Count + 1));
                total += line.Length;
                UnpackedFile.Limit(file.Path, total, packed.Length);
            });
        });
        return (container, new(listing.Columns), records);
    }

    /// <inheritdoc/>
    protected override FieldValues Fields(ReadOnlySpan<byte> bytes, RecordShape shape, RecordFault at) => JsonFields.Read(bytes) ?? new();
}
