using System.CommandLine;
using System.Globalization;
using Dateline.Documents;
using Dateline.Extraction;
using Dateline.Language;
using Dateline.Publishing;

namespace Dateline.Cli.Commands;

/// <summary><c>dateline build</c>: the dataset and its reports.</summary>
static class BuildCommand
{
    public static Command Create()
    {
        var seeds = CommonOptions.Seeds();
        var output = CommonOptions.Output();
        var store = CommonOptions.Store();
        var why = new Option<bool>("--why") { Description = "Say which documents were extracted anew, and why." };
        var baseUrl = new Option<string?>("--base-url") { Description = "Where the site will stand, ending in a slash; instead of the one in dateline.json." };
        var threads = CommonOptions.Threads();
        var quiet = CommonOptions.Quiet();
        var command = new Command("build", "Publishes the dataset of a seeds folder: tables, metadata, texts and reports.\n\nExamples:\n  dateline build\n  dateline build --seeds articles --output public\n  dateline build --store 'parts/*.db'")
        { seeds, output, store, why, baseUrl, threads, quiet };
        command.SetAction((parsed, cancel) => Task.FromResult(Run(
            parsed.GetValue(seeds)!.FullName, parsed.GetValue(output)!.FullName, parsed.GetValue(store)!, parsed.GetValue(why), parsed.GetValue(baseUrl), parsed.GetValue(threads), parsed.GetValue(quiet), cancel)));
        return command;
    }

    static int Run(string seeds, string output, string store, bool why, string? baseUrl, int threads, bool quiet, CancellationToken cancel)
    {
        if (!Directory.Exists(seeds))
            throw new UsageException($"there is no folder '{seeds}'. Name the folder of your documents with --seeds.");
        using var corpus = Corpus.Open([seeds], SourceCatalog.Load(seeds));
        using var stored = CommonOptions.OpenStore(store, corpus);
        using var publication = Begin(output, SettingsOf(seeds, baseUrl));
        using var progress = new ProgressLine(corpus.Entries.Length, quiet);
        var rejections = new List<Rejection>(corpus.Rejections);
        var documents = 0;
        foreach (var item in DocumentFlow.Run(corpus, corpus.Entries, stored, threads, cancel))
        {
            progress.Advance(item.Entry.Id);
            if (why && item.Why != Recomputed.No)
                Console.WriteLine($"{item.Entry.Id}: {Reason(item.Why)}");
            if (item is { Document: { } document, Extract: { } extract })
            {
                publication.Add(document, extract);
                documents++;
            }
            else if (item.Rejection is { } rejection)
                rejections.Add(rejection);
        }
        stored.Complete();
        publication.Complete(RejectionReport.Tell(rejections));
        if (!quiet)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{documents} documents published in {output}, {rejections.Count} rejected."));
        return rejections.Count > 0 ? ExitCode.Findings : ExitCode.Fine;
    }

    static Publication Begin(string output, DatasetSettings settings)
    {
        try
        {
            return Publication.Begin(output, settings, EngineFingerprint.Of(typeof(Document).Assembly, typeof(Analyzer).Assembly, typeof(Extract).Assembly));
        }
        catch (OutputBusyException busy)
        {
            throw new IncompleteException(busy.Message);
        }
    }

    static DatasetSettings SettingsOf(string seeds, string? baseUrl)
    {
        var path = Path.Combine(seeds, "dateline.json");
        if (!File.Exists(path))
            throw new UsageException($"'{path}' is missing. It says what the dataset is called, who publishes it and under which licence; 'dateline init' writes one to begin with.");
        if (baseUrl is not null && (!baseUrl.EndsWith('/') || !Uri.TryCreate(baseUrl, UriKind.Absolute, out _)))
            throw new UsageException($"--base-url is '{baseUrl}'. Write a whole address that ends in a slash, as in https://example.org/data/.");
        var settings = DatasetSettingsReader.Read(path);
        return baseUrl is null ? settings : settings with { BaseUrl = baseUrl };
    }

    static string Reason(Recomputed why) => why switch
    {
        Recomputed.New => "new",
        Recomputed.Text => "its text changed",
        Recomputed.Metadata => "its title, date, publisher or language changed",
        Recomputed.Engine => "the program, its lexicons or its models changed",
        _ => "the store had lost it",
    };
}
