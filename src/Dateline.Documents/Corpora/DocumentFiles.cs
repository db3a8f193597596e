using Dateline.Documents.Containers;

namespace Dateline.Documents.Corpora;

/// <summary>Finds the files that may hold documents.</summary>
static class DocumentFiles
{
    static readonly EnumerationOptions s_below = new()
    {
        RecurseSubdirectories = true,
        // Links can lead in circles or out of the folder.
        AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden | FileAttributes.System | FileAttributes.Device,
        MatchType = MatchType.Simple,
    };

    /// <summary>The files of a root, each with its path from the root down, forward slashes, ordinal order.</summary>
    /// <exception cref="FileNotFoundException">There is no such file or folder.</exception>
    public static IEnumerable<SourceFile> Below(string root, CorpusSettings settings)
    {
        if (File.Exists(root))
            return [new(root, Path.GetFileName(root))];
        if (!Directory.Exists(root))
            throw new FileNotFoundException($"There is no file or folder '{root}'.", root);
        return Directory.EnumerateFiles(root, "*", s_below)
            .Select(file => new SourceFile(file, Path.GetRelativePath(root, file).Replace('\\', '/')))
            .Where(file => KnownFormats.Of(file.Path) is not null && !IsReadme(file.Path) && settings.Takes(file.Path))
            .OrderBy(file => file.Path, StringComparer.Ordinal);
    }

    static bool IsReadme(string path) => Path.GetFileName(path).Equals("README.md", StringComparison.OrdinalIgnoreCase);
}
