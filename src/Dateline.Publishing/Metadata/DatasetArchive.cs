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
        using var archive = new ZipArchive(new FileStream(path, FileMode.Create, FileAccess.ReadWrite), ZipArchiveMode.Create);
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
    }
}
