using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using Dateline.Documents.Containers;

namespace Dateline.Documents.Formats.Records;

/// <summary>A record where it stands.</summary>
/// <param name="Offset">First byte in its container.</param>
/// <param name="Length">Length in bytes.</param>
/// <param name="Number">Its number in the file, from 1.</param>
/// <param name="Line">Line on which it begins, from 1.</param>
readonly record struct RawRecord(long Offset, long Length, int Number, int Line);

/// <summary>Files of many records with fields, whatever the fields are called.</summary>
abstract class RecordFormat : IDocumentFormat
{
    /// <inheritdoc/>
    public abstract ImmutableArray<string> Endings { get; }

    /// <summary>Finds the records.</summary>
    /// <param name="file">The file.</param>
    /// <param name="listing">What the listing is told and tells.</param>
    protected abstract (Container Container, RecordShape Shape, IEnumerable<RawRecord> Records) Open(SourceFile file, Listing listing);

    /// <summary>The fields of one record.</summary>
    /// <param name="bytes">The record.</param>
    /// <param name="shape">How the file's records are built.</param>
    /// <param name="at">Where it stands, for rejections.</param>
    /// <exception cref="RejectedException">The record is broken.</exception>
    protected abstract FieldValues Fields(ReadOnlySpan<byte> bytes, RecordShape shape, RecordFault at);

    /// <inheritdoc/>
    public IEnumerable<DocumentPlace> Entries(SourceFile file, Listing listing)
    {
        var (container, shape, records) = Open(file, listing);
        var places = new List<DocumentPlace>();
        var broken = 0;
        foreach (var record in records)
            if (record.Length > Limits.LargestDocument)
                listing.Reject(FileFaults.TooLarge(file.Path, record.Length, record.Line, record.Offset));
            else if (Place(file, container, shape, record, listing) is { } place)
                places.Add(place);
            else
                broken++;
        container.Release();
        shape.Close();
        if (!shape.HasText && places.Count > 0)
        {
            listing.Reject(WithoutText(file.Path, shape));
            return [];
        }
        if (places.Count == 0 && broken == 0)
            listing.Leave(file.Path, "empty", "It holds no record.");
        RecordNotes.Tell(file.Path, shape, places.Count, listing);
        return places;
    }

    /// <inheritdoc/>
    public Document Read(DocumentPlace place, ReadOnlyMemory<byte> bytes, string id, DocumentMetadata stated)
    {
        var at = new RecordFault(place.File.Path, place.Line, place.Offset);
        return RecordDocument.Of(Fields(bytes.Span, (RecordShape)place.Shape!, at), place, id, stated, at);
    }

    DocumentPlace? Place(SourceFile file, Container container, RecordShape shape, RawRecord record, Listing listing)
    {
        var rented = ArrayPool<byte>.Shared.Rent((int)record.Length);
        try
        {
            var bytes = rented.AsSpan(0, container.Read(rented.AsSpan(0, (int)record.Length), record.Offset));
            var values = Fields(bytes, shape, new(file.Path, record.Line, record.Offset));
            shape.Note(values);
            var (key, name) = RecordName.Of(values, shape, file.Stem, record.Number);
            return new(this, file, name, $"{file.Path}#{key}") { Container = container, Offset = record.Offset, Length = (int)record.Length,
                Line = record.Line, Shape = shape };
        }
        catch (RejectedException rejected)
        {
            listing.Reject(rejected.Rejection);
            return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    static Rejection WithoutText(string path, RecordShape shape)
    {
        var names = shape.Names.Take(40).ToList();
        return new()
        {
            Path = path,
            Code = "missing-text",
            Message = string.Create(CultureInfo.InvariantCulture,
                $"No field of its records looks like the text of an article. They have {string.Join(", ", names)}."),
            Advice = "Name the field in dateline.json: \"documents\": {\"columns\": {\"text\": \"…\"}}.",
        };
    }
}
