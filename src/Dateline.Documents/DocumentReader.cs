using System.Collections.Immutable;

namespace Dateline.Documents;

/// <summary>Puts a document together from its text and what is known about it.</summary>
public static class DocumentReader
{
    /// <summary>A document from words at hand, as a <c>.txt</c> file of that name would give it.</summary>
    public static Document OfText(string id, string text, DocumentMetadata? metadata = null) =>
        OfText(DocumentId.Of(id), id, text, metadata ?? DocumentMetadata.None);

    /// <summary>A document whose parts are found in its text.</summary>
    internal static Document OfText(string id, string path, string text, DocumentMetadata metadata)
    {
        var canonical = CanonicalText.Of(text);
        return Of(id, path, canonical, BlockReader.Read(canonical, metadata.Title), metadata);
    }

    /// <summary>
    /// A document whose parts its markup told. Entities can bring in what the bytes did not hold; a text that changes in canonical form gets its blocks anew.
    /// </summary>
    internal static Document OfMarkup(string id, string path, string text, ImmutableArray<Block> blocks, DocumentMetadata metadata)
    {
        var canonical = CanonicalText.Of(text);
        return Of(id, path, canonical, canonical == text ? blocks : BlockReader.Read(canonical, metadata.Title), metadata);
    }

    static Document Of(string id, string path, string text, ImmutableArray<Block> blocks, DocumentMetadata metadata) => new()
    {
        Id = id,
        Text = text,
        Blocks = blocks,
        Title = metadata.Title ?? (blocks is [{ Kind: BlockKind.Title } title, ..] ? text[title.Start..title.End] : null),
        PublishedOn = metadata.PublishedOn,
        PublishedBasis = metadata.PublishedBasis,
        PublishedNote = metadata.PublishedNote,
        Publisher = metadata.Publisher,
        Author = metadata.Author,
        Url = metadata.Url,
        Language = metadata.Language,
        License = metadata.License,
        SourcePath = path,
        Sha256 = CanonicalText.Sha256Of(text),
    };
}
