using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Cake.Common;
using Cake.Common.Diagnostics;
using Cake.Common.IO;
using Cake.Core;
using Cake.Core.IO;
using Dateline.Build.Evaluation;
namespace Dateline.Build.Tasks;

/// <summary>Runs the product over the public benchmarks, prints their tables and writes the scores down.</summary>
/// <remarks>The benchmarks belong to others and stand beside the repository; without them there is nothing to measure.</remarks>
[TaskName("Evaluate")]
[IsDependentOn(typeof(PublishTask))]
sealed partial class EvaluateTask : BuildTask
{
    static readonly string[] s_parts = ["seed", "language", "articles", "quotes", "metrics", "times", "events", "entities"];

    public override void Run(BuildContext context)
    {
        if (!context.DirectoryExists(context.Bench))
        {
            context.Warning("There are no benchmarks at {0}; nothing is measured.", context.Bench);
            return;
        }
        var parts = context.Argument("only", string.Join(',', s_parts)).Split(',');
        if (parts.FirstOrDefault(part => !s_parts.Contains(part, StringComparer.Ordinal)) is { } unknown)
            throw new CakeException(2, $"'{unknown}' is no part of the evaluation. The parts are {string.Join(", ", s_parts)}.");
        var folder = context.Root.Combine("artifacts/evaluation");
        context.CleanDirectory(folder);
        var report = new QualityReport(At(context, "build/Evaluation/measures.tsv"), At(context, "src/Dateline.Publishing/Reports/quality.tsv"));
        if (parts.Contains("seed"))
            Seed(context, report);
        if (parts.Contains("language"))
            Language(context, report, folder);
        var tables = parts.Except(["seed", "language"]).ToList();
        if (tables.Count > 0)
            Tables(context, report, folder, tables);
        report.Write(At(context, "docs/quality.md"));
    }

    static void Seed(BuildContext context, QualityReport report)
    {
        var lines = context.Read(Python(context), new ProcessArgumentBuilder().AppendQuoted(context.Bench.CombineWithFilePath("seed/score.py").FullPath)
            .AppendQuoted(context.Output));
        foreach (var line in lines)
            Console.WriteLine(line);
        using var scores = JsonDocument.Parse(lines[^1]);
        report.Take("seed", scores.RootElement);
    }

    static void Tables(BuildContext context, QualityReport report, DirectoryPath folder, IEnumerable<string> tables)
    {
        var json = folder.CombineWithFilePath("scores.json").FullPath;
        context.Run(Python(context), new ProcessArgumentBuilder()
            .AppendQuoted(context.Bench.CombineWithFilePath("evaluate.py").FullPath)
            .Append("--dateline").AppendQuoted($"dotnet {context.Dateline.FullPath}")
            .Append("--only").AppendQuoted(string.Join(',', tables))
            .Append("--keep").AppendQuoted(folder.FullPath)
            .Append("--json").AppendQuoted(json));
        using var scores = JsonDocument.Parse(File.ReadAllText(json));
        foreach (var benchmark in scores.RootElement.EnumerateObject())
            report.Take(benchmark.Name, benchmark.Value);
    }

    static void Language(BuildContext context, QualityReport report, DirectoryPath folder)
    {
        var data = context.Bench.Combine("../data").Collapse();
        foreach (var line in context.Read("dotnet", new ProcessArgumentBuilder().Append("run").Append("-c").Append("Release").Append("--project")
            .Append("src/Dateline.Training").Append("--")
            .Append("evaluate").Append("--data").AppendQuoted(data.FullPath).Append("--model").Append("src/Dateline.Language/Models/parser.bin")))
        {
            Console.WriteLine(line);
            if (OnGoldTokens.Match(line) is { Success: true } scores)
                foreach (var measure in (string[])["UPOS", "UAS", "LAS"])
                    report.Take($"language/{scores.Groups["set"].Value.ToLowerInvariant()}-dev", measure.ToLowerInvariant(),
                        double.Parse(scores.Groups[measure].Value, CultureInfo.InvariantCulture) / 100);
        }
        foreach (var set in (string[])["ewt-dev", "gum-dev"])
        {
            var gold = data.CombineWithFilePath($"treebanks/{set}.conllu.gz").FullPath;
            var texts = folder.CombineWithFilePath($"{set}.jsonl").FullPath;
            var output = folder.Combine(set).FullPath;
            TreebankText.Write(gold, texts);
            context.RunDateline(arguments => arguments.Append("extract").AppendQuoted(texts).Append("--output").AppendQuoted(output).Append("--format")
                .Append("conllu"));
            var json = string.Join('\n',
                context.Read(Python(context), new ProcessArgumentBuilder().AppendQuoted(data.CombineWithFilePath("score_conllu.py").FullPath)
                .AppendQuoted(gold).AppendQuoted($"{output}/data/sentences.conllu").Append("--json")));
            using var scores = JsonDocument.Parse(json);
            foreach (var (name, measure) in ((string, string)[])[("Tokens", "tokens"), ("Sentences", "sentences"), ("Lemmas", "lemmas"), ("LAS", "raw.las")])
            {
                var score = scores.RootElement.GetProperty(name).GetProperty("f1").GetDouble();
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{set} from raw text: {name} {score:F2}"));
                report.Take($"language/{set}", measure, score / 100);
            }
        }
    }

    static string At(BuildContext context, string path) => context.Root.CombineWithFilePath(path).FullPath;

    static string Python(BuildContext context) => context.Environment.Platform.Family == PlatformFamily.Windows ? "python" : "python3";

    [GeneratedRegex(@"^(?<set>EWT|GUM) dev: UPOS (?<UPOS>[\d.]+)  XPOS [\d.]+  UAS (?<UAS>[\d.]+)  LAS (?<LAS>[\d.]+)")]
    private static partial Regex OnGoldTokens { get; }
}
