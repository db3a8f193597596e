using System.Collections.Concurrent;
using Dateline.Documents;
using Dateline.Documents.Corpora;
using Dateline.Extraction;
using Dateline.Language;
using Dateline.Publishing;
using Dateline.Publishing.Files;
using Dateline.Publishing.History;
using Dateline.Publishing.Metadata;
using Dateline.Publishing.Reports;
using Dateline.Publishing.Reports.Rendering;
using Dateline.Publishing.Tables;
using Microsoft.Playwright;

namespace Dateline.Site.Tests;

/// <summary>
/// Two sites, served with a browser before them: <c>seed/</c> as it is published, and <c>larger/</c> of the seed, a hostile document and those that the tests
/// make.
/// </summary>
/// <remarks>They are written below <c>artifacts/site</c> of the repository and stay there with their pictures, to be looked at.</remarks>
public sealed class PublishedSite : IAsyncLifetime
{
    /// <summary>Documents that the tests make.</summary>
    public const int MadeDocuments = 96;

    readonly ConcurrentDictionary<string, Lazy<Task<PageVisit>>> _visits = new(StringComparer.Ordinal);
    StaticServer? _server;
    IPlaywright? _playwright;
    IBrowser? _browser;

    /// <summary>The seed's document, in either site.</summary>
    public const string SeedPage = "documents/000_ad5b41631710ae11.html";

    /// <summary>Every kind of page of both sites.</summary>
    public static TheoryData<string> Pages =>
    [
        .. SharedPages.Select(page => "seed/" + page), "seed/checks.html", "seed/changes.html", "seed/rows/000_ad5b41631710ae11.html",
        .. SharedPages.Select(page => "larger/" + page), "larger/documents/hostile.html", "larger/documents/made-00004.html", "larger/documents-2.html",
            "larger/quotes-2.html", "larger/events-2.html", "larger/metrics-2.html",
    ];

    static readonly string[] SharedPages =
    [
        "index.html", "documents.html", SeedPage, "quotes.html", "quotes-by-speaker.html", "metrics.html", "events.html", "events-all.html", "topics.html",
            "topics/assault.html", "speakers.html", "places.html", "contests.html",
        "speakers/volodymyr-zelenskyy-k3sq3ajuc2.html", "places/moscow-67sxmjv44g.html", "explore.html", "search.html", "codebook.html", "methods.html",
            "404.html",
    ];

    /// <summary>Where sites, bundles and pictures lie: <c>artifacts/site</c>.</summary>
    public static string Artifacts { get; } = Path.Combine(RepositoryFolder(), "artifacts", "site");

    /// <summary>The folder that holds both sites.</summary>
    public string Folder { get; } = Path.Combine(Artifacts, "www");

    /// <summary>Address of the folder that holds both sites.</summary>
    public string Root => _server!.Root;

    /// <summary>Address of the larger site's root.</summary>
    public string Larger => Root + "larger/";

    public async Task InitializeAsync()
    {
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
        BuildSeed(Path.Combine(Folder, "seed"));
        BuildLarger(Path.Combine(Folder, "larger"));
        if (Chromium.Path is null)
            return;
        _server = new StaticServer(Folder);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium.Path,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
                "--disable-sync"],
        });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        _server?.Dispose();
    }

    /// <summary>What was seen of a page at every width, light and dark; each page is visited once.</summary>
    /// <param name="path">The page from the root of both sites.</param>
    public Task<PageVisit> VisitAsync(string path) =>
        _visits.GetOrAdd(path, page => new Lazy<Task<PageVisit>>(() => PageVisit.MakeAsync(this, page))).Value;

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

    static void BuildSeed(string folder)
    {
        var seeds = Path.Combine(RepositoryFolder(), "seeds");
        var engine = EngineFingerprint.Of(typeof(Document).Assembly, typeof(Analyzer).Assembly, typeof(Extract).Assembly);
        using var publication = Publication.Begin(folder, DatasetSettingsReader.Read(Path.Combine(seeds, "dateline.json")), engine, new BuildStamp());
        foreach (var (document, extract) in SeedDocuments().Select(Read))
            publication.Add(document, extract);
        publication.Complete([], []);
        AddConsole(folder);
    }

    static void BuildLarger(string folder)
    {
        using var tables = new DatasetWriter(folder, TableFormats.Csv | TableFormats.Parquet, new PartSize(700, long.MaxValue));
        var site = new SiteWriter(
            folder, new SiteSettings { Title = "A dataset <of> the tests", Description = "Who said what & when.", License = "CC BY 4.0",
                LicenseUrl = "https://creativecommons.org/licenses/by/4.0/", Version = "1.0.0", RowsPerPage = 50, ExplorerRows = 1_000 },
                    corpus: tables.Corpus);
        var documents = SeedDocuments().Append(HostileDocument.Make()).Concat(Enumerable.Range(1, MadeDocuments).Select(MadeDocument.Make));
        foreach (var (document, extract) in documents.OrderBy(document => document.Id, StringComparer.Ordinal).Select(Read))
        {
            var rows = new DocumentRows(document, extract);
            tables.Write(rows);
            site.Add(rows);
        }
        tables.Complete();
        site.Complete();
        AddConsole(folder);
    }

    static (Document Document, Extract Extract) Read(Document document) =>
        (document, Extractor.Extract(
        document, Analyzer.Default.Analyze(document.Text, [.. document.Blocks.Select(block => new TextSpan(block.Start, block.End))])));

    static IEnumerable<Document> SeedDocuments()
    {
        var seeds = Path.Combine(RepositoryFolder(), "seeds");
        using var corpus = Corpus.Open([seeds], SourceCatalog.Load(seeds));
        foreach (var entry in corpus.Entries)
            yield return corpus.Read(entry).Document!;
    }

    // The console is bundled by the build, which leaves it here for the tests.
    static void AddConsole(string folder)
    {
        if (SqlConsoleBundle.Path is not { } bundle)
            return;
        var copy = Path.Combine(folder, "assets", "vendor", "console.js");
        Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
        File.Copy(bundle, copy);
    }

    /// <summary>The repository that the tests were built in.</summary>
    public static string RepositoryFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Pipeline.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside of the repository: no folder above holds Pipeline.sln.");
    }
}

/// <summary>One browser and the two sites for all test classes.</summary>
[CollectionDefinition(Name)]
public sealed class SiteCollection : ICollectionFixture<PublishedSite>
{
    public const string Name = "site";
}
