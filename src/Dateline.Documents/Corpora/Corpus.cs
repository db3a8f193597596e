using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Dateline.Documents;

/// <summary>The documents below some files and folders, listed once, ordered by id, read in any order by any thread.</summary>
/// <remarks>
/// Read are <c>.txt</c>, <c>.md</c>, <c>.html</c>, the lines of <c>.jsonl</c>, <c>.jsonl.gz</c>, <c>.jsonl.zst</c>, the rows of <c>.parquet</c> and the pages of web archives
/// (<c>.warc</c>, <c>.wet</c>, both also <c>.gz</c>); <c>sources.csv</c>, <c>README.md</c> and hidden files are no documents.
/// Links are not followed. Only keys and places are kept, so a corpus of a million documents takes some hundred megabytes less than its text.
/// </remarks>
public sealed class Corpus : IDisposable
{
    /// <summary>The largest document in bytes; a longer one is rejected before it is read.</summary>
    public const int LargestDocument = 20_000_000;

    readonly List<Container> _containers = [];
    readonly List<Rejection> _rejections = [];
    readonly SourceCatalog _catalog;
    readonly CorpusSettings _settings;
    FrozenDictionary<string, string> _originals = FrozenDictionary<string, string>.Empty;

    Corpus(SourceCatalog catalog, CorpusSettings settings) => (_catalog, _settings) = (catalog, settings);

    /// <summary>The documents, in ordinal order of their ids.</summary>
    public ImmutableArray<CorpusEntry> Entries { get; private set; } = [];

    /// <summary>What could not be listed, ordered by path and line.</summary>
    public IReadOnlyList<Rejection> Rejections => _rejections;

