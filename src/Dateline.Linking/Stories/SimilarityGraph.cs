using Dateline.Linking.Terms;

namespace Dateline.Linking.Stories;

/// <summary>
/// Finds the pairs of documents that may tell one story, through an index of their heaviest terms: in time in proportion to the documents, not to their pairs.
/// </summary>
static class SimilarityGraph
{
    /// <summary>Pairs of documents with their similarity.</summary>
    /// <param name="vectors">The documents' vectors.</param>
    /// <param name="weights">The weights of their terms.</param>
    /// <param name="least">Pairs of less similarity are left out.</param>
    /// <returns>Pairs with the earlier document first, in the order of the second.</returns>
    public static IEnumerable<(int One, int Two, double Similarity)> Pairs(IReadOnlyList<TermVector> vectors, TermWeights weights, double least)
    {
        var index = new Dictionary<uint, List<int>>();
        var seen = new int[vectors.Count];
        for (var document = 0; document < vectors.Count; document++)
        {
            var keys = KeysOf(vectors[document], weights);
            foreach (var key in keys)
                if (index.TryGetValue(key, out var sharing))
                    foreach (var other in sharing)
                    {
                        if (seen[other] == document)
                            continue;
                        seen[other] = document;
                        if (vectors[other].Dot(vectors[document]) is var similarity && similarity >= least
                            && vectors[other].Shared(vectors[document]) >= StorySettings.LeastShared)
                            yield return (other, document, similarity);
                    }
            foreach (var key in keys)
            {
                if (!index.TryGetValue(key, out var sharing))
                    index[key] = sharing = [];
                sharing.Add(document);
            }
        }
    }

    static uint[] KeysOf(TermVector vector, TermWeights weights) =>
        [.. Enumerable.Range(0, vector.Terms.Length)
            .Where(term => weights.Documents(vector.Terms[term]) <= StorySettings.MostSharing)
            .OrderByDescending(term => vector.Weights[term]).ThenBy(term => vector.Terms[term])
            .Take(StorySettings.Keys)
            .Select(term => vector.Terms[term])];
}
