using Dateline.Documents.Formats;

namespace Dateline.Documents.Corpora;

/// <summary>Where a document of a corpus stands.</summary>
public sealed class CorpusEntry
{
    internal CorpusEntry(string id, DocumentPlace place) => (Id, Place) = (id, place);

    /// <summary>Key of the document, safe in a URL.</summary>
    public string Id { get; }

    /// <summary>Path below the root with forward slashes; for a record <c>path#id</c>.</summary>
    public string Path => Place.Path;

    /// <summary>Byte of its container at which a record begins, as the container stands unpacked; 0 for a file.</summary>
    public long Offset => Place.Offset;

    /// <summary>Line of its container on which a record stands, from 1; 0 where there are no lines.</summary>
    public int Line => Place.Line;

    internal DocumentPlace Place { get; }
}
