using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Dateline.Documents.Containers;
using Dateline.Documents.Duplicates;
using Dateline.Documents.Formats;

namespace Dateline.Documents.Corpora;

/// <summary>The documents below some files and folders, listed once, ordered by id, read in any order by any thread.</summary>
/// <remarks>
/// What is read is said by the formats; <c>sources.csv</c>, <c>README.md</c> and hidden files are no documents. Links are not followed.
/// Only keys and places are kept, so a corpus of a million documents takes some hundred megabytes less than its text.
/// </remarks>
public sealed class Corpus : IDisposable
{
    readonly List<IDisposable> _open = [];
    readonly List<Rejection> _rejections = [];
    readonly SourceCatalog _catalog;
    FrozenDictionary<string, string> _originals = FrozenDictionary<string, string>.Empty;
    DocumentSpool? _spool;

    Corpus(SourceCatalog catalog) => _catalog = catalog;

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
        var corpus = new Corpus(catalog);
        try
        {
            var listing = new Listing((settings ?? CorpusSettings.Default).Columns, corpus._rejections.Add, corpus._open.Add);
            var places = new List<DocumentPlace>();
            foreach (var file in roots.SelectMany(root => DocumentFiles.Below(root, settings ?? CorpusSettings.Default)))
                corpus.List(file, listing, places);
            corpus.Entries = corpus.WithoutTwins(places);
            corpus._rejections.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path) is not 0 and var order ? order : (a.Line ?? 0).CompareTo(b.Line ?? 0));
            return corpus;
        }
        catch
        {
            corpus.Dispose();
            throw;
        }
    }

    /// <summary>Finds the documents that are copies of others; from then on <see cref="Read"/> says of which. A document whose sketch is kept is hashed for it, every other one read,
    /// and what was read is kept until it is asked for.</summary>
    /// <param name="threads">How many documents are read at once; what is found does not depend on it.</param>
    /// <param name="kept">Sketches of earlier builds; null keeps none.</param>
    /// <param name="cancel">Stops the reading.</param>
    public void FindDuplicates(int threads, ISketchStore? kept = null, CancellationToken cancel = default)
    {
        _spool ??= new();
        _originals = DuplicateFinder.Find(Entries.AsParallel().WithDegreeOfParallelism(Math.Min(threads, 512)).WithCancellation(cancel)
            .Select(entry => SketchedOf(entry, _spool, kept)).OfType<Sketched>());
    }

    /// <summary>SHA-256 of everything a document is made of: its bytes as they stand, its path and what the catalog says about it. Nothing is unpacked or parsed.</summary>
    /// <remarks>Of what cannot be read, has changed since it was listed or is too large it is a digest of that fact.</remarks>
    public byte[] DigestOf(CorpusEntry entry) => Bytes(entry).Digest;

    /// <summary>Reads one document.</summary>
    /// <returns>The document, or why it is rejected; and the digest of what was read.</returns>
    public Reading Read(CorpusEntry entry)
    {
        var reading = _spool?.Find(entry) ?? ReadAnew(entry);
        return reading.Document is { } document && _originals.TryGetValue(document.Id, out var original) ? reading with { Document = document with { DuplicateOf = original } } : reading;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _spool?.Dispose();
        foreach (var open in _open)
            open.Dispose();
    }

    Sketched? SketchedOf(CorpusEntry entry, DocumentSpool spool, ISketchStore? kept)
    {
        var bytes = Bytes(entry);
        if (kept?.Find(bytes.Digest) is { } found)
            return new(entry.Id, found.PublishedOn, found.Sketch);
        var reading = ReadOf(entry, bytes);
        spool.Keep(entry, reading);
        if (reading.Document is not { } document)
            return null;
        var sketched = new Sketched(entry.Id, document.PublishedOn, Sketch.Of(document.Text));
        kept?.Keep(bytes.Digest, sketched.PublishedOn, sketched.Sketch);
        return sketched;
    }

    Reading ReadAnew(CorpusEntry entry) => ReadOf(entry, Bytes(entry));

    Reading ReadOf(CorpusEntry entry, EntryBytes bytes)
    {
        if (bytes.Rejection is not null)
            return new(bytes.Digest, null, bytes.Rejection);
        try
        {
            return new(bytes.Digest, entry.Place.Format.Read(entry.Place, bytes.Bytes, entry.Id, _catalog.Of(entry.Path)), null);
        }
        catch (RejectedException rejected)
        {
            return new(bytes.Digest, null, rejected.Rejection);
        }
        // The parsers of pages and Markdown are others'; a document that trips one up costs no other its rows.
        catch (Exception fault) when (fault is not (OutOfMemoryException or PlatformNotSupportedException))
        {
            return new(bytes.Digest, null, new()
            {
                Path = entry.Path,
                Code = "reader-failed",
                Message = $"The document makes its reader fail ({fault.Message.TrimEnd('.')}).",
                Advice = "Leave it out, and please report it together with the document.",
            });
        }
    }

    readonly record struct EntryBytes(ReadOnlyMemory<byte> Bytes, byte[] Digest, Rejection? Rejection);

    EntryBytes Bytes(CorpusEntry entry)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var said in _catalog.Of(entry.Path).Words().Prepend(entry.Path))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(said));
            hash.AppendData([0]);
        }
        try
        {
            var bytes = entry.Place.Bytes();
            hash.AppendData(bytes.Span);
            return new(bytes, hash.GetHashAndReset(), null);
        }
        catch (RejectedException rejected)
        {
            return Failed(rejected.Rejection);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            return Failed(FileFaults.Unreadable(entry.Path, failed));
        }

        EntryBytes Failed(Rejection rejection)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(rejection.ToString()));
            return new(default, hash.GetHashAndReset(), rejection);
        }
    }

    void List(SourceFile file, Listing listing, List<DocumentPlace> places)
    {
        try
        {
            var format = KnownFormats.OfNamed(file.Path);
            places.AddRange(format.Entries(file, listing));
        }
        catch (RejectedException rejected)
        {
            _rejections.Add(rejected.Rejection);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            _rejections.Add(FileFaults.Unreadable(file.Path, failed));
        }
    }

    // Keys that differ by letter case only would be one file on some systems, so the second is rejected everywhere.
    ImmutableArray<CorpusEntry> WithoutTwins(List<DocumentPlace> places)
    {
        var seen = new Dictionary<string, CorpusEntry>(StringComparer.OrdinalIgnoreCase);
        var kept = ImmutableArray.CreateBuilder<CorpusEntry>(places.Count);
        foreach (var place in places.OrderBy(place => place.Path, StringComparer.Ordinal).ThenBy(place => place.Offset))
        {
            var entry = new CorpusEntry(DocumentId.Of(place.Name), place);
            if (seen.TryAdd(entry.Id, entry))
                kept.Add(entry);
            else
                _rejections.Add(new()
                {
                    Path = entry.Path,
                    Code = "duplicate-id",
                    Line = entry.Line == 0 ? null : entry.Line,
                    Byte = entry.Line == 0 && entry.Place.Container is not null ? entry.Offset : null,
                    Message = $"The id '{entry.Id}' is already that of '{seen[entry.Id].Path}'.",
                    Advice = "Give every document a name of its own; letter case alone does not tell two apart.",
                });
        }
        kept.Sort(static (a, b) => string.CompareOrdinal(a.Id, b.Id));
        return kept.ToImmutable();
    }
}
