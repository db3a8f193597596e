using System.Buffers;
using Dateline.Documents.Containers;

namespace Dateline.Documents.Formats.Records;

/// <summary>Lists and reads the records that stand a line each in a container.</summary>
static class RecordLines
{
    /// <summary>Lists them.</summary>
    public static IEnumerable<DocumentPlace> Entries(IDocumentFormat format, SourceFile file, Container container, Listing listing)
    {
        var number = 0;
        foreach (var (offset, length) in LineScanner.Lines(container))
        {
            number++;
            if (length > Limits.LargestDocument)
                listing.Reject(FileFaults.TooLarge(file.Path, length, number, offset));
            else if (IdOf(file, container, listing, number, offset, length) is { } id)
                yield return new(format, file, id, $"{file.Path}#{id}") { Container = container, Offset = offset, Length = length, Line = number };
        }
    }

    /// <summary>Reads one.</summary>
    public static Document Read(DocumentPlace place, ReadOnlyMemory<byte> bytes, string id, DocumentMetadata listed)
    {
        var (_, words, stated) = JsonRecord.Of(bytes.Span, place.File.Path, place.Line, place.Offset);
        return DocumentReader.OfText(id, place.Path, words, listed.Or(stated));
    }

    static string? IdOf(SourceFile file, Container container, Listing listing, int number, long offset, int length)
    {
        var rented = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            var line = rented.AsSpan(0, container.Read(rented.AsSpan(0, length), offset));
            return line.Trim(" \t\r"u8).Length == 0 ? null : JsonRecord.IdOf(line, file.Path, number, offset);
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
}
