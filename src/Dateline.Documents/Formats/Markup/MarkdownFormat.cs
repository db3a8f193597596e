using System.Collections.Immutable;
using Dateline.Documents.Containers;
using Dateline.Documents.Text;

namespace Dateline.Documents.Formats.Markup;

/// <summary>Markdown with its metadata at the head.</summary>
sealed class MarkdownFormat : IDocumentFormat
{
    /// <inheritdoc/>
    public ImmutableArray<string> Endings { get; } = [".md"];

    /// <inheritdoc/>
    public IEnumerable<DocumentPlace> Entries(SourceFile file, Listing listing) => WholeFile.Of(this, file);

    /// <inheritdoc/>
    public Document Read(DocumentPlace place, ReadOnlyMemory<byte> bytes, string id, DocumentMetadata stated)
    {
        var (found, body) = FrontMatter.Split(CanonicalText.Of(StrictText.Decode(bytes.Span, place.Path)), place.Path);
        var metadata = stated.Or(found);
        var (text, blocks) = MarkdownText.Of(body, metadata.Title, place.Path);
        return DocumentReader.OfMarkup(id, place.Path, text, blocks, metadata);
    }
}
