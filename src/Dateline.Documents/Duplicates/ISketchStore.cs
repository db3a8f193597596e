namespace Dateline.Documents.Duplicates;

/// <summary>Keeps sketches from one build to the next, by the digest of what they were made of. Any thread may call.</summary>
public interface ISketchStore
{
    /// <summary>A sketch and the day of publication of its document; null where there is none.</summary>
    /// <param name="digest">What <see cref="Corpus.DigestOf"/> gives.</param>
    (DateOnly? PublishedOn, Sketch Sketch)? Find(ReadOnlySpan<byte> digest);

    /// <summary>Keeps a sketch.</summary>
    void Keep(ReadOnlySpan<byte> digest, DateOnly? publishedOn, Sketch sketch);
}
