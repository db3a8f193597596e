using Dateline.Documents.Containers;

namespace Dateline.Documents.Formats;

/// <summary>Where one document stands: a whole file, or a stretch of a container.</summary>
/// <param name="Format">Who reads it.</param>
/// <param name="File">The file it is in.</param>
/// <param name="Name">What it is called: by the file's stem or the record's id.</param>
/// <param name="Path">Path below the root with forward slashes; for a record <c>path#id</c>.</param>
sealed record DocumentPlace(IDocumentFormat Format, SourceFile File, string Name, string Path)
{
    /// <summary>The container of a record; null for a whole file.</summary>
    public Container? Container { get; init; }

    /// <summary>First byte in the container.</summary>
    public long Offset { get; init; }

    /// <summary>Length in bytes.</summary>
    public int Length { get; init; }

    /// <summary>Line or row of the container, from 1; 0 where there are none.</summary>
    public int Line { get; init; }

    /// <summary>How its file is built; null where each document says all itself.</summary>
    public FileShape? Shape { get; init; }

    /// <summary>File and line for what is told about it.</summary>
    public string Where => Line > 0 ? FormattableString.Invariant($"{File.Path}({Line})") : Path;

    /// <summary>The bytes that stand there.</summary>
    /// <exception cref="RejectedException">They are too many, or changed since they were listed.</exception>
    /// <exception cref="IOException">They cannot be read.</exception>
    public ReadOnlyMemory<byte> Bytes()
    {
        if (Container is not { } container)
            return File.ReadWhole();
        if (!container.IsUnchanged)
            throw new RejectedException(FileFaults.ChangedWhileRead(Path));
        var bytes = new byte[Length];
        return bytes.AsMemory(0, container.Read(bytes, Offset));
    }
}
