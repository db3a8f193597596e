using System.Diagnostics;

namespace Dateline.Site.Tests;

/// <summary>Programs from outside that judge the pages: the Nu HTML checker and Lighthouse, installed by their lock file in <c>Checkers</c>.</summary>
static class Checker
{
    static readonly string s_packages = Path.Combine(PublishedSite.RepositoryFolder(), "tests", "Dateline.Site.Tests", "Checkers", "node_modules");

    /// <summary>The Nu HTML checker.</summary>
    public static string Nu { get; } = Path.Combine(s_packages, "vnu-jar", "build", "dist", "vnu.jar");

    /// <summary>Lighthouse's command line.</summary>
    public static string Lighthouse { get; } = Path.Combine(s_packages, "lighthouse", "cli", "index.js");

    /// <summary>Why the Nu HTML checker does not run here; null where it does.</summary>
    public static string? NuMissing => !File.Exists(Nu) ? NotInstalled : Find("java") is null
        ? "There is no Java here for the Nu HTML checker: install it (apt-get install default-jre-headless)." : null;

    /// <summary>Why Lighthouse does not run here; null where it does.</summary>
    public static string? LighthouseMissing => Chromium.Missing ?? (!File.Exists(Lighthouse) || Find("node") is null ? NotInstalled : null);

    const string NotInstalled =
        "The checkers are not installed: run `dotnet run --project build -- --target=Test`, which needs Node.js, or `npm ci` in tests/Dateline.Site.Tests/Checkers.";

    /// <summary>Runs a program to its end.</summary>
    /// <returns>What it printed on either stream.</returns>
    public static async Task<(string Output, string Error)> RunAsync(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true,
            WorkingDirectory = PublishedSite.Artifacts };
        start.Environment["CHROME_PATH"] = Chromium.Path;
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (await output, await error);
    }

    static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => new[] { Path.Combine(folder, program), Path.Combine(folder, program + ".exe") }).FirstOrDefault(File.Exists);
}

/// <summary>A test with the Nu HTML checker; skipped where it is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
sealed class NuFactAttribute : FactAttribute
{
    public NuFactAttribute() => Skip = Checker.NuMissing;
}

/// <summary>A test with Lighthouse over several pages; skipped where it is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
sealed class LighthouseTheoryAttribute : TheoryAttribute
{
    public LighthouseTheoryAttribute() => Skip = Checker.LighthouseMissing;
}
