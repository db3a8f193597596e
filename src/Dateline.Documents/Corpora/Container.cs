using System.Collections.Immutable;
using Microsoft.Win32.SafeHandles;

namespace Dateline.Documents;

/// <summary>A file of many records that can be read in any order by any thread. What cannot be read in its middle is unpacked once into a temporary file.</summary>
sealed class Container : IDisposable
{
    readonly SafeFileHandle _handle;
    readonly string _file;
    readonly (long Length, DateTime Written) _seen;

    Container(SafeFileHandle handle, string file, FileKind kind, (long, DateTime) seen) => (_handle, _file, Kind, _seen) = (handle, file, kind, seen);

    /// <summary>What the records are: <see cref="FileKind.JsonLines"/> or <see cref="FileKind.WebArchive"/>.</summary>
    public FileKind Kind { get; }

    /// <summary>Whether each record is a gzip member.</summary>
    public bool IsPacked { get; private init; }

    /// <summary>Length in bytes, unpacked where it was unpacked.</summary>
    public long Length => RandomAccess.GetLength(_handle);

    /// <summary>Opens a container.</summary>
    /// <param name="file">The file.</param>
    /// <param name="path">Path for rejections.</param>
    /// <param name="kind">What it holds.</param>
    /// <param name="columns">Columns of a table by field, where the publisher states them.</param>
    /// <exception cref="RejectedException">A compressed container is damaged, or unpacks to far more than news text does.</exception>
    public static Container Open(string file, string path, FileKind kind, ImmutableDictionary<string, string> columns)
    {
        var seen = Seen(file);
        var isPacked = DocumentFiles.IsPacked(path);
        if (kind == FileKind.Parquet)
            return Unpacked(file, FileKind.JsonLines, seen, target => UnpackedFile.OfTable(file, path, columns, target));
        if (!isPacked)
            return new(File.OpenHandle(file), file, kind, seen);
        if (kind == FileKind.JsonLines)
            return Unpacked(file, kind, seen, target => UnpackedFile.Of(file, path, target));
        var members = new Container(File.OpenHandle(file), file, kind, seen) { IsPacked = true };
        if (!WarcScanner.IsOneMember(members))
            return members;
        members.Dispose();
        return Unpacked(file, kind, seen, target => UnpackedFile.Of(file, path, target));
    }

    /// <summary>Whether the file is still the one that was opened.</summary>
    public bool IsUnchanged => Seen(_file) == _seen;

    /// <summary>Reads bytes at an offset into a buffer; fewer only at the end.</summary>
    public int Read(Span<byte> buffer, long offset)
    {
        var total = 0;
        while (total < buffer.Length && RandomAccess.Read(_handle, buffer[total..], offset + total) is > 0 and var read)
            total += read;
        return total;
    }

    /// <inheritdoc/>
    public void Dispose() => _handle.Dispose();

    static Container Unpacked(string file, FileKind kind, (long, DateTime) seen, Action<SafeFileHandle> unpack)
    {
        var temporary = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var handle = File.OpenHandle(temporary, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose);
        try
        {
            unpack(handle);
            return new(handle, file, kind, seen);
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }

    static (long, DateTime) Seen(string file)
    {
        var info = new FileInfo(file);
        return info.Exists ? (info.Length, info.LastWriteTimeUtc) : (-1, default);
    }
}
