using System.IO.Compression;
using Microsoft.Win32.SafeHandles;

namespace Dateline.Documents.Containers;

/// <summary>Unpacks a container into a temporary file, within limits.</summary>
static class UnpackedFile
{
    const long LargestUnpacked = 64L << 30;
    const int LargestRatio = 200;

    /// <summary>Whether a file is compressed.</summary>
    public static bool IsPacked(SourceFile file) => file.EndsIn(".gz") || file.EndsIn(".zst");

    /// <summary>Unpacks a file in gzip or zstd.</summary>
    /// <exception cref="RejectedException">It is damaged, or unpacks to far more than news text does.</exception>
    public static void Of(SourceFile file, SafeFileHandle target)
    {
        using var packed = file.Open();
        using Stream stream = file.EndsIn(".zst") ? new ZstdSharp.DecompressionStream(packed) : new GZipStream(packed, CompressionMode.Decompress);
        var buffer = new byte[1 << 16];
        for (var total = 0L; Read(stream, buffer, file.Path, total) is > 0 and var read;)
        {
            RandomAccess.Write(target, buffer.AsSpan(0, read), total);
            total += read;
            Limit(file.Path, total, packed.Length);
        }
    }

    /// <summary>Stops what unpacks to far more than news text does.</summary>
    /// <param name="path">Path for the rejection.</param>
    /// <param name="total">Bytes unpacked so far.</param>
    /// <param name="packed">Bytes of the file.</param>
    /// <exception cref="RejectedException">It does.</exception>
    public static void Limit(string path, long total, long packed)
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
}
