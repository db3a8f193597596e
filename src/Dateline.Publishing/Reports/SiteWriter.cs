using Dateline.Documents;
using Dateline.Extraction;
using Dateline.Publishing.Checks;
using Dateline.Publishing.History;
using Dateline.Publishing.Metadata;
using Dateline.Publishing.Reports.Charts;
using Dateline.Publishing.Reports.Markup;
using Dateline.Publishing.Reports.Pages;
using Dateline.Publishing.Reports.Rendering;
using Dateline.Publishing.Reports.Search;
using Dateline.Publishing.Reports.Views;
using Dateline.Publishing.Tables;

namespace Dateline.Publishing.Reports;

/// <summary>Writes the reports, one document after the other: <c>index.html</c>, <c>documents/&lt;id&gt;.html</c> and the pages over all documents.</summary>
/// <remarks>
/// A document's own page is written as the document comes; of its text nothing is kept. The pages over all documents are written at the end from counts, from
/// the rows of the latest documents and from rows laid down on disk, so memory grows with the documents and entities, not with the rows. Nothing depends on the
/// clock, the machine or the culture.
/// </remarks>
public sealed class SiteWriter : IDisposable
{
    readonly SiteSettings _settings;
    readonly PageWriter _pages;
    readonly SiteRows _rows;
    readonly CorpusRows _corpus;
    readonly bool _ownsCorpus;
    readonly StoryRows _stories = new();
    readonly SearchIndex _search;
    readonly ChartFiles _charts;
    readonly PageDrawing _drawing;

    /// <summary>Prepares the templates.</summary>
    /// <param name="directory">Folder that receives the site; the tables are expected in its <c>data</c>.</param>
    /// <param name="settings">What the pages say about the dataset as a whole.</param>
    /// <param name="threads">Threads that draw pages; no byte depends on it. Null takes one a processor.</param>
    /// <param name="corpus">What all documents together give, gathered by whoever writes the tables; null where the pages are written without them.</param>
    public SiteWriter(string directory, SiteSettings settings, int? threads = null, CorpusRows? corpus = null)
    {
        _drawing = new PageDrawing(threads ?? Environment.ProcessorCount);
        _settings = settings;
        _pages = new PageWriter(directory, settings, _drawing);
        (_corpus, _ownsCorpus) = (corpus ?? new CorpusRows(directory), corpus is null);
        _rows = new SiteRows(directory, settings.RowsListed);
        _search = new SearchIndex(_pages);
        _charts = new ChartFiles(_pages, settings);
    }

    /// <summary>Writes one document's page and keeps what the pages over all documents need.</summary>
    /// <param name="document">The document; documents come in the ordinal order of their ids.</param>
    /// <param name="extract">What was read out of it.</param>
    /// <exception cref="ArgumentException">The extract is of another document.</exception>
    /// <exception cref="IOException">A page cannot be written.</exception>
    public void Add(Document document, Extract extract) => Add(new DocumentRows(document, extract));

    /// <summary>Writes one document's page and keeps what the pages over all documents need.</summary>
    /// <param name="rows">The document; documents come in the ordinal order of their ids.</param>
    /// <exception cref="IOException">A page cannot be written.</exception>
    public void Add(DocumentRows rows)
    {
        if (_ownsCorpus)
            _corpus.Add(rows);
        var view = new DocumentView(rows.Document, rows.Extract);
        _drawing.Draw(() => Write(rows, view));
        _rows.Add(rows.Extract, view);
        _stories.Add(rows, view);
        _search.Add(rows.Document, rows.Extract, view);
    }

