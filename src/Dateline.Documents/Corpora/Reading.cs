namespace Dateline.Documents.Corpora;

/// <summary>What reading an entry of a corpus gave.</summary>
/// <param name="Digest">What <see cref="Corpus.DigestOf"/> gives, of the bytes that were read.</param>
/// <param name="Document">The document; null where it is rejected.</param>
/// <param name="Rejection">Why it is rejected; null otherwise.</param>
public sealed record Reading(byte[] Digest, Document? Document, Rejection? Rejection)
{
    /// <summary>The document, or why it is rejected.</summary>
    public void Deconstruct(out Document? document, out Rejection? rejection) => (document, rejection) = (Document, Rejection);
}
