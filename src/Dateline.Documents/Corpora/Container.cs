using System.IO.Compression;
using Microsoft.Win32.SafeHandles;

namespace Dateline.Documents;

/// <summary>A JSON Lines file whose records can be read in any order; a compressed one is unpacked once into a temporary file.</summary>
sealed class Container : IDisposable
{
    const long LargestUnpacked = 64L << 30;
    const int LargestRatio = 200;

    readonly SafeFileHandle _handle;

    Container(SafeFileHandle handle) => _handle = handle;

    /// <summary>Opens a container.</summary>
    /// <exception cref="RejectedException">A compressed container is damaged, or unpacks to far more than news text does.</exception>
    public static Container Open(string file, string path)
    {
        if (!DocumentFiles.IsPacked(path))
            return new(File.OpenHandle(file));
        var temporary = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var handle = File.OpenHandle(temporary, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose);
        try
        {
            Unpack(file, path, handle);
            return new(handle);
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }

    /// <summary>Length in bytes, unpacked.</summary>
    public long Length => RandomAccess.GetLength(_handle);

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

    static void Unpack(string file, string path, SafeFileHandle target)
    {
        using var packed = File.OpenRead(file);
        using Stream stream = path.EndsWith(".zst", StringComparison.OrdinalIgnoreCase) ? new ZstdSharp.DecompressionStream(packed) : new GZipStream(packed, CompressionMode.Decompress);
        var buffer = new byte[1 << 16];
        var total = 0L;
        try
        {
            while (stream.Read(buffer) is > 0 and var read)
            {
                RandomAccess.Write(target, buffer.AsSpan(0, read), total);
                total += read;
                if (total > LargestUnpacked || total > (1 << 20) && total / LargestRatio > packed.Length)
                    throw new RejectedException(new()
                    {
                        Path = path,
                        Code = "unpacks-too-large",
                        Byte = total,
                        Message = "The archive unpacks to far more than news text does.",
                        Advice = "Unpack it by hand and look at what it holds.",
                    });
            }
        }
        catch (Exception broken) when (broken is InvalidDataException or ZstdSharp.ZstdException or EndOfStreamException)
        {
            throw new RejectedException(new()
            {
                Path = path,
                Code = "damaged-archive",
                Byte = total,
                Message = $"The archive is damaged after {total} bytes of text: {broken.Message}",
                Advice = "Fetch or pack it again.",
            });
        }
    }
}
