namespace Dateline.Tests;

/// <summary>Where the repository and what stands beside it are on this machine.</summary>
static class Repository
{
    /// <summary>Root of the repository: the folder of <c>Pipeline.sln</c>.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Path below the root.</summary>
    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>Benchmarks and training data that stand beside a developer's checkout; null where they do not.</summary>
    public static string? Shared { get; } = Path.GetFullPath(Path.Combine(Root, "..", "shared")) is var folder && Directory.Exists(folder) ? folder : null;

    static string FindRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "Pipeline.sln")))
            directory = directory.Parent;
        return directory?.FullName ?? throw new InvalidOperationException($"No Pipeline.sln stands above {AppContext.BaseDirectory}.");
    }
}

/// <summary>A test that reads the folder beside the repository, and is skipped where there is none.</summary>
sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute()
    {
        if (Repository.Shared is null)
            Skip = "There is no folder ../shared beside the repository; this test measures against its benchmarks.";
    }
}
