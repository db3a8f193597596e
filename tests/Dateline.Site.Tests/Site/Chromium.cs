namespace Dateline.Site.Tests;

/// <summary>Where the browser is: Debian's, or the one <c>CHROME_PATH</c> names.</summary>
static class Chromium
{
    /// <summary>The browser's program; null where there is none.</summary>
    public static string? Path { get; } = new[] { Environment.GetEnvironmentVariable("CHROME_PATH"), "/usr/bin/chromium", "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome" }
        .FirstOrDefault(path => path is { Length: > 0 } && File.Exists(path));

    /// <summary>Why a test in the browser does not run here; null where it does.</summary>
    public static string? Missing => Path is null ? "There is no Chromium here: install it (apt-get install chromium) or set CHROME_PATH." : null;
}

/// <summary>A test in a real browser; skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Chromium.Missing;
}

/// <summary>A test in a real browser over several cases; skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Chromium.Missing;
}
