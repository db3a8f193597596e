using System.Collections.Immutable;
using Dateline.Documents.Containers;
using Dateline.Documents.Text;

namespace Dateline.Documents.Formats.Html;

/// <summary>Web pages.</summary>
sealed class HtmlFormat : IDocumentFormat
{
    /// <inheritdoc/>
    public ImmutableArray<string> Endings { get; } = [".html", ".htm", ".xhtml"];

    /// <inheritdoc/>
    public IEnumerable<DocumentPlace> Entries(SourceFile file, Listing listing) => WholeFile.Of(this, file);

    /// <inheritdoc/>
    public Document Read(DocumentPlace place, ReadOnlyMemory<byte> bytes, string id, DocumentMetadata stated)
    {
        var notes = new List<DocumentNote>();
        return OfPage(place, HtmlEncoding.Decode(bytes.Span, served: null, place.Path, notes), id, stated, notes);
    }

    /// <summary>The article of a decoded page.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="html">The page.</param>
    /// <param name="id">Key of the document.</param>
    /// <param name="stated">What is known about it besides.</param>
    /// <param name="notes">What decoding it found out.</param>
    /// <exception cref="RejectedException">The page holds no article.</exception>
    public static Document OfPage(DocumentPlace place, string html, string id, DocumentMetadata stated, List<DocumentNote> notes)
    {
        var canonical = CanonicalText.Of(html);
        using var page = HtmlPage.Parse(canonical);
        var found = HtmlMetadata.Of(page, canonical, stated.PublishedOn is null ? notes : [], place.Where);
        var metadata = stated.Or(found);
        PageKinds.Refuse(page, place);
        var (article, parts) = HtmlText.Of(page, canonical, metadata.Title, notes, place.Where);
        var repaired = DamagedText.Repaired(article, place.Where, notes);
        var document = repaired == article ? DocumentReader.OfMarkup(id, place.Path, article, parts, metadata)
            : DocumentReader.OfText(id, place.Path, repaired, metadata);
        return document with { Notes = [.. notes] };
    }
}
