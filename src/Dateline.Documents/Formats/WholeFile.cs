using Dateline.Documents.Containers;

namespace Dateline.Documents.Formats;

/// <summary>Lists files that are one document each.</summary>
static class WholeFile
{
    /// <summary>The file as the only place of a document, called by its stem.</summary>
    public static IEnumerable<DocumentPlace> Of(IDocumentFormat format, SourceFile file) => [new(format, file, file.Stem, file.Path)];
}
