namespace Dateline.Documents;

/// <summary>A file below the seeds that is not read as a document, and why.</summary>
/// <param name="Path">Path below the seeds folder with forward slashes.</param>
/// <param name="Code">Short stable name of the reason, such as <c>unknown-ending</c>.</param>
/// <param name="Reason">Why it is not read, and what would make it readable.</param>
public sealed record UnreadFile(string Path, string Code, string Reason);
