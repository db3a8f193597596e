using Microsoft.Win32.SafeHandles;

namespace Dateline.Documents.Containers;

/// <summary>Bytes that can be read in any order by any thread: a file of many records, or what was unpacked of one into a temporary file.</summary>
sealed class Container : IDisposable
{
    readonly SafeFileHandle _handle;
    readonly string _file;
    readonly (long Length, DateTime Written) _seen;

    Container(SafeFileHandle handle, string file, (long, DateTime) seen) => (_handle, _file, _seen) = (handle, file, seen);

    /// <summary>Length in bytes, unpacked where it was unpacked.</summary>
    public long Length => RandomAccess.GetLength(_handle);

    /// <summary>A file as it stands.</summary>
    public static Container Of(SourceFile file)
    {
        var seen = Seen(file.File);
        return new(System.IO.File.OpenHandle(file.File), file.File, seen);
    }

    /// <summary>What is made of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="unpack">Writes into the temporary file.</param>
    /// <exception cref="RejectedException">It cannot be made.</exception>
    public static Container Unpacked(SourceFile file, Action<SafeFileHandle> unpack)
    {
        var seen = Seen(file.File);
        var handle = TemporaryFile.Create();
        try
        {
            unpack(handle);
            return new(handle, file.File, seen);
        }
        catch
        {
            handle.Dispose();
            throw;
        }
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

    static (long, DateTime) Seen(string file)
    {
        var info = new FileInfo(file);
        return info.Exists ? (info.Length, info.LastWriteTimeUtc) : (-1, default);
    }
}
