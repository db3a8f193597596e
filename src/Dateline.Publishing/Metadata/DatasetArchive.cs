using System.Buffers.Binary;
using System.IO.Compression;

namespace Dateline.Publishing;

/// <summary>Zip files whose bytes depend on their content only.</summary>
/// <remarks>
/// Entries are stored, not deflated: what a compressor makes differs between versions and processors, and Parquet, the larger part, is compressed already.
/// Names are in ordinal order and every entry has the date of the release.
/// </remarks>
static class DatasetArchive
{
    /// <summary>Writes an archive.</summary>
    /// <param name="path">The zip file.</param>
    /// <param name="day">Date of every entry.</param>
    /// <param name="entries">Name in the archive and how to open the content.</param>
    public static void Write(string path, DateOnly day, IEnumerable<(string Name, Func<Stream> Open)> entries)
    {
        // Zip counts years from 1980.
        var stamp = new DateTimeOffset(Math.Max(day.Year, 1980), day.Month, day.Day, 0, 0, 0, TimeSpan.Zero);
        using var stream = new FileStream(path, FileMode.Create, FileAccess.ReadWrite);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, open) in entries.OrderBy(entry => entry.Name, StringComparer.Ordinal))
            {
                var entry = archive.CreateEntry(name, CompressionLevel.NoCompression);
                entry.LastWriteTime = stamp;
                // rw-r--r--, whatever system wrote it.
                entry.ExternalAttributes = Convert.ToInt32("100644", 8) << 16;
                using var source = open();
                using var target = entry.Open();
                source.CopyTo(target);
            }
        NameUnixAsMaker(stream);
    }

    /// <summary>Every entry says on which system it was made: the one thing in an archive that the library takes from the machine.</summary>
    /// <remarks>Layout of the central directory: APPNOTE 6.3, sections 4.3.12 to 4.3.16.</remarks>
    static void NameUnixAsMaker(FileStream stream)
    {
        const int End = 22, Locator = 20, Header = 46;
        const byte Unix = 3;
        var end = Read(stream, stream.Length - End, End);
        long count = BinaryPrimitives.ReadUInt16LittleEndian(end.AsSpan(10));
        long place = BinaryPrimitives.ReadUInt32LittleEndian(end.AsSpan(16));
        if (count == ushort.MaxValue || place == uint.MaxValue)
        {
            var locator = Read(stream, stream.Length - End - Locator, Locator);
            var large = Read(stream, BinaryPrimitives.ReadInt64LittleEndian(locator.AsSpan(8)), 56);
            (count, place) = (BinaryPrimitives.ReadInt64LittleEndian(large.AsSpan(32)), BinaryPrimitives.ReadInt64LittleEndian(large.AsSpan(48)));
        }
        for (; count > 0; count--)
        {
            var header = Read(stream, place, Header);
            stream.Position = place + 5;
            stream.WriteByte(Unix);
            place += Header + BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(28)) + BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(30)) + BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(32));
        }
    }

    static byte[] Read(FileStream stream, long place, int length)
    {
        var bytes = new byte[length];
        stream.Position = place;
        stream.ReadExactly(bytes);
        return bytes;
    }
}
