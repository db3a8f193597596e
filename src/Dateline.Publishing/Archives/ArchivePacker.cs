using System.IO.Hashing;
using System.Runtime.ExceptionServices;

namespace Dateline.Publishing.Archives;

/// <summary>Writes archives whose bytes depend on their content only, never on the machine, the library's version or the number of threads.</summary>
/// <remarks>
/// The runtime's own compressor gives other bytes with another version or processor; SharpCompress's is managed code and gives the same everywhere.
/// </remarks>
static class ArchivePacker
{
    const int PiecesOfThread = 4;

    /// <summary>Writes archives side by side; names stand in ordinal order.</summary>
    /// <param name="day">Date of every entry.</param>
    /// <param name="archives">The zip files and what each holds.</param>
    /// <param name="threads">Threads that pack.</param>
    /// <exception cref="IOException">Something cannot be read or written.</exception>
    public static void Write(DateOnly day, IReadOnlyCollection<(string Path, IReadOnlyCollection<ArchiveContent> Contents)> archives, int threads)
    {
        var writers = new List<ZipWriter>();
        try
        {
            var holders = new Dictionary<ArchiveContent, List<ZipWriter>>(ReferenceEqualityComparer.Instance);
            foreach (var (path, contents) in archives)
            {
                var writer = new ZipWriter(path, day);
                writers.Add(writer);
                foreach (var content in contents)
                    (holders.TryGetValue(content, out var known) ? known : holders[content] = []).Add(writer);
            }
            Write(holders.OrderBy(pair => pair.Key.Name, StringComparer.Ordinal), threads);
            foreach (var writer in writers)
                writer.Complete();
        }
        finally
        {
            foreach (var writer in writers)
                writer.Dispose();
        }
    }

    static void Write(IEnumerable<KeyValuePair<ArchiveContent, List<ZipWriter>>> contents, int threads)
    {
        var pieces = Enumerable.Range(0, threads * PiecesOfThread).Select(_ => new ArchivePiece()).ToArray();
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads };
        var holders = new List<ZipWriter>[pieces.Length];
        var filled = 0;
        var sum = new Crc32();
        foreach (var (content, writers) in contents)
        {
            using var source = content.Open();
            ArchivePiece? before = null;
            do
            {
                if (filled == pieces.Length)
                    WriteFilled();
                pieces[filled].Read(content, source, before);
                before = pieces[filled];
                holders[filled++] = writers;
            }
            while (!before.IsLast);
        }
        WriteFilled();

        void WriteFilled()
        {
            try
            {
                Parallel.For(0, filled, options, index => pieces[index].Pack());
            }
            catch (AggregateException failed)
            {
                ExceptionDispatchInfo.Throw(failed.InnerExceptions[0]);
            }
            for (var index = 0; index < filled; index++)
                Write(pieces[index], holders[index], sum);
            filled = 0;
        }
    }

    static void Write(ArchivePiece piece, List<ZipWriter> writers, Crc32 sum)
    {
        if (piece.IsFirst)
            sum.Reset();
        sum.Append(piece.Raw);
        var entry = piece.Content.Entry;
        foreach (var writer in writers)
        {
            if (piece is { IsFirst: true, IsLast: true })
            {
                writer.Add(entry, piece.Packed, sum.GetCurrentHashAsUInt32());
                continue;
            }
            if (piece.IsFirst)
                writer.Begin(entry);
            writer.Append(piece.Packed);
            if (piece.IsLast)
                writer.End(entry, sum.GetCurrentHashAsUInt32());
        }
    }
}
