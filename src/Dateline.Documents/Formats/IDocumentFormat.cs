using System.Collections.Immutable;
using Dateline.Documents.Containers;

namespace Dateline.Documents.Formats;

/// <summary>One kind of file that documents come in. A new kind is a new object in the list of formats.</summary>
interface IDocumentFormat
{
    /// <summary>Endings of its files, lower case, full stop included.</summary>
    ImmutableArray<string> Endings { get; }

    /// <summary>Lists the documents of a file without keeping them.</summary>
    /// <param name="file">The file.</param>
    /// <param name="listing">What the listing is told and tells.</param>
    /// <exception cref="RejectedException">The file cannot be read as a whole.</exception>
    IEnumerable<DocumentPlace> Entries(SourceFile file, Listing listing);

    /// <summary>Reads one document.</summary>
    /// <param name="place">Where it stands, as listed by this format.</param>
    /// <param name="bytes">The bytes that stand there.</param>
    /// <param name="id">Key of the document.</param>
    /// <param name="stated">What is known about it besides.</param>
    /// <exception cref="RejectedException">It cannot be read.</exception>
    Document Read(DocumentPlace place, ReadOnlyMemory<byte> bytes, string id, DocumentMetadata stated);
}
