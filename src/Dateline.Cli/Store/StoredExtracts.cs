using Dateline.Documents.Corpora;
using Dateline.Extraction;

namespace Dateline.Cli.Store;

/// <summary>The extracts at hand: a store of this machine's own and the parts that shards filled.</summary>
/// <param name="own">Receives what is extracted; null keeps nothing.</param>
/// <param name="parts">Stores that are only read.</param>
sealed class StoredExtracts(ExtractStore? own, IReadOnlyList<ExtractStore> parts) : IDisposable
{
    readonly List<(string Id, ExtractKey Key)> _documents = [];

    /// <summary>How many documents were extracted, by cause.</summary>
    public SortedDictionary<Recomputed, int> Counts { get; } = [];

    /// <summary>The store that is written; null where nothing is kept.</summary>
    public ExtractStore? Own => own;

    /// <summary>No store: everything is extracted and nothing kept.</summary>
    public static StoredExtracts None() => new(null, []);

    /// <summary>Finds the copies of a corpus; the sketches that takes are kept.</summary>
    public void FindDuplicates(Corpus corpus, int threads, CancellationToken cancel)
    {
        var sketches = own is null ? null : new StoredSketches(own);
        corpus.FindDuplicates(threads, sketches, cancel);
        sketches?.Complete();
    }

    /// <summary>Looks an extract up. Any thread may ask.</summary>
    public Extract? Find(ExtractKey key)
    {
        if (own?.Find(key.Digest) is { } found)
            return found;
        foreach (var part in parts)
            if (part.Find(key.Digest) is { } other)
                return other;
        return null;
    }

    /// <summary>Why a document has to be extracted. Any thread may ask.</summary>
    public Recomputed WhyMissing(string documentId, ExtractKey key) => own?.LastKeyOf(documentId) switch
    {
        null => Recomputed.New,
        var last when last.Text != key.Text => Recomputed.Text,
        var last when last.Metadata != key.Metadata => Recomputed.Metadata,
        var last when last.Engine != key.Engine => Recomputed.Engine,
        _ => Recomputed.Lost,
    };

    /// <summary>Keeps what was extracted and notes what was used; called in the order of the documents by one thread.</summary>
    /// <param name="documentId">Key of the document.</param>
    /// <param name="key">What its extract depends on.</param>
    /// <param name="why">Whether and why it was extracted anew.</param>
    /// <param name="packed">Its extract as a store keeps it; of one that was not extracted anew nothing.</param>
    public void Take(string documentId, ExtractKey key, Recomputed why, byte[] packed)
    {
        Counts[why] = Counts.GetValueOrDefault(why) + 1;
        _documents.Add((documentId, key));
        if (why == Recomputed.No)
            own?.Use(key.Digest);
        else
            own?.Add(key.Digest, packed);
    }

    /// <summary>Ends a build whose documents all went through.</summary>
    public void Complete() => own?.Complete(_documents);

    /// <inheritdoc/>
    public void Dispose()
    {
        own?.Dispose();
        foreach (var part in parts)
            part.Dispose();
    }
}
