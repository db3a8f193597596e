using System.Buffers;
using System.Security.Cryptography;

namespace Dateline.Documents;

/// <summary>The bytes of a document as they stand on disk: a file's, or a record's stretch of its container.</summary>
static class EntryBytes
{
    /// <summary>Hashes them; of a file beyond the limit its length alone.</summary>
    /// <exception cref="IOException">They cannot be read, or the container is no longer the one that was listed.</exception>
    /// <exception cref="UnauthorizedAccessException">They may not be read.</exception>
    public static void AppendTo(IncrementalHash hash, CorpusEntry entry)
    {
        if (entry.Container is { } container)
        {
            if (!container.IsUnchanged)
                throw new IOException("The container has changed.");
            using var record = new ContainerStream(container, entry.Offset, entry.Offset + entry.Length);
            Append(hash, record);
            return;
        }
        var length = new FileInfo(entry.File).Length;
        hash.AppendData(BitConverter.GetBytes(length));
        // An empty file may be a pipe, and opening one waits for its writer.
        if (length is 0 or > Corpus.LargestDocument)
            return;
        using var file = new FileStream(entry.File, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0, FileOptions.SequentialScan);
        Append(hash, file);
    }

    static void Append(IncrementalHash hash, Stream stream)
    {
        var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Clamp(stream.Length, 1, 1 << 16));
        try
        {
            while (stream.Read(buffer) is > 0 and var read)
                hash.AppendData(buffer, 0, read);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
