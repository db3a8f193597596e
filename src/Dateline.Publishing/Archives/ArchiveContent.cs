using Dateline.Publishing.Output;

namespace Dateline.Publishing.Archives;

/// <summary>Something that archives hold. What several of them hold is read and packed once.</summary>
/// <param name="Name">Its name in the archives, with forward slashes.</param>
/// <param name="Size">Its bytes.</param>
/// <param name="Open">Opens it.</param>
sealed record ArchiveContent(string Name, long Size, Func<Stream> Open)
{
    /// <summary>A file of the output folder.</summary>
    public static ArchiveContent Of(string folder, PublishedFile file) =>
        new(file.Path, file.Bytes, () => new FileStream(Path.Combine(folder, file.Path), FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0));

    /// <summary>Bytes at hand.</summary>
    public static ArchiveContent Of(string name, byte[] bytes) => new(name, bytes.Length, () => new MemoryStream(bytes));

    /// <summary>As it stands in a zip; Parquet is packed inside.</summary>
    public ZipEntry Entry { get; } = new(Name, Size, !Name.EndsWith(".parquet", StringComparison.Ordinal));
}
