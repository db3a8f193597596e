using Cake.Common;
using Cake.Core;
using Cake.Core.IO;

namespace Dateline.Build;

/// <summary>What every task may ask for: the arguments, the folders, and a way to run programs.</summary>
sealed class BuildContext(ICakeContext cake) : CakeContextAdapter(cake)
{
    /// <summary>The arguments and what they mean.</summary>
    public static IReadOnlyDictionary<string, string> Accepts { get; } = new SortedDictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["target"] = "What to do: Clean, Compile, Dataset, Publish (the default), Verify, Test, Audit, Evaluate, Bench, Fuzz, Serve.",
        ["seeds"] = "Folder of the documents; 'seeds' unless told.",
        ["output"] = "Folder to publish into; 'output' unless told.",
        ["only"] = "Evaluate: parts to measure, parted by commas.",
        ["filter"] = "Test, Bench: which ones to run.",
        ["scale"] = "Bench: the day (yyyy-MM-dd) to write over a measurement of whole builds, which goes to docs/benchmarks.md.",
        ["slope"] = "Bench: the day to write over a measurement of how time grows with the length of hostile texts, which goes to docs/benchmarks.md.",
        ["startup"] = "Bench: the day to write over a measurement of how long each kind of program takes to start, which goes to docs/benchmarks.md.",
        ["most"] = "Bench with --scale: documents of the largest build; 100000 unless told.",
        ["folder"] = "Bench with --scale or --startup: where to build; a folder among the temporary files unless told.",
        ["verbosity"] = "Cake's own: quiet, minimal, normal, verbose, diagnostic.",
    };

    /// <summary>Root of the repository.</summary>
    public DirectoryPath Root { get; } = cake.Environment.WorkingDirectory;

    /// <summary>The task to run.</summary>
    public string Target => this.Argument("target", "Publish");

    /// <summary>Folder of the documents.</summary>
    public string Seeds => this.Argument("seeds", "seeds");

    /// <summary>Folder to publish into.</summary>
    public string Output => this.Argument("output", "output");

    /// <summary>The compiled command line.</summary>
    public FilePath Dateline => Root.CombineWithFilePath("src/Dateline.Cli/bin/Release/net10.0/dateline.dll");

    /// <summary>Where benchmarks live; not part of the repository.</summary>
    public DirectoryPath Bench => Root.Combine("../shared/bench").Collapse();

    /// <summary>What the build says last; null for nothing.</summary>
    public string? ClosingLine { get; set; }

    /// <summary>Runs a program with its output on the terminal.</summary>
    /// <exception cref="CakeException">It exits with a code that <paramref name="accepts"/> does not accept.</exception>
    public int Run(string program, ProcessArgumentBuilder arguments, Func<int, bool>? accepts = null, IDictionary<string, string?>? environment = null)
    {
        using var process = ProcessRunner.Start(
            program, new ProcessSettings { Arguments = arguments, WorkingDirectory = Root, EnvironmentVariables = environment });
        process.WaitForExit();
        var code = process.GetExitCode();
        return code == 0 || accepts?.Invoke(code) == true ? code
            : throw new CakeException(code, $"{program} {arguments.RenderSafe()} ended with exit code {code}.");
    }

    /// <summary>Runs a program and reads the lines it prints.</summary>
    /// <exception cref="CakeException">It fails.</exception>
    public IReadOnlyList<string> Read(string program, ProcessArgumentBuilder arguments)
    {
        using var process = ProcessRunner.Start(program, new ProcessSettings { Arguments = arguments, WorkingDirectory = Root, RedirectStandardOutput = true });
        var lines = process.GetStandardOutput().ToList();
        process.WaitForExit();
        return process.GetExitCode() == 0 ? lines
            : throw new CakeException(process.GetExitCode(), $"{program} {arguments.RenderSafe()} ended with exit code {process.GetExitCode()}.");
    }

    /// <summary>Runs <c>dateline</c>.</summary>
    public int RunDateline(Action<ProcessArgumentBuilder> arguments, Func<int, bool>? accepts = null)
    {
        var builder = new ProcessArgumentBuilder();
        builder.AppendQuoted(Dateline.FullPath);
        arguments(builder);
        return Run("dotnet", builder, accepts);
    }
}
