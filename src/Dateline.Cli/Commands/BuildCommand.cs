using System.CommandLine;
using System.Globalization;
using Dateline.Cli.Failures;
using Dateline.Cli.Flow;
using Dateline.Cli.History;
using Dateline.Cli.Store;
using Dateline.Cli.Terminal;
using Dateline.Documents;
using Dateline.Documents.Corpora;
using Dateline.Publishing;
using Dateline.Publishing.History;
using Dateline.Publishing.Metadata;
using Dateline.Publishing.Tables;

namespace Dateline.Cli.Commands;

/// <summary><c>dateline build</c>: the dataset and its reports.</summary>
static class BuildCommand
{
    sealed record Options(string Seeds, string Output, string Store, string? Since, bool Why, bool Strict, bool TablesOnly, string? BaseUrl, BuildStamp Stamp,
        int Threads, bool Quiet);

    public static Command Create()
    {
        var seeds = CommonOptions.Seeds();
        var output = CommonOptions.Output();
        var store = CommonOptions.Store();
        var since = new Option<string?>("--since") { Description =
            "An earlier version to compare with: an output folder, a downloaded archive, or a commit. What changed is published, and rows that are no more keep a tombstone." };
        var why = new Option<bool>("--why") { Description = "Say which documents were extracted anew, and why." };
        var strict = new Option<bool>("--strict") { Description =
            "Publish nothing where a document is rejected, or holds hidden letters or what looks like personal data or a secret." };
        var baseUrl = new Option<string?>("--base-url") { Description = "Where the site will stand, ending in a slash; instead of the one in dateline.json." };
        var tablesOnly = new Option<bool>("--tables-only") { Description = "Write tables, texts and metadata, and draw no pages." };
        var revision = new Option<string?>("--revision") { Description = "Commit to name on the pages; without it they name none." };
        var builtAt = new Option<DateOnly?>("--built-at") { Description = "Day to name on the pages, as 2026-01-31; without it they name none." };
        var threads = CommonOptions.Threads();
        var quiet = CommonOptions.Quiet();
        var command = new Command("build",
            "Publishes the dataset of a seeds folder: tables, metadata, texts and reports.\n\nExamples:\n  dateline build\n  dateline build --seeds articles --output public\n  dateline build --store 'parts/*.db'\n  dateline build --since v1.0.0")
        { seeds, output, store, since, why, strict, tablesOnly, baseUrl, revision, builtAt, threads, quiet };
        command.SetAction((parsed, cancel) => Task.FromResult(Run(new Options(
            parsed.GetValue(seeds)!.FullName, parsed.GetValue(output)!.FullName, parsed.GetValue(store)!, parsed.GetValue(since), parsed.GetValue(why),
                parsed.GetValue(strict), parsed.GetValue(tablesOnly), parsed.GetValue(baseUrl),
            new BuildStamp(parsed.GetValue(revision), parsed.GetValue(builtAt)), parsed.GetValue(threads), parsed.GetValue(quiet)), cancel)));
        return command;
    }

