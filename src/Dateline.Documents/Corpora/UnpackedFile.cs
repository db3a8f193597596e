using System.Collections.Immutable;
using System.IO.Compression;
using Microsoft.Win32.SafeHandles;

namespace Dateline.Documents;

/// <summary>Unpacks a container into a temporary file, within limits.</summary>
static class UnpackedFile
{
    const long LargestUnpacked = 64L << 30;
    const int LargestRatio = 200;

    /// <summary>Unpacks a file in gzip or zstd.</summary>
    /// <exception cref="RejectedException">It is damaged, or unpacks to far more than news text does.</exception>
    public static void Of(string file, string path, SafeFileHandle target)
    {
        using var packed = File.OpenRead(file);
        using Stream stream = path.EndsWith(".zst", StringComparison.OrdinalIgnoreCase) ? new ZstdSharp.DecompressionStream(packed) : new GZipStream(packed, CompressionMode.Decompress);
        var buffer = new byte[1 << 16];
        for (var total = 0L; Read(stream, buffer, path, total) is > 0 and var read;)
        {
            RandomAccess.Write(target, buffer.AsSpan(0, read), total);
            total += read;
            Limit(path, total, packed.Length);
        }
    }

    /// <summary>Writes the rows of a Parquet table out as JSON Lines.</summary>
    /// <exception cref="RejectedException">It is damaged, has no text, or unpacks to far more than news text does.</exception>
    public static void OfTable(string file, string path, ImmutableDictionary<string, string> columns, SafeFileHandle target)
    {
        using var packed = File.OpenRead(file);
        var total = 0L;
        ParquetRecords.Read(packed, path, columns, line =>
        {
            RandomAccess.Write(target, line.Span, total);
            total += line.Length;
            Limit(path, total, packed.Length);
        });
    }

    static int Read(Stream stream, byte[] buffer, string path, long total)
    {
        try
        {
            return stream.Read(buffer);
        }
        catch (Exception broken) when (broken is InvalidDataException or ZstdSharp.ZstdException or EndOfStreamException)
        {
            throw new RejectedException(new()
            {
                Path = path,
                Code = "damaged-archive",
                Byte = total,
                Message = FormattableString.Invariant($"The archive is damaged after {total} bytes of text: {broken.Message}"),
                Advice = "Fetch or pack it again.",
            });
        }
    }

    static void Limit(string path, long total, long packed)
    {
        if (total > LargestUnpacked || total > 1 << 20 && total / LargestRatio > packed)
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
