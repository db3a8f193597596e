using System.Collections.Immutable;
using Dateline.Documents.Containers;
using Dateline.Documents.Text;

namespace Dateline.Documents.Formats.Markup;

/// <summary>Markdown with its metadata at the head.</summary>
sealed class MarkdownFormat : IDocumentFormat
{
    /// <inheritdoc/>
    public ImmutableArray<string> Endings { get; } = [".md", ".markdown", ".mdown", ".mkd", ".qmd", ".rmd"];

    /// <inheritdoc/>
    public IEnumerable<DocumentPlace> Entries(SourceFile file, Listing listing) => WholeFile.Of(this, file);

    /// <inheritdoc/>
    public Document Read(DocumentPlace place, ReadOnlyMemory<byte> bytes, string id, DocumentMetadata stated)
    {
        var notes = new List<DocumentNote>();
        var (found, body) = FrontMatter.Split(CanonicalText.Of(StrictText.Decode(bytes.Span, place.Path)), place.Path, notes);
        var metadata = stated.Or(found);
        var (text, blocks) = MarkdownText.Of(DamagedText.Repaired(body, place.Where, notes), metadata.Title, place.Path);
        if (metadata.PublishedOn is null && DateLines.Find(text) is { Day: { } day })
            metadata = metadata with { PublishedOn = day, PublishedBasis = PublishedBasis.Text };
        return DocumentReader.OfMarkup(id, place.Path, text, blocks, metadata) with { Notes = [.. notes] };
    }
}