    static int Run(Options options, CancellationToken cancel)
    {
        if (!Directory.Exists(options.Seeds))
            throw new UsageException($"there is no folder '{options.Seeds}'. Name the folder of your documents with --seeds.");
        RequireApart(options.Seeds, options.Output);
        using var corpus = Corpus.Open([options.Seeds], SourceCatalog.Load(options.Seeds), CorpusSettings.Load(options.Seeds));
        using var stored = CommonOptions.OpenStore(options.Store, corpus);
        // What changed since a commit depends on more than the inputs of this build.
        var standing = stored.Own is null || options.Since is not null ? null : new StandingOutput(stored.Own, options.Output);
        if (standing is not null && Unchanged(options, corpus, standing, cancel) is { } code)
            return code;
        using var inputs = InputsOf(options, corpus);
        using var past = options.Since is { } since ? PastOutput.Open(since, options.Output) : null;
        using var publication = Begin(options);
        stored.FindDuplicates(corpus, options.Threads, cancel);
        using var progress = new ProgressLine(corpus.Entries.Length, options.Quiet);
        var findings = new FindingsReport(options.Quiet);
        findings.Begin(corpus);
        var documents = 0;
        foreach (var item in DocumentFlow.Run(corpus, corpus.Entries, stored, options.Threads, cancel))
        {
            progress.Advance(item.Entry.Id);
            inputs.Add(item.Inputs);
            findings.Warn(item.Warnings);
            if (options.Why && item.Why != Recomputed.No)
                Console.WriteLine($"{item.Entry.Id}: {Reason(item.Why)}");
            if (item is { Document: { } document, Extract: { } extract })
            {
                publication.Add(document, extract);
                findings.Note(extract.Language);
                documents++;
            }
            else if (item.Rejection is { } rejection)
                findings.Reject(rejection);
        }
        stored.Complete();
        findings.Close(Path.Combine(options.Output, "data", "rejected.csv"));
        var rejections = findings.Rejections;
        if (documents == 0)
            return NothingToPublish(options, rejections.Count, corpus.Unread.Count);
        if (options.Strict && rejections.Count + findings.Warnings > 0)
        {
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"Nothing is published: {rejections.Count} documents are rejected and {findings.Warnings} warnings stand above. Without --strict the build goes on."));
            return ExitCode.Findings;
        }
        var checks = publication.Complete(rejections, TombstoneTable.Read(Path.Combine(options.Seeds, TombstoneTable.FileName)), past?.Folder,
            corpus.Unread, Path.Combine(options.Seeds, "static"));
        foreach (var check in checks.Checks)
            foreach (var example in check.Examples)
                Console.Error.WriteLine($"check failed: {PublishedName.Of(check.Kind)}: {check.Subject}: {example}");
        if (checks.Passed)
            standing?.Note(Shard.ManifestOf(corpus), inputs.Digest(), new(documents, rejections.Count, findings.Told));
        if (!options.Quiet)
            TellWhatNext(options, documents, rejections.Count);
        return rejections.Count > 0 || !checks.Passed ? ExitCode.Findings : ExitCode.Fine;
    }

    // An empty dataset never takes the place of a good one.
    static int NothingToPublish(Options options, int rejected, int unread)
    {
        var why = rejected + unread == 0 ? $"there is no file in '{options.Seeds}'"
            : string.Create(CultureInfo.InvariantCulture,
                $"of the files in '{options.Seeds}' none gives a document: {rejected} documents are rejected, {unread} files are not read, as told above");
        Console.Error.WriteLine(
            $"dateline: nothing is published, since {why}. What stands in '{options.Output}' stays as it is. docs/inputs.md says what is read.");
        return ExitCode.Findings;
    }

    static void TellWhatNext(Options options, int documents, int rejected)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{documents} documents published in {options.Output}, {rejected} rejected."));
        if (!options.TablesOnly)
            Console.WriteLine($"Open {Path.Combine(options.Output, "index.html")}, or run 'dateline serve' to look at it in a browser.");
        if (options.BaseUrl is null && DatasetSettingsReader.Read(Path.Combine(options.Seeds, "dateline.json")).BaseUrl is null)
            Console.WriteLine("Before you publish, write the address of the site as 'base_url' into dateline.json: citations, feeds and the sitemap need it.");
    }

    // What is published would be read as documents the next time, or documents be cleared away with what was published.
    static void RequireApart(string seeds, string output)
    {
        if (Within(seeds, output) || Within(output, seeds))
            throw new UsageException($"the output '{output}' and the seeds '{seeds}' stand in one another. Name a folder beside the seeds with --output.");

        static bool Within(string inner, string outer) => Folder(inner).StartsWith(Folder(outer), StringComparison.Ordinal);
        static string Folder(string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)) + Path.DirectorySeparatorChar;
    }

    // What the options say of the output; where it goes and how fast it is made changes no byte of it.
    static BuildInputs InputsOf(Options options, Corpus corpus) => new(
    [
        ("since", options.Since), ("strict", options.Strict ? "true" : null), ("tables-only", options.TablesOnly ? "true" : null),
            ("base-url", options.BaseUrl),
        ("revision", options.Stamp.Revision), ("built-at", options.Stamp.BuiltOn?.ToString("O", CultureInfo.InvariantCulture)),
    ], options.Seeds, corpus);

    /// <summary>Ends the build before it begins where the output is already what it would write; null where it is not.</summary>
    static int? Unchanged(Options options, Corpus corpus, StandingOutput standing, CancellationToken cancel)
    {
        var manifest = Shard.ManifestOf(corpus);
        if (!standing.IsOf(manifest))
            return null;
        using var inputs = InputsOf(options, corpus);
        foreach (var digest in DocumentFlow.ReadInputs(corpus, options.Threads, cancel))
            inputs.Add(digest);
        if (!standing.Is(manifest, inputs.Digest()) || standing.Told() is not { } told)
            return null;
        FindingsReport.TellAgain(told);
        if (!options.Quiet)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"Nothing changed since {options.Output} was built: {told.Documents} documents stand there, {told.Rejected} rejected."));
        return told.Rejected > 0 ? ExitCode.Findings : ExitCode.Fine;
    }

    static Publication Begin(Options options)
    {
        try
        {
            return Publication.Begin(options.Output, SettingsOf(options.Seeds, options.BaseUrl),
                RunningEngine.Fingerprint, options.Stamp, !options.TablesOnly, options.Threads);
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
            throw new UsageException(
                $"'{path}' is missing. It says what the dataset is called, who publishes it and under which licence; 'dateline init' writes one to begin with.");
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
