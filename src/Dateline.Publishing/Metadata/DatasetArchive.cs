using ICSharpCode.SharpZipLib.Zip;

namespace Dateline.Publishing;

/// <summary>Zip files whose bytes depend on their content only.</summary>
/// <remarks>
/// The runtime's own compressor gives other bytes with another version or processor; SharpZipLib's is managed code that gives the same everywhere.
/// Names are in ordinal order, every entry has the date of the release, and all say that they were made on Unix.
/// </remarks>
static class DatasetArchive
{
    // Managed code deflates some 25 MB a second: what is larger is stored, so that packing never takes longer than reading the documents did.
    const long MostDeflated = 1L << 30;
    const int Level = 5;
    const int Unix = 3;
    const int Readable = 0x81A4 << 16;   // a file, rw-r--r--

    /// <summary>Writes an archive.</summary>
    /// <param name="path">The zip file.</param>
    /// <param name="day">Date of every entry.</param>
    /// <param name="entries">Name in the archive and how to open the content.</param>
    /// <param name="mostDeflated">Bytes of content up to which it is deflated rather than stored.</param>
    public static void Write(string path, DateOnly day, IEnumerable<(string Name, Func<Stream> Open)> entries, long mostDeflated = MostDeflated)
    {
        var sorted = entries.OrderBy(entry => entry.Name, StringComparer.Ordinal).ToList();
        var deflates = sorted.Sum(entry => LengthOf(entry.Open)) <= mostDeflated;
        // Zip counts years from 1980.
        var stamp = new DateTime(Math.Max(day.Year, 1980), day.Month, day.Day, 0, 0, 0, DateTimeKind.Unspecified);
        using var archive = new ZipOutputStream(OutputFile.Create(path)) { UseZip64 = UseZip64.Dynamic };
        archive.SetLevel(Level);
        foreach (var (name, open) in sorted)
        {
            using var source = open();
            archive.PutNextEntry(new ZipEntry(name)
            {
                DateTime = stamp,
                HostSystem = Unix,
                ExternalFileAttributes = Readable,
                IsUnicodeText = true,
                Size = source.Length,
                // Parquet is compressed inside.
                CompressionMethod = deflates && !name.EndsWith(".parquet", StringComparison.Ordinal) ? CompressionMethod.Deflated : CompressionMethod.Stored,
            });
            source.CopyTo(archive);
            archive.CloseEntry();
        }
    }

    static long LengthOf(Func<Stream> open)
    {
        using var source = open();
        return source.Length;
    }
}
