namespace Dateline.Documents;

/// <summary>Where a document of a corpus stands.</summary>
/// <param name="Id">Key of the document, safe in a URL.</param>
/// <param name="Path">Path below the root with forward slashes; for a record <c>path#id</c>.</param>
public sealed record CorpusEntry(string Id, string Path)
{
    internal string File { get; init; } = "";

    internal Container? Container { get; init; }

    /// <summary>Byte of its container at which a record begins, as the container stands unpacked; 0 for a file.</summary>
    public long Offset { get; init; }

    internal int Length { get; init; }

    /// <summary>Line of its container on which a record stands, from 1; 0 where there are no lines.</summary>
    public int Line { get; init; }
}
