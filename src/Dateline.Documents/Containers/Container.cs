using Microsoft.Win32.SafeHandles;

namespace Dateline.Documents.Containers;

/// <summary>Bytes that can be read in any order by any thread: a file as it stands, or a stretch of what was unpacked of one.</summary>
/// <remarks>A file is held open while it is listed only, so that a corpus of many files needs no more handles than threads.</remarks>
sealed class Container
{
    readonly SafeFileHandle? _workspace;
    readonly SourceFile _origin;
    readonly (long Length, DateTime Written) _seen;
    readonly long _start;
    SafeFileHandle? _listed;

    Container(SafeFileHandle? workspace, SourceFile origin, (long, DateTime) seen, long start, long length) =>
        (_workspace, _origin, _seen, _start, Length) = (workspace, origin, seen, start, length);

    /// <summary>Length in bytes, unpacked where it was unpacked.</summary>
    public long Length { get; }

    /// <summary>A file as it stands.</summary>
    public static Container Of(SourceFile file)
    {
        var seen = file.Seen();
        return new(null, file, seen, 0, Math.Max(0, seen.Length)) { _listed = System.IO.File.OpenHandle(file.File) };
    }

    /// <summary>A stretch of a temporary file.</summary>
    public static Container OfStretch(SafeFileHandle workspace, SourceFile origin, long start, long length) =>
        new(workspace, origin, origin.Seen(), start, length);

    /// <summary>A stretch of this one.</summary>
    public Container Slice(long start, long length) => new(_workspace, _origin, _seen, _start + start, length);

    /// <summary>Whether the file is still the one that was opened.</summary>
    public bool IsUnchanged => _origin.Seen() == _seen;

    /// <summary>Ends the listing.</summary>
    public void Release()
    {
        _listed?.Dispose();
        _listed = null;
    }

    /// <summary>Reads bytes at an offset into a buffer; fewer only at the end.</summary>
    public int Read(Span<byte> buffer, long offset)
    {
        var wanted = buffer[..(int)Math.Clamp(Length - offset, 0, buffer.Length)];
        if (_workspace is not null)
            return TemporaryFile.Read(_workspace, wanted, _start + offset);
        if (_listed is { } listed)
            return Read(listed, wanted, _start + offset);
        using var opened = System.IO.File.OpenHandle(_origin.File);
        return Read(opened, wanted, _start + offset);
    }

    static int Read(SafeFileHandle handle, Span<byte> buffer, long offset)
    {
        var total = 0;
        while (total < buffer.Length && RandomAccess.Read(handle, buffer[total..], offset + total) is > 0 and var read)
            total += read;
        return total;
    }
}
