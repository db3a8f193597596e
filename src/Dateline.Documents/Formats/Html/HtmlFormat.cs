using System.Collections.Immutable;
using Dateline.Documents.Containers;
using Dateline.Documents.Text;

namespace Dateline.Documents.Formats.Html;

/// <summary>Web pages.</summary>
sealed class HtmlFormat : IDocumentFormat
{
    /// <inheritdoc/>
    public ImmutableArray<string> Endings { get; } = [".html", ".htm"];

    /// <inheritdoc/>
    public IEnumerable<DocumentPlace> Entries(SourceFile file, Listing listing) => WholeFile.Of(this, file);

    /// <inheritdoc/>
    public Document Read(DocumentPlace place, ReadOnlyMemory<byte> bytes, string id, DocumentMetadata stated) =>
        OfPage(place, HtmlEncoding.Decode(bytes.Span, served: null, place.Path), id, stated);

    /// <summary>The article of a decoded page.</summary>
    /// <exception cref="RejectedException">The page is nested without end.</exception>
    public static Document OfPage(DocumentPlace place, string page, string id, DocumentMetadata stated)
    {
        if (HtmlNesting.Of(page) > HtmlNesting.Deepest)
            throw new RejectedException(new()
            {
                Path = place.Path,
                Code = "nested-too-deep",
                Byte = place.Container is null ? null : place.Offset,
                Message = FormattableString.Invariant($"More than {HtmlNesting.Deepest} elements of the page are open at once."),
                Advice = "Close the elements, or save the article as plain text.",
            });
        var (article, parts, found) = HtmlText.Of(CanonicalText.Of(page), stated.Title);
        return DocumentReader.OfMarkup(id, place.Path, article, parts, stated.Or(found));
    }
}
