using System.CommandLine;
using System.Globalization;
using Dateline.Cli.Failures;
using Dateline.Publishing.Checks;
using Dateline.Publishing.Tables;

namespace Dateline.Cli.Commands;

/// <summary><c>dateline verify [DIR|ZIP]</c>: checks a published dataset with nothing but its own files.</summary>
static class VerifyCommand
{
    public static Command Create()
    {
        var path = new Argument<string>("DIR|ZIP") { Description = "The output folder, or a downloaded archive of it.", DefaultValueFactory = _ => "output" };
        var json = new Option<FileInfo?>("--json") { Description = "File that receives the checks as JSON." };
        var quiet = CommonOptions.Quiet();
        var command = new Command("verify",
            "Checks hashes, keys, references, vocabularies and numbers, that CSV and Parquet hold the same rows, and that every span gives its words.\n\nExamples:\n  dateline verify\n  dateline verify talks.zip")
        { path, json, quiet };
        command.SetAction(parsed => Run(parsed.GetValue(path)!, parsed.GetValue(json)?.FullName, parsed.GetValue(quiet)));
        return command;
    }

    static int Run(string path, string? json, bool quiet)
    {
        if (!File.Exists(path) && !Directory.Exists(path))
            throw new UsageException($"there is no folder or archive '{path}'.");
        var report = DatasetVerifier.Verify(path);
        if (json is not null)
            CheckFile.Write(json, report);
        foreach (var check in report.Checks)
        {
            if (!quiet)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{(check.Passed ? "ok   " : "FAULT")} {PublishedName.Of(check.Kind),-12} {check.Subject,-18} {check.Checked,10} checked{(check.Passed ? "" : $", {check.Faults} wrong")}"));
            foreach (var example in check.Examples)
                Console.Error.WriteLine($"{PublishedName.Of(check.Kind)}: {check.Subject}: {example}");
        }
        if (!quiet && !report.Checks.Any(check => check.Kind == CheckKind.Texts))
            Console.WriteLine("One table stands alone here: its references and the words of its rows can be checked in the archive of the whole dataset only.");
        return report.Passed ? ExitCode.Fine : ExitCode.Findings;
    }
}
