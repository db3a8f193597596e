using Dateline.Documents;
using Dateline.Extraction;

namespace Dateline.Publishing;

/// <summary>Writes the reports, one document after the other: <c>index.html</c>, <c>documents/&lt;id&gt;.html</c> and the pages over all documents.</summary>
/// <remarks>
/// A document's own page is written as the document comes; of its text nothing is kept. The pages over all documents are written at the end from one
/// short view a row, so memory grows with the rows, not with the text. Nothing depends on the clock, the machine or the culture.
/// </remarks>
public sealed class SiteWriter
{
    readonly SiteSettings _settings;
    readonly PageWriter _pages;

    /// <summary>Prepares the templates.</summary>
    /// <param name="directory">Folder that receives the site; the tables are expected in its <c>data</c>.</param>
    /// <param name="settings">What the pages say about the dataset as a whole.</param>
    public SiteWriter(string directory, SiteSettings settings)
    {
        _settings = settings;
        _pages = new PageWriter(directory, settings);
    }

    /// <summary>Writes one document's page and keeps what the pages over all documents need.</summary>
    /// <param name="document">The document; documents come in the ordinal order of their ids.</param>
    /// <param name="extract">What was read out of it.</param>
    /// <exception cref="ArgumentException">The extract is of another document.</exception>
    /// <exception cref="IOException">A page cannot be written.</exception>
    public void Add(Document document, Extract extract)
    {
        if (extract.DocumentId != document.Id)
            throw new ArgumentException($"The extract is of document '{extract.DocumentId}', not of '{document.Id}'.", nameof(extract));
        var view = new DocumentView(document, extract);
        var page = new Page(view.Line.Href, view.Line.Title, $"{view.Line.Rows} read out of “{view.Line.ShortTitle}” ({view.Line.Date}), each beside the words it came from.", "documents");
        _pages.Write(page, "document", new DocumentPage(document, extract, view, _settings.Title));
    }

    /// <summary>Writes the pages over all documents and the assets.</summary>
    /// <exception cref="IOException">A page cannot be written.</exception>
    public void Complete()
    {
        _pages.WriteAssets();
    }
}