    /// <summary>Lists the documents of files and folders.</summary>
    /// <param name="roots">Files or folders; a file's path is its name, a folder's files are named from the folder down.</param>
    /// <param name="catalog">What is known about them besides.</param>
    /// <param name="settings">Which files are read, and how foreign tables name their columns; null reads every file of a known kind.</param>
    /// <exception cref="FileNotFoundException">A root does not exist.</exception>
    public static Corpus Open(IEnumerable<string> roots, SourceCatalog catalog, CorpusSettings? settings = null)
    {
        var corpus = new Corpus(catalog, settings ?? CorpusSettings.Default);
        try
        {
            var entries = new List<CorpusEntry>();
            foreach (var (file, path) in roots.SelectMany(root => DocumentFiles.Below(root, corpus._settings)))
                corpus.List(file, path, entries);
            corpus.Entries = corpus.WithoutTwins(entries);
            corpus._rejections.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path) is not 0 and var order ? order : (a.Line ?? 0).CompareTo(b.Line ?? 0));
            return corpus;
        }
        catch
        {
            corpus.Dispose();
            throw;
        }
    }

    /// <summary>Finds the documents that are copies of others; from then on <see cref="Read"/> says of which. A document whose sketch is kept is hashed for it, every other one read.</summary>
    /// <param name="threads">How many documents are read at once; what is found does not depend on it.</param>
    /// <param name="kept">Sketches of earlier builds; null keeps none.</param>
    /// <param name="cancel">Stops the reading.</param>
    public void FindDuplicates(int threads, ISketchStore? kept = null, CancellationToken cancel = default) => _originals = DuplicateFinder.Find(Entries.AsParallel().WithDegreeOfParallelism(Math.Min(threads, 512)).WithCancellation(cancel)
        .Select(entry => SketchedOf(entry, kept)).OfType<Sketched>());

    /// <summary>SHA-256 of everything a document is made of: its bytes as they stand, its path and what the catalog says about it. Nothing is unpacked or parsed.</summary>
    /// <remarks>Of what cannot be read, has changed since it was listed or is too large it is a digest of that fact.</remarks>
    public byte[] DigestOf(CorpusEntry entry)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var said in _catalog.Of(entry.Path).Words().Prepend(entry.Path))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(said));
            hash.AppendData([0]);
        }
        try
        {
            EntryBytes.AppendTo(hash, entry);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(failed.Message));
        }
        return hash.GetHashAndReset();
    }

    /// <summary>Reads one document.</summary>
    /// <returns>The document, or why it is rejected.</returns>
    public (Document? Document, Rejection? Rejection) Read(CorpusEntry entry)
    {
        try
        {
            var document = entry.Container is null ? DocumentReader.OfFile(entry, _catalog) : DocumentReader.OfRecord(entry, _catalog);
            return (_originals.TryGetValue(document.Id, out var original) ? document with { DuplicateOf = original } : document, null);
        }
        catch (RejectedException rejected)
        {
            return (null, rejected.Rejection);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            return (null, DocumentReader.Unreadable(entry.Path, failed));
        }
        // The parsers of pages and Markdown are others'; a document that trips one up costs no other its rows.
        catch (Exception fault) when (fault is not (OutOfMemoryException or PlatformNotSupportedException))
        {
            return (null, new() { Path = entry.Path, Code = "reader-failed", Message = $"The document makes its reader fail ({fault.Message.TrimEnd('.')}).", Advice = "Leave it out, and please report it together with the document." });
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var container in _containers)
            container.Dispose();
    }

    Sketched? SketchedOf(CorpusEntry entry, ISketchStore? kept)
    {
        var digest = kept is null ? null : DigestOf(entry);
        if (kept?.Find(digest!) is { } found)
            return new(entry.Id, found.PublishedOn, found.Sketch);
        if (Read(entry).Document is not { } document)
            return null;
        var sketched = new Sketched(entry.Id, document.PublishedOn, Sketch.Of(document.Text));
        // What was read must be what was hashed before it.
        if (kept is not null && digest.AsSpan().SequenceEqual(DigestOf(entry)))
            kept.Keep(digest!, sketched.PublishedOn, sketched.Sketch);
        return sketched;
    }

    void List(string file, string path, List<CorpusEntry> entries)
    {
        try
        {
            var kind = DocumentFiles.KindOf(path);
            if (kind is FileKind.JsonLines or FileKind.Parquet or FileKind.WebArchive)
            {
                // An empty file may be a pipe, and opening one waits for its writer.
                if (new FileInfo(file).Length == 0)
                    return;
                var container = Container.Open(file, path, kind, _settings.Columns);
                _containers.Add(container);
                if (container.Kind == FileKind.WebArchive)
                    ListPages(container, path, entries);
                else
                    ListLines(container, path, entries);
            }
            else
                entries.Add(new(DocumentId.Of(Path.GetFileNameWithoutExtension(path)), path) { File = file });
        }
        catch (RejectedException rejected)
        {
            _rejections.Add(rejected.Rejection);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            _rejections.Add(DocumentReader.Unreadable(path, failed));
        }
    }

    void ListLines(Container container, string path, List<CorpusEntry> entries)
    {
        var number = 0;
        foreach (var (offset, length) in LineScanner.Lines(container))
        {
            number++;
            if (length > LargestDocument)
            {
                _rejections.Add(DocumentReader.TooLarge(path, length, number, offset));
                continue;
            }
            var rented = ArrayPool<byte>.Shared.Rent(length);
            try
            {
                var line = rented.AsSpan(0, container.Read(rented.AsSpan(0, length), offset));
                if (line.Trim(" \t\r"u8).Length == 0)
                    continue;
                var id = JsonRecord.IdOf(line, path, number, offset);
                entries.Add(new(DocumentId.Of(id), $"{path}#{id}") { Container = container, Offset = offset, Length = length, Line = number });
            }
            catch (RejectedException rejected)
            {
                _rejections.Add(rejected.Rejection);
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(rented);
            }
        }
    }

    void ListPages(Container container, string path, List<CorpusEntry> entries)
    {
        var scanner = new WarcScanner(container, path, _rejections.Add);
        foreach (var (offset, length, head) in container.IsPacked ? scanner.Packed() : scanner.Plain())
        {
            if (!WarcRecord.IsDocument(head, WarcScanner.ContentStart(container, offset, length, head)))
                continue;
            if (head.RecordLength > LargestDocument)
                _rejections.Add(DocumentReader.TooLarge($"{path}#{head.Id}", head.ContentLength, offset: offset));
            else
                entries.Add(new(DocumentId.Of(head.Id), $"{path}#{head.Id}") { Container = container, Offset = offset, Length = (int)length });
        }
    }

    // Keys that differ by letter case only would be one file on some systems, so the second is rejected everywhere.
    ImmutableArray<CorpusEntry> WithoutTwins(List<CorpusEntry> entries)
    {
        var seen = new Dictionary<string, CorpusEntry>(StringComparer.OrdinalIgnoreCase);
        var kept = ImmutableArray.CreateBuilder<CorpusEntry>(entries.Count);
        foreach (var entry in entries.OrderBy(entry => entry.Path, StringComparer.Ordinal).ThenBy(entry => entry.Offset))
            if (seen.TryAdd(entry.Id, entry))
                kept.Add(entry);
            else
                _rejections.Add(new()
                {
                    Path = entry.Path,
                    Code = "duplicate-id",
                    Line = entry.Line == 0 ? null : entry.Line,
                    Byte = entry.Line == 0 && entry.Container is not null ? entry.Offset : null,
                    Message = $"The id '{entry.Id}' is already that of '{seen[entry.Id].Path}'.",
                    Advice = "Give every document a name of its own; letter case alone does not tell two apart.",
                });
        kept.Sort(static (a, b) => string.CompareOrdinal(a.Id, b.Id));
        return kept.ToImmutable();
    }
}
