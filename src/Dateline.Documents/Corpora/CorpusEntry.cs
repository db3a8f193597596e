namespace Dateline.Documents;

/// <summary>Where a document of a corpus stands.</summary>
/// <param name="Id">Key of the document, safe in a URL.</param>
/// <param name="Path">Path below the root with forward slashes; for a record <c>path#id</c>.</param>
public sealed record CorpusEntry(string Id, string Path)
{
    internal string File { get; init; } = "";

    internal Container? Container { get; init; }

    internal long Offset { get; init; }

    internal int Length { get; init; }

    internal int Line { get; init; }
}
