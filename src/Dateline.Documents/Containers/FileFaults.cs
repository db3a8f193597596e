namespace Dateline.Documents.Containers;

/// <summary>What is told where a file cannot be read.</summary>
static class FileFaults
{
    /// <summary>The file cannot be opened or read.</summary>
    public static Rejection Unreadable(string path, Exception failed) => new()
    {
        Path = path,
        Code = "unreadable",
        Message = failed switch
        {
            UnauthorizedAccessException => "The file may not be read.",
            FileNotFoundException or DirectoryNotFoundException => "The file is no longer there.",
            // Behind the reason stands the file's path on this machine, and rejections are published.
            _ => $"The file cannot be read: {failed.Message.Split(" : '")[0].TrimEnd('.')}.",
        },
        Advice = "Check that it exists, that you may read it and that its disk is sound.",
    };

    /// <summary>The document is larger than one may be.</summary>
    public static Rejection TooLarge(string path, long bytes, int? line = null, long? offset = null) => new()
    {
        Path = path,
        Code = "too-large",
        Line = line,
        Byte = offset,
        Message = FormattableString.Invariant($"The document has {bytes} bytes; the limit is {Limits.LargestDocument}."),
        Advice = "Split it into one document an article.",
    };

    /// <summary>The file is no longer the one that was listed.</summary>
    public static Rejection ChangedWhileRead(string path) => new()
    {
        Path = path,
        Code = "changed-while-read",
        Message = "The file changed while it was read.",
        Advice = "Run the build again when nothing writes to it.",
    };
}
