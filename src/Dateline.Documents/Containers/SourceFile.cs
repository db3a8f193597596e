namespace Dateline.Documents.Containers;

/// <summary>A file that holds documents.</summary>
/// <param name="File">Where it stands on this machine.</param>
/// <param name="Path">Path below the root with forward slashes.</param>
sealed record SourceFile(string File, string Path)
{
    /// <summary>Its name without folders and ending.</summary>
    public string Stem => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>Length in bytes.</summary>
    public long Length => new FileInfo(File).Length;

    /// <summary>Whether its name ends so, letter case aside.</summary>
    public bool EndsIn(string ending) => Path.EndsWith(ending, StringComparison.OrdinalIgnoreCase);

    /// <summary>Opens it for reading.</summary>
    public FileStream Open() => System.IO.File.OpenRead(File);

    /// <summary>All its bytes.</summary>
    /// <exception cref="RejectedException">They are too many, or something writes to it.</exception>
    public byte[] ReadWhole()
    {
        var before = new FileInfo(File);
        // An empty file may be a pipe, and opening one waits for its writer.
        if (before.Length == 0)
            return [];
        if (before.Length > Limits.LargestDocument)
            throw new RejectedException(FileFaults.TooLarge(Path, before.Length));
        var bytes = System.IO.File.ReadAllBytes(File);
        var after = new FileInfo(File);
        if (bytes.LongLength != before.Length || after.Length != before.Length || after.LastWriteTimeUtc != before.LastWriteTimeUtc)
            throw new RejectedException(FileFaults.ChangedWhileRead(Path));
        return bytes;
    }
}
