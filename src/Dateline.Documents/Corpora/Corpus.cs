using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dateline.Documents.Containers;
using Dateline.Documents.Duplicates;
using Dateline.Documents.Formats;
using Dateline.Documents.Formats.Archives;
using Dateline.Documents.Formats.Html;
using Dateline.Documents.Text;

namespace Dateline.Documents.Corpora;

/// <summary>The documents below some files and folders, listed once, ordered by id, read in any order by any thread.</summary>
/// <remarks>
/// What is read is said by the formats, and of every other file it is said why it is not; <c>sources.csv</c>, <c>dateline.json</c>, <c>README.md</c>,
/// <c>static/</c> and hidden files are no documents.
/// Only keys and places are kept, so a corpus of a million documents takes some hundred megabytes less than its text.
/// </remarks>
public sealed class Corpus : IDisposable
{
    readonly Workspace _workspace = new();
    readonly SourceCatalog _catalog;
    readonly List<UnreadFile> _unread = [];
    readonly List<FileNote> _notes = [];
    FrozenDictionary<string, string> _originals = FrozenDictionary<string, string>.Empty;
    DocumentSpool? _spool;

    Corpus(SourceCatalog catalog) => _catalog = catalog;

    /// <summary>The documents, in ordinal order of their ids.</summary>
    public ImmutableArray<CorpusEntry> Entries { get; private set; } = [];

    /// <summary>What could not be listed, ordered by path and line.</summary>
    public IReadOnlyList<Rejection> Rejections { get; private set; } = [];

    /// <summary>Files that are not read, ordered by path.</summary>
    public IReadOnlyList<UnreadFile> Unread => _unread;

    /// <summary>What is told once about files, ordered by path.</summary>
    public IReadOnlyList<FileNote> Notes => _notes;

    /// <summary>Lists the documents of files and folders.</summary>
    /// <param name="roots">Files or folders; a file's path is its name, a folder's files are named from the folder down.</param>
    /// <param name="catalog">What is known about them besides.</param>
    /// <param name="settings">Which files are read, and how foreign tables name their columns; null reads every file of a known kind.</param>
    /// <exception cref="FileNotFoundException">A root does not exist.</exception>
    /// <exception cref="TemporaryFileException">The folder for temporary files cannot be used.</exception>
    public static Corpus Open(IEnumerable<string> roots, SourceCatalog catalog, CorpusSettings? settings = null)
    {
        var corpus = new Corpus(catalog);
        try
        {
            corpus.List(roots, settings ?? CorpusSettings.Default);
            return corpus;
        }
        catch
        {
            corpus.Dispose();
            throw;
        }
    }

    /// <summary>Finds the documents that are copies of others; from then on <see cref="Read"/> says of which. A document whose sketch is kept is hashed for it,
    /// every other one read,
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

    /// <summary>SHA-256 of everything a document is made of: its bytes as they stand, its path and what the catalog says about it. Nothing is unpacked or
    /// parsed.</summary>
    /// <remarks>Of what cannot be read, has changed since it was listed or is too large it is a digest of that fact.</remarks>
    public byte[] DigestOf(CorpusEntry entry) => Bytes(entry).Digest;

