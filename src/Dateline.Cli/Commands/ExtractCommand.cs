using System.CommandLine;
using System.Globalization;
using System.Text;
using Dateline.Cli.Failures;
using Dateline.Cli.Flow;
using Dateline.Cli.Store;
using Dateline.Cli.Terminal;
using Dateline.Documents;
using Dateline.Documents.Corpora;
using Dateline.Language;
using Dateline.Publishing;
using Dateline.Publishing.Files;

namespace Dateline.Cli.Commands;

/// <summary><c>dateline extract FILE|DIR… --output DIR</c>: tables and texts only, of any documents.</summary>
static class ExtractCommand
{
    const string Conllu = "conllu";

    static readonly Dictionary<string, TableFormats> s_formats = new(StringComparer.Ordinal)
    {
        ["csv"] = TableFormats.Csv,
        ["parquet"] = TableFormats.Parquet,
        ["jsonl"] = TableFormats.JsonLines,
        [Conllu] = TableFormats.None,
    };

    public static Command Create()
    {
        var inputs = new Argument<string[]>("FILE|DIR") { Description =
            "Documents (.txt, .md, .html), containers (.jsonl, .parquet, .warc, .wet, .jsonl.gz, …) or folders of them.", Arity = ArgumentArity.OneOrMore };
        var output = new Option<DirectoryInfo?>("--output") { Description = "Folder that receives data/ and text/." };
        var shard = new Option<string?>("--shard") { Description =
            "Fill a store with one part of the documents: I/N, numbered from 0. Needs --store, writes no tables." };
        var store = new Option<string?>("--store") { Description = "With --shard: the file to fill." };
        var format = new Option<string>("--format") { Description = "Formats, parted by commas: csv, parquet, jsonl, conllu.",
            DefaultValueFactory = _ => "csv,parquet,jsonl" };
        var threads = CommonOptions.Threads();
        var quiet = CommonOptions.Quiet();
        var command = new Command("extract",
            "Writes the tables and texts of some documents into DIR/data and DIR/text.\n\nExamples:\n  dateline extract article.txt --output tables\n  dateline extract archive.jsonl.gz --output tables --format parquet\n  dateline extract seeds --shard 3/64 --store parts/3.db")
        { inputs, output, format, shard, store, threads, quiet };
        command.SetAction((parsed, cancel) => Task.FromResult((parsed.GetValue(shard), parsed.GetValue(store), parsed.GetValue(output)) switch
        {
            ({ } part, { } file, null) => FillShard(parsed.GetValue(inputs)!, Shard.Parse(part), file, parsed.GetValue(threads), parsed.GetValue(quiet),
                cancel),
            (null, null, { } folder) => Run(parsed.GetValue(inputs)!, folder.FullName, FormatsOf(parsed.GetValue(format)!), parsed.GetValue(threads),
                parsed.GetValue(quiet), cancel),
            _ => throw new UsageException("write either --output DIR for tables, or --shard I/N with --store FILE for a part of a distributed build."),
        }));
        return command;
    }

    static HashSet<string> FormatsOf(string list)
    {
        var formats = list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
        var unknown = formats.Where(name => !s_formats.ContainsKey(name)).Order(StringComparer.Ordinal).FirstOrDefault();
        if (unknown is not null || formats.Count == 0)
            throw new UsageException($"'{unknown ?? list}' is no format. The formats are {string.Join(", ", s_formats.Keys)}.");
        return formats;
    }

    static int FillShard(string[] inputs, Shard shard, string file, int threads, bool quiet, CancellationToken cancel)
    {
        using var corpus = OpenCorpus(inputs);
        var store = ExtractStore.Open(file);
        using var stored = new StoredExtracts(store, []);
        ShardParts.Claim(store, shard, Shard.ManifestOf(corpus));
        var entries = corpus.Entries.Where(entry => shard.Holds(entry.Id)).ToList();
        using var progress = new ProgressLine(entries.Count, quiet);
        var documents = 0;
        foreach (var item in DocumentFlow.Run(corpus, entries, stored, threads, cancel))
        {
            progress.Advance(item.Entry.Id);
            documents += item.Document is null ? 0 : 1;
        }
        stored.Complete();
        ShardParts.Finish(store);
        if (!quiet)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"shard {shard}: {documents} of {corpus.Entries.Length} documents are in {file}."));
        return ExitCode.Fine;
    }

    // A folder is listed as the build lists it, so that a shard and the build see one corpus.
    static Corpus OpenCorpus(string[] inputs)
    {
        if (inputs.FirstOrDefault(input => !File.Exists(input) && !Directory.Exists(input)) is { } missing)
            throw new UsageException($"there is no file or folder '{missing}'.");
        return inputs is [var only]
            && Directory.Exists(only) ? Corpus.Open(inputs, SourceCatalog.Load(only), CorpusSettings.Load(only)) : Corpus.Open(inputs, SourceCatalog.Empty);
    }

    static int Run(string[] inputs, string output, HashSet<string> formats, int threads, bool quiet, CancellationToken cancel)
    {
        using var corpus = OpenCorpus(inputs);
        using var stored = StoredExtracts.None();
        var findings = new FindingsReport(quiet);
        findings.Begin(corpus);
        corpus.FindDuplicates(threads, cancel: cancel);
        using var progress = new ProgressLine(corpus.Entries.Length, quiet);
        // Nothing is made until there is a document to put into it.
        DatasetWriter? writer = null;
        StreamWriter? trees = null;
        var documents = 0;
        try
        {
            foreach (var item in DocumentFlow.Run(corpus, corpus.Entries, stored, threads, cancel))
            {
                progress.Advance(item.Entry.Id);
                findings.Warn(item.Warnings);
                if (item is { Document: { } document, Extract: { } extract })
                {
                    writer ??= new DatasetWriter(output, formats.Aggregate(TableFormats.None, (all, name) => all | s_formats[name]));
                    trees ??= formats.Contains(Conllu)
                        ? new StreamWriter(Path.Combine(output, "data", "sentences.conllu"), append: false, new UTF8Encoding(false)) { NewLine = "\n" } : null;
                    writer.Add(document, extract);
                    findings.Note(extract.Language);
                    if (trees is not null)
                        ConlluWriter.Write(item.Analysis!, document.Id, trees);
                    documents++;
                }
                else if (item.Rejection is { } rejection)
                    findings.Reject(rejection);
            }
            findings.Close(Path.Combine(output, "data", "rejected.csv"));
            if (writer is null)
            {
                Console.Error.WriteLine(
                    $"dateline: nothing is extracted, since none of the files gives a document. What stands in '{output}' stays as it is. docs/inputs.md says what is read.");
                return ExitCode.Findings;
            }
            writer.Complete();
        }
        finally
        {
            trees?.Dispose();
            writer?.Dispose();
        }
        var rejections = findings.Rejections;
        RejectionTable.Write(Path.Combine(output, "data"), rejections);
        UnreadTable.Write(Path.Combine(output, "data"), corpus.Unread);
        if (!quiet)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{documents} documents extracted into {output}, {rejections.Count} rejected."));
        return rejections.Count > 0 ? ExitCode.Findings : ExitCode.Fine;
    }
}