    void Write(DocumentRows rows, DocumentView view)
    {
        var page = new Page(view.Line.Href, view.Line.Title,
            $"{view.Line.Rows} read out of “{view.Line.ShortTitle}” ({view.Line.Date}), each beside the words it came from.", "documents");
        _pages.Write(page, "document", new DocumentPage(rows, view, _settings.Title, _charts));
        if (_settings.Citation is { } citation)
            _pages.Write(new Page(view.Line.RowsHref, $"Cite a row of “{view.Line.ShortTitle}”",
                $"Citations of {view.Line.Rows} in “{view.Line.ShortTitle}”: plain, BibTeX, CSL-JSON.", "documents") { Head = Page.Unlisted },
                "rows", new RowsPage(rows, view.Line, citation, _settings.BaseUrl is null ? "../" : ""));
    }

    /// <summary>Writes the pages over all documents and the assets.</summary>
    /// <param name="dataset">The dataset's description, for search engines; null leaves it out.</param>
    /// <param name="checks">What was checked; null leaves the page of checks out.</param>
    /// <param name="history">What is known of earlier versions; null leaves the page of changes and the feeds out.</param>
    /// <exception cref="IOException">A page cannot be written.</exception>
    public void Complete(DatasetDescription? dataset = null, CheckReport? checks = null, DatasetHistory? history = null)
    {
        if (_ownsCorpus)
            foreach (var table in DatasetTables.OfCorpus)
                _corpus.Read(table, static _ => { });
        var profiles = _corpus.Profiles;
        _rows.Complete(_corpus.Entities);
        _pages.WriteAssets();
        var stories = _stories.Complete();
        new StoryPages(_pages, stories, _settings).Write();
        var charts = new OverviewCharts(_rows, _charts);
        new ListPages(_pages, _rows, _settings).Write();
        new MetricPages(_pages, _rows, _settings, _charts).Write();
        new EventPages(_pages, _rows, _settings, charts).Write();
        new TopicPages(_pages, _rows, _settings, _charts).Write();
        new EntityPages(_pages, _rows, _settings, _charts, charts).Write(_drawing);
        _pages.Write(new Page("index.html", _settings.Title, _settings.Description
            ?? "Who said what, which figures were reported and what happened, read out of news documents.",
            "overview") { Head = dataset is null ? Html.Empty : new Html($"<script type=\"application/ld+json\">{SchemaOrg.ScriptOf(dataset)}</script>\n") },
            "index", new IndexPage(_rows, stories, _settings, profiles, _pages.Directory, charts));
        _pages.Write(new Page("codebook.html", "Codebook", "Every table and column with its type, meaning, an example and how often it is filled.", "codebook"),
            "codebook", new CodebookPage(profiles));
        _pages.Write(new Page("explore.html", "Explore", "Every row of every table: filter, search, sort, ask in SQL, and take what you see as CSV.",
            "explore") { Scripts = ["explore.js"] }, "explore", new ExplorePage(profiles, _pages.Directory, _settings.ExplorerRows));
        _search.Complete();
        _pages.Write(new Page("search.html", "Search", "Search every sentence by its words and by who speaks or acts in it.",
            "search") { Scripts = ["search.js"] }, "search", new { });
        _pages.Write(new Page("methods.html", "Methods", "How the rows are read out of the documents, how good they are and what to beware of.", "methods"),
            "methods", new { Quality = QualityView.All, Rules = RuleView.Of(profiles), HasChecks = checks is not null });
        if (checks is not null)
            _pages.Write(new Page("checks.html", "Checks", "What was checked when the dataset was built, and what was found.", "methods"), "checks",
                new ChecksPage(checks));
        // What is told of earlier versions looks which pages there are.
        _drawing.Complete();
        if (dataset is not null && history is not null)
            new HistoryPages(_pages, history).Write(dataset.Settings, _rows.Latest, _settings.BuiltOn ?? dataset.Settings.ReleasedOn);
        _pages.Write(new Page("404.html", "No such page", "There is no page at this address.", "none"), "not-found", new { });
        Dispose();
    }

    /// <summary>Waits for the pages that are being drawn and removes the rows laid down on disk; <see cref="Complete"/> does it too.</summary>
    public void Dispose()
    {
        _drawing.Dispose();
        _rows.Dispose();
        if (_ownsCorpus)
            _corpus.Dispose();
    }
}