    /// <summary>Reads one document.</summary>
    /// <returns>The document, or why it is rejected; and the digest of what was read.</returns>
    /// <exception cref="TemporaryFileException">The folder for temporary files cannot be used.</exception>
    public Reading Read(CorpusEntry entry)
    {
        var reading = _spool?.Find(entry) ?? ReadOf(entry, Bytes(entry));
        return reading.Document is { } document
            && _originals.TryGetValue(document.Id, out var original) ? reading with { Document = document with { DuplicateOf = original } } : reading;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _spool?.Dispose();
        _workspace.Dispose();
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

    Reading ReadOf(CorpusEntry entry, EntryBytes bytes)
    {
        if (bytes.Rejection is not null)
            return new(bytes.Digest, null, bytes.Rejection);
        try
        {
            var document = entry.Place.Format.Read(entry.Place, bytes.Bytes, entry.Id, _catalog.Of(entry.Path));
            return DocumentBounds.FaultOf(document, entry.Place) is { } fault ? new(bytes.Digest, null, fault) : new(bytes.Digest, document, null);
        }
        catch (RejectedException rejected)
        {
            return new(bytes.Digest, null, rejected.Rejection);
        }
        catch (OpenElementsException nested)
        {
            return new(bytes.Digest, null, new()
            {
                Path = entry.Path,
                Code = "nested-too-deep",
                Message = $"{nested.Message}.",
                Advice = "Close the elements, or save the article as plain text.",
            });
        }
        // The parsers of pages and Markdown are others'; a document that trips one up costs no other its rows.
        catch (Exception fault) when (fault is not (OutOfMemoryException or PlatformNotSupportedException or TemporaryFileException))
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
        catch (Exception failed) when (IsFaultOfFile(failed))
        {
            return Failed(FileFaults.Unreadable(entry.Path, failed));
        }

        EntryBytes Failed(Rejection rejection)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(rejection.ToString()));
            return new(default, hash.GetHashAndReset(), rejection);
        }
    }

    void List(IEnumerable<string> roots, CorpusSettings settings)
    {
        var rejections = new RejectionList();
        var listing = new Listing(settings.Columns, _workspace, rejections.Add, _unread.Add, _notes.Add);
        var places = new List<DocumentPlace>();
        foreach (var file in roots.SelectMany(root => DocumentFiles.Below(root, settings, _unread.Add)))
            if (ArchiveFiles.IsArchive(file.Path) && file.Length > 0)
                Guarded(file, rejections, () => ListMembers(file, settings, listing, rejections, places));
            else
                ListFile(file, listing, rejections, places);
        Entries = EntryNames.Of(places);
        Rejections = rejections.Complete();
        _notes.AddRange(_catalog.Unmet(places.Select(place => place.Path).Concat(places.Select(place => place.File.Path))));
        _notes.AddRange(settings.Unmet(places.Select(place => place.File.Path).Concat(_unread.Select(file => file.Path))
            .Concat(Rejections.Select(rejection => RejectionList.FileOf(rejection.Path)))));
        _notes.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path) is not 0 and var order ? order : (a.Line ?? 0).CompareTo(b.Line ?? 0));
        _unread.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
    }

    void ListMembers(SourceFile archive, CorpusSettings settings, Listing listing, RejectionList rejections, List<DocumentPlace> places)
    {
        var known = places.Count;
        foreach (var member in ArchiveFiles.Members(archive, name => IsWanted($"{archive.Path}/{name}", settings), _workspace))
            ListFile(member, listing, rejections, places);
        if (places.Count == known && rejections.Complete().All(rejection => !rejection.Path.StartsWith(archive.Path + "/", StringComparison.Ordinal)))
            listing.Leave(archive.Path, "empty", "It holds no document that is read.");
    }

    bool IsWanted(string path, CorpusSettings settings)
    {
        if (settings.Excludes(path) || Path.GetFileName(path).Equals("README.md", StringComparison.OrdinalIgnoreCase))
            return false;
        if (KnownFormats.Of(path) is not null)
            return true;
        _unread.Add(new(path, "unknown-ending",
            ArchiveFiles.IsArchive(path) ? "An archive within an archive is not read." : UnreadEndings.ReasonOf(Path.GetFileName(path))));
        return false;
    }

    void ListFile(SourceFile file, Listing listing, RejectionList rejections, List<DocumentPlace> places) => Guarded(file, rejections, () =>
    {
        var format = KnownFormats.OfNamed(file.Path);
        // What has no length may be a pipe, and opening one waits for its writer.
        if (file.Length == 0)
        {
            listing.Leave(file.Path, "empty", "It is empty, or no file at all.");
            return;
        }
        if (IsPointer(file))
            throw new RejectedException(Magic.LfsPointer(file.Path));
        var (readable, isWhole) = KnownFormats.IsUnpackedFirst(file.Path) ? ArchiveFiles.Unpacked(file, _workspace) : (file, true);
        var known = places.Count;
        foreach (var place in format.Entries(readable, listing))
            places.Add(place);
        if (isWhole)
            return;
        rejections.TakeBackLast(file.Path);
        rejections.Add(new()
        {
            Path = file.Path,
            Code = "cut-off",
            Message = string.Create(CultureInfo.InvariantCulture,
                $"The file is cut off or damaged in its middle: {places.Count - known} documents of it are read, what stands behind them is lost."),
            Advice = "Fetch or pack it again.",
        });
    });

    static void Guarded(SourceFile file, RejectionList rejections, Action list)
    {
        try
        {
            list();
        }
        catch (RejectedException rejected)
        {
            rejections.Add(rejected.Rejection);
        }
        catch (Exception failed) when (IsFaultOfFile(failed))
        {
            rejections.Add(FileFaults.Unreadable(file.Path, failed));
        }
    }

    // A fault of the machine is no fault of a document.
    static bool IsFaultOfFile(Exception failed) => failed is IOException and not TemporaryFileException || failed is UnauthorizedAccessException;

    static bool IsPointer(SourceFile file)
    {
        const int LongestPointer = 1024;
        if (file.Length is 0 or > LongestPointer)
            return false;
        return Magic.IsLfsPointer(file.ReadWhole());
    }
}
