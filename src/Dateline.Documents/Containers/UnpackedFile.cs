using System.IO.Compression;
using System.Text;

namespace Dateline.Documents.Containers;

/// <summary>Unpacks files, within limits.</summary>
static class UnpackedFile
{
    const long LargestUnpacked = 64L << 30;
    const int LargestRatio = 200;
    const int SmallFile = 1 << 20;

    // A member of gzip that is appended to every file: only behind a whole member it comes out as it went in.
    static readonly byte[] s_mark = Encoding.ASCII.GetBytes("\0end of the file, whole\0");
    static readonly byte[] s_packedMark = Packed(s_mark);

    /// <summary>Whether a file is compressed.</summary>
    public static bool IsPacked(SourceFile file) => file.EndsIn(".gz") || file.EndsIn(".zst");

    /// <summary>Unpacks a file in gzip or zstd. Of one that is cut off what is whole is handed on.</summary>
    /// <param name="file">The file.</param>
    /// <param name="write">Receives the bytes.</param>
    /// <returns>Whether the file is whole.</returns>
    /// <exception cref="RejectedException">It is damaged at its beginning, or unpacks to far more than news text does.</exception>
    public static bool Of(SourceFile file, Action<ReadOnlySpan<byte>> write)
    {
        var length = file.Length;
        using var packed = file.Open();
        var total = 0L;
        return file.EndsIn(".zst") ? Copy(new ZstdSharp.DecompressionStream(packed), Write, file.Path) : OfGzip(packed, Write, file.Path);

        void Write(ReadOnlySpan<byte> bytes)
        {
            write(bytes);
            total += bytes.Length;
            Limit(file.Path, total, length);
        }
    }

    /// <summary>Stops what unpacks to far more than news text does.</summary>
    /// <param name="path">Path for the rejection.</param>
    /// <param name="total">Bytes unpacked so far.</param>
    /// <param name="packed">Bytes of the file.</param>
    /// <exception cref="RejectedException">It does.</exception>
    public static void Limit(string path, long total, long packed)
    {
        if (total > LargestUnpacked || total > SmallFile && total / LargestRatio > packed)
            throw new RejectedException(new()
            {
                Path = path,
                Code = "unpacks-too-large",
                Byte = total,
                Message = "The archive unpacks to far more than news text does.",
                Advice = "Unpack it by hand and look at what it holds.",
            });
    }

    /// <summary>Whether so many bytes are more than a record of so many packed ones ever holds.</summary>
    public static bool IsTooMuch(long unpacked, long packed) => unpacked > SmallFile && unpacked / LargestRatio > packed;

    // The decompressor says nothing when its input ends in a member's middle.
    static bool OfGzip(Stream packed, Action<ReadOnlySpan<byte>> write, string path)
    {
        using var gzip = new GZipStream(new ConcatenatedStream(packed, new MemoryStream(s_packedMark)), CompressionMode.Decompress);
        var held = Array.Empty<byte>();
        var isWhole = Copy(gzip, bytes =>
        {
            byte[] all = [.. held, .. bytes];
            var ready = Math.Max(0, all.Length - s_mark.Length);
            write(all.AsSpan(0, ready));
            held = all[ready..];
        }, path);
        if (isWhole && held.AsSpan().SequenceEqual(s_mark))
            return true;
        write(held);
        return false;
    }

    static bool Copy(Stream stream, Action<ReadOnlySpan<byte>> write, string path)
    {
        using (stream)
        {
            var buffer = new byte[1 << 16];
            var total = 0L;
            while (true)
            {
                int read;
                try
                {
                    read = stream.Read(buffer);
                }
                catch (Exception broken) when (broken is InvalidDataException or ZstdSharp.ZstdException or EndOfStreamException)
                {
                    return total > 0 ? false : throw new RejectedException(new()
                    {
                        Path = path,
                        Code = "damaged-archive",
                        Message = $"The archive is damaged: {broken.Message}",
                        Advice = "Fetch or pack it again.",
                    });
                }
                if (read == 0)
                    return true;
                write(buffer.AsSpan(0, read));
                total += read;
            }
        }
    }

    static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
            gzip.Write(bytes);
        return packed.ToArray();
    }
}
