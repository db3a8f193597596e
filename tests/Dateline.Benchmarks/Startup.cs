using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Dateline.Benchmarks;

/// <summary>
/// How long the program takes to start and to read one article: compiled as it runs, ahead of time with the runtime beside it (ReadyToRun), and wholly ahead of
/// time (NativeAOT).
/// </summary>
static class Startup
{
    const int Runs = 21;

    static readonly (string Name, string Folder, string[] Options)[] s_programs =
    [
        ("JIT", "jit", ["--self-contained", "false", "-p:PackAsTool=false"]),
        ("ReadyToRun", "r2r", ["--self-contained", "false", "-p:PackAsTool=false", "-p:PublishReadyToRun=true"]),
        ("NativeAOT", "aot", ["-p:PublishAot=true"]),
    ];

    /// <summary>Measures and writes the section.</summary>
    /// <param name="day">The day that the page names.</param>
    /// <param name="folder">Where the programs are published; those that stand there are taken as they are.</param>
    public static void Write(DateOnly day, string folder)
    {
        var programs = s_programs.Select(program => (program.Name, Path: Published(Path.Combine(folder, program.Folder), program.Options))).ToList();
        var article = Directory.EnumerateFiles(Path.Combine(SampleTexts.Root(), "seeds"), "*.txt").Order(StringComparer.Ordinal).First();
        var output = Path.Combine(folder, "output");
        var tasks = new (string Name, string[] Arguments)[] { ("version", ["--version"]),
            ("one article", ["extract", article, "--output", output, "--format", "csv", "--quiet"]) };
        // Interleaved, so that whatever else the machine does meets all alike.
        var times = programs.ToDictionary(program => program.Name, _ => tasks.Select(_ => new List<double>()).ToArray());
        for (var run = 0; run < Runs; run++)
            foreach (var (name, path) in programs)
                for (var task = 0; task < tasks.Length; task++)
                    times[name][task].Add(Milliseconds(path, tasks[task].Arguments));
        var table = new StringBuilder(
            "| program | `--version`, median ms | lowest | one article extracted, median ms | lowest | MB |\n|---|---:|---:|---:|---:|---:|\n");
        foreach (var (name, path) in programs)
            table.Append(CultureInfo.InvariantCulture,
                $"| {name} | {Median(times[name][0]):0} | {times[name][0].Min():0} | {Median(times[name][1]):0} | {times[name][1].Min():0} | {Directory.EnumerateFiles(Path.GetDirectoryName(path)!, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".dbg", StringComparison.Ordinal)).Sum(file => new FileInfo(file).Length) / 1e6:0} |\n");
        BenchmarkPage.Write("Start-up", $"""
            {BenchmarkPage.Provenance(day, $"--startup={day:yyyy-MM-dd}")}
            Milliseconds from the start of the process to its end, of {Runs} runs taken in turn. The first two need the .NET runtime, which is not counted in their size.

            {table}
            """);
        Console.Write(table);
    }

    static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    static double Milliseconds(string program, string[] arguments)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? watch.Elapsed.TotalMilliseconds
            : throw new InvalidOperationException(
            string.Create(CultureInfo.InvariantCulture, $"{program} {string.Join(' ', arguments)} ended with exit code {process.ExitCode}."));
    }

    static string Published(string folder, string[] options)
    {
        var program = Path.Combine(folder, "dateline");
        if (File.Exists(program))
            return program;
        // What it leaves on its way stays out of the checkout.
        string[] publish = ["publish", Path.Combine(SampleTexts.Root(), "src", "Dateline.Cli"), "-c", "Release", "-r", "linux-x64", "--artifacts-path",
            folder + "-made", "-o", folder, "-v", "quiet", .. options];
        using var process = Process.Start("dotnet", publish);
        process.WaitForExit();
        return process.ExitCode == 0 ? program
            : throw new InvalidOperationException(
            string.Create(CultureInfo.InvariantCulture, $"dotnet {string.Join(' ', publish)} ended with exit code {process.ExitCode}."));
    }
}
