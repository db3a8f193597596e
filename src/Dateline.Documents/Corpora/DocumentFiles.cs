namespace Dateline.Documents;

/// <summary>Finds the files that hold documents, and tells what they hold by their names.</summary>
static class DocumentFiles
{
    static readonly (string Ending, FileKind Kind)[] s_endings =
    [
        (".txt", FileKind.Text), (".md", FileKind.Markdown), (".html", FileKind.Html), (".htm", FileKind.Html),
        (".jsonl", FileKind.JsonLines), (".jsonl.gz", FileKind.JsonLines), (".jsonl.zst", FileKind.JsonLines), (".parquet", FileKind.Parquet),
        (".warc", FileKind.WebArchive), (".warc.gz", FileKind.WebArchive), (".wet", FileKind.WebArchive), (".wet.gz", FileKind.WebArchive),
    ];

    static readonly EnumerationOptions s_below = new()
    {
        RecurseSubdirectories = true,
        // Links can lead in circles or out of the folder.
        AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden | FileAttributes.System | FileAttributes.Device,
        MatchType = MatchType.Simple,
    };

    /// <summary>What a file holds; a name that says nothing is plain text.</summary>
    public static FileKind KindOf(string path) => s_endings.FirstOrDefault(pair => path.EndsWith(pair.Ending, StringComparison.OrdinalIgnoreCase)).Kind;

    /// <summary>Whether a file is compressed.</summary>
    public static bool IsPacked(string path) =>
        path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".zst", StringComparison.OrdinalIgnoreCase);

    /// <summary>The files of a root, each with its path from the root down, forward slashes, ordinal order.</summary>
    /// <exception cref="FileNotFoundException">There is no such file or folder.</exception>
    public static IEnumerable<(string File, string Path)> Below(string root, CorpusSettings settings)
    {
        if (File.Exists(root))
            return [(root, Path.GetFileName(root))];
        if (!Directory.Exists(root))
            throw new FileNotFoundException($"There is no file or folder '{root}'.", root);
        return Directory.EnumerateFiles(root, "*", s_below)
            .Select(file => (File: file, Path: Path.GetRelativePath(root, file).Replace('\\', '/')))
            .Where(pair => s_endings.Any(known => pair.Path.EndsWith(known.Ending, StringComparison.OrdinalIgnoreCase)) && !IsReadme(pair.Path) && settings.Takes(pair.Path))
            .OrderBy(pair => pair.Path, StringComparer.Ordinal);
    }

    static bool IsReadme(string path) => Path.GetFileName(path).Equals("README.md", StringComparison.OrdinalIgnoreCase);
}

/// <summary>What a file holds.</summary>
enum FileKind
{
    /// <summary>One document in plain text.</summary>
    Text,
    /// <summary>One document in Markdown.</summary>
    Markdown,
    /// <summary>One web page.</summary>
    Html,
    /// <summary>A document a line.</summary>
    JsonLines,
    /// <summary>A document a row.</summary>
    Parquet,
    /// <summary>A document a record (WARC, WET).</summary>
    WebArchive,
}
