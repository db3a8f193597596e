using System.CommandLine;
using System.Globalization;
using Dateline.Documents;
using Dateline.Documents.Corpora;
using Dateline.Extraction;
using Dateline.Language;

namespace Dateline.Evaluation;

/// <summary><c>rules --bench DIR --output FILE</c>: how often each rule's rows are right on the development benchmarks.</summary>
static class RulesCommand
{
    public static Command Create()
    {
        var bench = new Option<DirectoryInfo>("--bench") { Description = "Folder of the benchmarks: quotes/, times/ ...", Required = true };
        var output = new Option<FileInfo>("--output") { Description = "The table of precisions to write, as src/Dateline.Extraction/Rules/confidence.tsv.",
            Required = true };
        var only = new Option<string>("--only") { Description = "Tables, parted by commas, to measure.", DefaultValueFactory = _ => "" };
        var command = new Command(
            "rules", "Recomputes the share of each rule's rows that are right and writes the table that the program reads its confidences from.")
        {
            bench, output, only,
        };
        command.SetAction((parsed, cancel) =>
            Task.FromResult(Measure(parsed.GetValue(bench)!.FullName, parsed.GetValue(output)!.FullName, parsed.GetValue(only)!, cancel)));
        return command;
    }

    static int Measure(string bench, string output, string only, CancellationToken cancel)
    {
        if (!Directory.Exists(bench))
            return Refuse($"there is no folder '{bench}'.");
        var tables = only.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var kinds = RuleGold.All.Where(kind => tables.Length == 0 || tables.Contains(kind.Table)).ToArray();
        if (tables.Except(kinds.Select(kind => kind.Table)).FirstOrDefault() is { } unknown)
            return Refuse($"no gold judges the table '{unknown}'. The tables are {string.Join(", ", RuleGold.All.Select(kind => kind.Table))}.");
        var precisions = new RulePrecisions();
        var (documents, skipped) = (0, 0);
        foreach (var file in kinds.SelectMany(kind => FilesOf(kind, bench)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var gold = GoldDocument.ReadAll(file).ToDictionary(document => document.Id, StringComparer.Ordinal);
            using var corpus = Corpus.Open([file], SourceCatalog.Empty);
            foreach (var (document, extract) in corpus.Entries.AsParallel().AsOrdered().WithCancellation(cancel).Select(entry => Extract(corpus, entry)))
            {
                // Offsets of the gold hold only where the canonical text is the annotated one.
                if (document is null || extract is null || !gold.TryGetValue(document.Id, out var annotated) || annotated.Text != document.Text)
                {
                    skipped++;
                    continue;
                }
                documents++;
                foreach (var kind in kinds.Where(kind => FilesOf(kind, bench).Contains(file, StringComparer.Ordinal)))
                    foreach (var row in kind.Judge(annotated, extract))
                        precisions.Add(kind.Table, row);
            }
        }
        if (documents == 0)
            return Refuse($"'{bench}' holds no annotated documents of the tables asked for.");
        precisions.Write(output);
        foreach (var line in precisions.Report())
            Console.WriteLine(line);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{documents} documents measured, {skipped} skipped because their text differs from the annotated one; written to {output}."));
        return 0;
    }

    static int Refuse(string why)
    {
        Console.Error.WriteLine(why);
        return 2;
    }

    static (Document? Document, Extract? Extract) Extract(Corpus corpus, CorpusEntry entry) =>
        corpus.Read(entry).Document is { } document ? (document, Extractor.Extract(document, Analyze(document))) : (null, null);

    static Analysis Analyze(Document document) =>
        Analyzer.Default.Analyze(document.Text, [.. document.Blocks.Select(block => new TextSpan(block.Start, block.End))]);

    static IEnumerable<string> FilesOf(RuleGold kind, string bench)
    {
        var folder = Path.Combine(bench, kind.Folder);
        return Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*.jsonl.gz")
            .Where(file => kind.Files.Any(name => Path.GetFileName(file).StartsWith(name, StringComparison.Ordinal)))
            : [];
    }
}
