using Dateline.Documents;
using Dateline.Extraction;
using Dateline.Language;
using Dateline.Publishing;
using Microsoft.Playwright;

namespace Dateline.Site.Tests;

/// <summary>A site made of the seeds, of documents that the tests make so that lists have several pages, and of a hostile one; served, with a browser before it.</summary>
public sealed class PublishedSite : IAsyncLifetime
{
    readonly string _folder = Directory.CreateTempSubdirectory("dateline-site-").FullName;
    StaticServer? _server;
    IPlaywright? _playwright;
    IBrowser? _browser;

    /// <summary>The seed's document.</summary>
    public const string SeedPage = "documents/000_ad5b41631710ae11.html";

    /// <summary>Every kind of page.</summary>
    public static TheoryData<string> Pages =>
    [
        "index.html", "documents.html", "documents-2.html", SeedPage, "documents/hostile.html", "quotes.html", "quotes-2.html", "quotes-by-speaker.html", "metrics.html", "events.html",
        "speakers.html", "places.html", "contests.html", "explore.html", "search.html", "codebook.html", "methods.html", "404.html",
    ];

    /// <summary>The site's folder.</summary>
    public string Folder => _folder;

    /// <summary>Address of the site's root.</summary>
    public string Root => _server!.Root;

    public async Task InitializeAsync()
    {
        Build();
        if (Chromium.Path is null)
            return;
        _server = new StaticServer(_folder);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium.Path,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        _server?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A fresh page in a window of a width.</summary>
    /// <param name="width">Pixels.</param>
    /// <param name="dark">Whether the reader prefers dark pages.</param>
    /// <param name="script">Whether scripts run.</param>
    public async Task<IPage> OpenAsync(int width = 1280, bool dark = false, bool script = true)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = 900 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = script,
            ReducedMotion = ReducedMotion.Reduce,
        });
        // Slow machines are no fault of the site.
        context.SetDefaultTimeout(120_000);
        return await context.NewPageAsync();
    }

    void Build()
    {
        using var tables = new DatasetWriter(_folder, TableFormats.Csv | TableFormats.Parquet);
        var site = new SiteWriter(_folder, new SiteSettings { Title = "A dataset <of> the tests", Description = "Who said what & when.", License = "CC BY 4.0", LicenseUrl = "https://creativecommons.org/licenses/by/4.0/", Version = "1.0.0", RowsPerPage = 20 });
        foreach (var document in Documents().OrderBy(document => document.Id, StringComparer.Ordinal))
        {
            var blocks = document.Blocks.Select(block => new TextSpan(block.Start, block.End)).ToArray();
            var extract = Extractor.Extract(document, Analyzer.Default.Analyze(document.Text, blocks));
            tables.Add(document, extract);
            site.Add(document, extract);
        }
        tables.Complete();
        site.Complete();
    }

    static IEnumerable<Document> Documents()
    {
        var seeds = Path.Combine(RepositoryFolder(), "seeds");
        using var corpus = Corpus.Open([seeds], SourceCatalog.Load(seeds));
        foreach (var entry in corpus.Entries)
            yield return corpus.Read(entry).Document!;
        yield return HostileDocument.Make();
        for (var number = 1; number <= 24; number++)
            yield return MadeDocument.Make(number);
    }

    static string RepositoryFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Pipeline.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside of the repository: no folder above holds Pipeline.sln.");
    }
}

/// <summary>One site for all test classes.</summary>
[CollectionDefinition(Name)]
public sealed class SiteCollection : ICollectionFixture<PublishedSite>
{
    public const string Name = "site";
}
