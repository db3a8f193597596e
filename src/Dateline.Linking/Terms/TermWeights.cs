namespace Dateline.Linking.Terms;

/// <summary>How much a term tells: the square of the logarithm of the share of documents without it, over the corpus and ordinary prose together.</summary>
/// <param name="documents">Documents of the corpus.</param>
/// <param name="frequencies">In how many of them each term stands.</param>
sealed class TermWeights(int documents, IReadOnlyDictionary<uint, int> frequencies)
{
    readonly int _all = BinaryLogarithm.Of(2 * (uint)(documents + TermFrequencies.Documents + 1));

    /// <summary>Documents of the corpus that hold a term.</summary>
    public int Documents(uint term) => frequencies.GetValueOrDefault(term);

    /// <summary>Rarity of a term: logarithm to base 2 of all documents by those that hold it, in units of 2^-<see cref="BinaryLogarithm.Bits"/>.</summary>
    public int Rarity(uint term) => Math.Max(0, _all - BinaryLogarithm.Of(2 * (uint)(Documents(term) + TermFrequencies.Of(term)) + 1));

    /// <summary>Rarity of a term in ordinary prose alone, for what is told of one document.</summary>
    public static long RarityInProse(uint term) =>
        BinaryLogarithm.Of((uint)TermFrequencies.Documents + 1) - BinaryLogarithm.Of((uint)TermFrequencies.Of(term) + 1);

    /// <summary>
    /// The vector of a document. Terms that stand in no other are left out of it but count for its length, with half their weight: a document is like others by the share
    /// of it that they share, though each has details of its own.
    /// </summary>
    /// <param name="counts">Terms by ascending key with their number in the document.</param>
    public TermVector VectorOf(TermCounts counts)
    {
        var (terms, weights) = (new List<uint>(counts.Terms.Length), new List<double>(counts.Terms.Length));
        var squares = 0d;
        for (var index = 0; index < counts.Terms.Length; index++)
        {
            long rarity = Rarity(counts.Terms[index]);
            if (rarity == 0)
                continue;
            // Whole numbers below 2^53: exact, and the same everywhere.
            var weight = (double)(((1 << BinaryLogarithm.Bits) + BinaryLogarithm.Of(counts.Counts[index]) * 7 / 10) * (rarity * rarity));
            if (Documents(counts.Terms[index]) < 2)
            {
                squares += weight * weight / 4;
                continue;
            }
            squares += weight * weight;
            terms.Add(counts.Terms[index]);
            weights.Add(weight);
        }
        var length = Math.Sqrt(squares);
        return new([.. terms], [.. weights.Select(weight => (float)(weight / length))]);
    }
}
