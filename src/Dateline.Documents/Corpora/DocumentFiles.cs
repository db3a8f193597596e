namespace Dateline.Documents;

/// <summary>Finds the files that hold documents.</summary>
static class DocumentFiles
{
    static readonly string[] s_endings = [".txt", ".md", ".html", ".htm", ".jsonl", ".jsonl.gz", ".jsonl.zst"];

    static readonly EnumerationOptions s_below = new()
    {
        RecurseSubdirectories = true,
        // Links can lead in circles or out of the folder.
        AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden | FileAttributes.System | FileAttributes.Device,
        MatchType = MatchType.Simple,
    };

    /// <summary>Whether a file holds many documents.</summary>
    public static bool IsContainer(string path) =>
        path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) || IsPacked(path);

    /// <summary>Whether a container has to be unpacked.</summary>
    public static bool IsPacked(string path) =>
        path.EndsWith(".jsonl.gz", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".jsonl.zst", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a file is a web page.</summary>
    public static bool IsHtml(string path) =>
        path.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".htm", StringComparison.OrdinalIgnoreCase);

    /// <summary>The files of a root, each with its path from the root down, forward slashes, ordinal order.</summary>
    /// <exception cref="FileNotFoundException">There is no such file or folder.</exception>
    public static IEnumerable<(string File, string Path)> Below(string root)
    {
        if (File.Exists(root))
            return [(root, Path.GetFileName(root))];
        if (!Directory.Exists(root))
            throw new FileNotFoundException($"There is no file or folder '{root}'.", root);
        return Directory.EnumerateFiles(root, "*", s_below)
            .Select(file => (File: file, Path: Path.GetRelativePath(root, file).Replace('\\', '/')))
            .Where(pair => s_endings.Any(ending => pair.Path.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) && !IsReadme(pair.Path))
            .OrderBy(pair => pair.Path, StringComparer.Ordinal);
    }

    static bool IsReadme(string path) => Path.GetFileName(path).Equals("README.md", StringComparison.OrdinalIgnoreCase);
}
