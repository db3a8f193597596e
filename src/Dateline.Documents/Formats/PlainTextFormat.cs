using System.Collections.Immutable;
using Dateline.Documents.Containers;
using Dateline.Documents.Text;

namespace Dateline.Documents.Formats;

/// <summary>Plain text: the title in the first line, paragraphs parted by blank lines.</summary>
sealed class PlainTextFormat : IDocumentFormat
{
    /// <inheritdoc/>
    public ImmutableArray<string> Endings { get; } = [".txt", ".text"];

    /// <inheritdoc/>
    public IEnumerable<DocumentPlace> Entries(SourceFile file, Listing listing) => WholeFile.Of(this, file);

    /// <inheritdoc/>
    public Document Read(DocumentPlace place, ReadOnlyMemory<byte> bytes, string id, DocumentMetadata stated)
    {
        var notes = new List<DocumentNote>();
        var text = CanonicalText.Of(DamagedText.Repaired(StrictText.Decode(bytes.Span, place.Path), place.Where, notes));
        text = DamagedText.Rejoined(text, place.Where, notes);
        if (stated.PublishedOn is null && DateLines.Find(text) is { Day: { } day })
            stated = stated with { PublishedOn = day, PublishedBasis = PublishedBasis.Text };
        return DocumentReader.OfText(id, place.Path, text, stated) with { Notes = [.. notes] };
    }
}
