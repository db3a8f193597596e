using Dateline.Documents.Containers;
using Dateline.Documents.Formats.Archives;

namespace Dateline.Documents.Corpora;

/// <summary>Finds the files that may hold documents, and says of every other one why it is none.</summary>
static class DocumentFiles
{
    static readonly EnumerationOptions s_below = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System,
        MatchType = MatchType.Simple,
    };

    // What the seeds folder holds besides documents.
    static readonly string[] s_own = ["sources.csv", "dateline.json", "tombstones.csv"];

    /// <summary>The files of a root, each with its path from the root down, forward slashes, NFC, ordinal order.</summary>
    /// <param name="root">File or folder.</param>
    /// <param name="settings">Which files are read.</param>
    /// <param name="unread">Receives the others.</param>
    /// <exception cref="FileNotFoundException">There is no such file or folder.</exception>
    public static IEnumerable<SourceFile> Below(string root, CorpusSettings settings, Action<UnreadFile> unread)
    {
        if (File.Exists(root))
            return [new(root, Path.GetFileName(root).Normalize())];
        if (!Directory.Exists(root))
            throw new FileNotFoundException($"There is no file or folder '{root}'.", root);
        var files = Walk(new DirectoryInfo(root), unread, root).Select(file => new SourceFile(file.FullName, PathBelow(root, file.FullName)))
            .OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
        var pages = files.Where(file => file.EndsIn(".html") || file.EndsIn(".htm")).Select(file => file.Path[..file.Path.LastIndexOf('.')])
            .ToHashSet(StringComparer.Ordinal);
        return files.Where(file => IsRead(file, settings, pages, unread));
    }

    // Links can lead in circles or out of the folder.
    static IEnumerable<FileInfo> Walk(DirectoryInfo folder, Action<UnreadFile> unread, string root)
    {
        var folders = new Stack<DirectoryInfo>([folder]);
        var within = new EnumerationOptions { AttributesToSkip = s_below.AttributesToSkip, MatchType = s_below.MatchType };
        while (folders.TryPop(out var next))
            foreach (var entry in next.EnumerateFileSystemInfos("*", within))
            {
                if (entry.LinkTarget is not null)
                    unread(new(PathBelow(root, entry.FullName), "link", "Links are not followed; put the file itself here."));
                else if (entry is DirectoryInfo inner)
                    folders.Push(inner);
                else
                    yield return (FileInfo)entry;
            }
    }

    static string PathBelow(string root, string file) => Path.GetRelativePath(root, file).Replace('\\', '/').Normalize();

    static bool IsRead(SourceFile file, CorpusSettings settings, HashSet<string> pages, Action<UnreadFile> unread)
    {
        var name = file.Path[(file.Path.LastIndexOf('/') + 1)..];
        if (IsOwn(file.Path) || name.Equals("README.md", StringComparison.OrdinalIgnoreCase) || file.Path.StartsWith("static/", StringComparison.Ordinal))
            return false;
        if (!settings.Includes(file.Path))
            return Leave("not-included", "No pattern of documents.include in dateline.json takes it.");
        if (settings.Excludes(file.Path))
            return Leave("excluded", "A pattern of documents.exclude in dateline.json leaves it out.");
        if (SavedPages.PageOf(file.Path) is { } page && pages.Contains(page))
            return Leave("part-of-page", $"It is a part of the saved page '{page}'.");
        if (KnownFormats.Of(file.Path) is null && !ArchiveFiles.IsArchive(file.Path))
            return Leave("unknown-ending", UnreadEndings.ReasonOf(name));
        return true;

        bool Leave(string code, string reason)
        {
            unread(new(file.Path, code, reason));
            return false;
        }
    }

    static bool IsOwn(string path) => s_own.Contains(path, StringComparer.OrdinalIgnoreCase);
}
