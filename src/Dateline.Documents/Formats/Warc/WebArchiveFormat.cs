using System.Collections.Immutable;
using Dateline.Documents.Containers;
using Dateline.Documents.Formats.Html;

namespace Dateline.Documents.Formats.Warc;

/// <summary>Web archives: a document is a page that was served, or the text somebody made of one.</summary>
sealed class WebArchiveFormat : IDocumentFormat
{
    /// <inheritdoc/>
    public ImmutableArray<string> Endings { get; } = [".warc", ".warc.gz", ".wet", ".wet.gz"];

    /// <inheritdoc/>
    public IEnumerable<DocumentPlace> Entries(SourceFile file, Listing listing)
    {
        var container = file.AsContainer();
        var isPacked = file.EndsIn(".gz");
        if (isPacked && WarcScanner.IsOneMember(container))
            (container, isPacked) = (listing.Workspace.Unpack(file, write => UnpackedFile.Of(file, write)), false);
        var scanner = new WarcScanner(container, isPacked, file.Path, listing.Reject);
        foreach (var (offset, length, head) in isPacked ? scanner.Packed() : scanner.Plain())
        {
            if (!WarcRecord.IsDocument(head, scanner.ContentStart(offset, length, head)))
                continue;
            if (head.RecordLength > Limits.LargestDocument)
                listing.Reject(FileFaults.TooLarge($"{file.Path}#{head.Id}", head.ContentLength, offset: offset));
            else
                yield return new(this, file, head.Id, $"{file.Path}#{head.Id}") { Container = container, Offset = offset, Length = (int)length };
        }
        container.Release();
    }

    /// <inheritdoc/>
    public Document Read(DocumentPlace place, ReadOnlyMemory<byte> bytes, string id, DocumentMetadata stated)
    {
        var record = bytes.Span is [0x1F, 0x8B, ..] ? GzipMembers.Unpack(new MemoryStream(bytes.ToArray(), writable: false), Limits.LargestDocument).Bytes
            : bytes.Span;
        var notes = new List<DocumentNote>();
        var content = WarcRecord.Read(record, place.Path, place.Offset, notes);
        if (content.IsHtml)
            return HtmlFormat.OfPage(place, content.Words, id, stated, notes) is var page && page.Url is null ? page with { Url = content.Url } : page;
        return DocumentReader.OfText(id, place.Path, content.Words, stated.Or(new() { Url = content.Url }));
    }
}
