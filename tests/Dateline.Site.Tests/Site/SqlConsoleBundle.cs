namespace Dateline.Site.Tests;

/// <summary>The engine of the SQL console, as the build's task <c>Test</c> bundles it.</summary>
static class SqlConsoleBundle
{
    /// <summary>The bundle; null where it was not made.</summary>
    public static string? Path { get; } = System.IO.Path.Combine(PublishedSite.Artifacts, "console", "assets", "vendor", "console.js") is var path
        && File.Exists(path) ? path : null;

    /// <summary>Why a test of the console does not run here; null where it does.</summary>
    public static string? Missing =>
        Path is null ? "The SQL console is not bundled: run `dotnet run --project build -- --target=Test`, which needs Node.js." : null;
}

/// <summary>A test of the SQL console in a real browser; skipped where either is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
sealed class ConsoleFactAttribute : FactAttribute
{
    public ConsoleFactAttribute() => Skip = Chromium.Missing ?? SqlConsoleBundle.Missing;
}
