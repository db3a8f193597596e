using System.Collections.Immutable;
using Dateline.Linking.Terms;

namespace Dateline.Linking.Stories;

/// <summary>Groups documents into stories: average linkage over the similarity of their terms, the most alike first, within days.</summary>
/// <remarks>Depends on the documents, never on the order in which they come: they are put in the order of their ids first.</remarks>
static class StoryFinder
{
    /// <summary>The groups of two documents and more, in the order of their first document.</summary>
    /// <param name="documents">The documents, in the ordinal order of their ids.</param>
    public static ImmutableArray<FoundStory> Find(IReadOnlyList<StoryDocument> documents)
    {
        var frequencies = new Dictionary<uint, int>();
        foreach (var document in documents)
            foreach (var term in document.Counts.Terms)
                frequencies[term] = frequencies.GetValueOrDefault(term) + 1;
        var weights = new TermWeights(documents.Count, frequencies);
        var vectors = documents.Select(document => weights.VectorOf(document.Counts)).ToArray();
        var groups = documents.Select((document, index) => new DocumentGroup(index, vectors[index], document.Day)).ToArray();
        var waiting = new PriorityQueue<(int One, int Two), (double Similarity, int One, int Two)>(s_mostAlike);
        foreach (var (one, two, similarity) in SimilarityGraph.Pairs(vectors, weights, StorySettings.Relates / 2))
        {
            groups[one].Neighbours.Add(two);
            groups[two].Neighbours.Add(one);
            Offer(one, two, similarity);
        }
        var alive = Join();
        return [.. alive.Where(group => groups[group].Documents.Count > 1).Select(group => Found(groups, group, vectors))];

        void Offer(int one, int two, double similarity)
        {
            if (similarity >= StorySettings.Joins && groups[one].Fits(groups[two]))
                waiting.Enqueue((one, two), (similarity, one, two));
        }

        SortedSet<int> Join()
        {
            var standing = new SortedSet<int>(Enumerable.Range(0, groups.Length));
            while (waiting.TryDequeue(out var pair, out var offer))
            {
                var (one, two) = pair;
                // An offer made before one of both grew is made anew then; this one is void.
                if (!standing.Contains(one) || !standing.Contains(two) || groups[one].Similarity(groups[two]) is var similarity
                    && similarity != offer.Similarity || !groups[one].Fits(groups[two]))
                    continue;
                standing.Remove(two);
                groups[one].Join(groups[two]);
                groups[one].Neighbours.Remove(one);
                groups[one].Neighbours.Remove(two);
                foreach (var neighbour in groups[one].Neighbours)
                {
                    groups[neighbour].Neighbours.Remove(two);
                    groups[neighbour].Neighbours.Add(one);
                    Offer(Math.Min(one, neighbour), Math.Max(one, neighbour), groups[one].Similarity(groups[neighbour]));
                }
            }
            return standing;
        }
    }

    static readonly Comparer<(double Similarity, int One, int Two)> s_mostAlike = Comparer<(double Similarity, int One, int Two)>.Create((one, two) =>
        two.Similarity.CompareTo(one.Similarity) is not 0 and var order ? order : one.One != two.One ? one.One.CompareTo(two.One) : one.Two.CompareTo(two.Two));

    static FoundStory Found(DocumentGroup[] groups, int group, TermVector[] vectors)
    {
        var found = groups[group];
        var central = found.Documents.Order().MaxBy(document => found.Sum.Dot(vectors[document]));
        var related = found.Neighbours
            .Where(other => groups[other].Documents.Count > 1)
            .Select(other => (Group: other, Similarity: found.Similarity(groups[other])))
            .Where(other => other.Similarity >= StorySettings.Relates)
            .OrderByDescending(other => other.Similarity).ThenBy(other => other.Group)
            .Take(5)
            .Select(other => groups[other.Group].Documents.Min());
        return new([.. found.Documents.Order()], central, [.. related]);
    }
}

/// <summary>Documents that tell one story.</summary>
/// <param name="Documents">Their numbers, ascending.</param>
/// <param name="Central">The one that is most like all of them.</param>
/// <param name="Related">The first documents of stories like this one, the most alike first.</param>
readonly record struct FoundStory(ImmutableArray<int> Documents, int Central, ImmutableArray<int> Related);
