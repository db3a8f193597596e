namespace Dateline.Documents.Containers;

/// <summary>A file that holds documents: on disk, or a member of an archive.</summary>
/// <param name="File">Where it stands on this machine; of a member, where its archive stands.</param>
/// <param name="Path">Path below the root with forward slashes, in NFC; of a member, behind that of its archive.</param>
/// <param name="Unpacked">The bytes of a member or of a file that was packed; null for a file as it stands.</param>
sealed record SourceFile(string File, string Path, Container? Unpacked = null)
{
    /// <summary>Its name without folders and ending.</summary>
    public string Stem =>
        System.IO.Path.GetFileNameWithoutExtension(Unpacked is not null
        && (EndsIn(".gz") || EndsIn(".zst")) ? System.IO.Path.GetFileNameWithoutExtension(Path) : Path);

    /// <summary>Length in bytes.</summary>
    public long Length => Unpacked?.Length ?? new FileInfo(File).Length;

    /// <summary>Whether its name ends so, letter case aside.</summary>
    public bool EndsIn(string ending) => Path.EndsWith(ending, StringComparison.OrdinalIgnoreCase);

    /// <summary>Opens it for reading.</summary>
    public Stream Open() => Unpacked is { } bytes ? new ContainerStream(bytes, 0, bytes.Length) : System.IO.File.OpenRead(File);

    /// <summary>Its bytes in any order.</summary>
    public Container AsContainer() => Unpacked ?? Container.Of(this);

    /// <summary>Length and time of the file as they stand now; −1 where it is gone.</summary>
    public (long Length, DateTime Written) Seen()
    {
        var info = new FileInfo(File);
        return info.Exists ? (info.Length, info.LastWriteTimeUtc) : (-1, default);
    }

    /// <summary>All its bytes.</summary>
    /// <exception cref="RejectedException">They are too many, or something writes to it.</exception>
    public byte[] ReadWhole()
    {
        var before = Seen();
        // An empty file may be a pipe, and opening one waits for its writer.
        if (Length == 0)
            return [];
        if (Length > Limits.LargestDocument)
            throw new RejectedException(FileFaults.TooLarge(Path, Length));
        var bytes = new byte[Length];
        var read = 0;
        using (var stream = Open())
            read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (read != bytes.Length || Seen() != before || Unpacked is { IsUnchanged: false })
            throw new RejectedException(FileFaults.ChangedWhileRead(Path));
        return bytes;
    }
}
