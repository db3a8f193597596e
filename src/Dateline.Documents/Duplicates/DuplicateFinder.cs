using System.Collections.Frozen;

namespace Dateline.Documents.Duplicates;

/// <summary>A document as the search for copies sees it.</summary>
/// <param name="Id">Key of the document.</param>
/// <param name="PublishedOn">Day of publication; null when it is not known.</param>
/// <param name="Sketch">Sample of its words.</param>
public readonly record struct Sketched(string Id, DateOnly? PublishedOn, Sketch Sketch);

/// <summary>Finds the documents that are copies of others: reprints under another headline, wire copy cut short.</summary>
/// <remarks>
/// A document is a copy when six tenths or more of its word sequences stand in one that is earlier by date, then by id; of two of one day the one that holds
/// the other
/// is the original. Undated documents come last. A story told anew shares far less; one that quotes another at length and goes on has words enough of its own.
/// Candidates are found by the smallest hashes of their sketches, each of which leads to one original, so the time is in proportion to the number of documents.
/// </remarks>
public static class DuplicateFinder
{
    const double MostOf = 0.6;
    const int Indexed = 32;
    const int CandidatesCompared = 3;

    /// <summary>Original by copy; an original is never a copy itself.</summary>
    /// <param name="documents">The documents, in any order.</param>
    public static FrozenDictionary<string, string> Find(IEnumerable<Sketched> documents)
    {
        var ordered = documents.Where(document => document.Sketch.Hashes.Length > 0)
            .OrderBy(document => document.PublishedOn ?? DateOnly.MaxValue).ThenBy(document => document.Id, StringComparer.Ordinal).ToArray();
        var originalOf = Enumerable.Range(0, ordered.Length).ToArray();
        var firstWith = new Dictionary<uint, int>();
        for (var index = 0; index < ordered.Length; index++)
        {
            foreach (var candidate in Candidates(ordered[index].Sketch, firstWith, originalOf))
                if (ordered[index].Sketch.ContainedIn(ordered[candidate].Sketch) >= MostOf)
                {
                    originalOf[index] = candidate;
                    break;
                }
                else if (ordered[index].PublishedOn == ordered[candidate].PublishedOn && ordered[candidate].Sketch.ContainedIn(ordered[index].Sketch) >= MostOf)
                    originalOf[candidate] = index;
            if (originalOf[index] == index)
                foreach (var hash in ordered[index].Sketch.Hashes[..Math.Min(Indexed, ordered[index].Sketch.Hashes.Length)])
                    firstWith.TryAdd(hash, index);
        }
        return Enumerable.Range(0, ordered.Length).Where(index => originalOf[index] != index)
            .ToFrozenDictionary(index => ordered[index].Id, index => ordered[Root(originalOf, index)].Id, StringComparer.Ordinal);
    }

    // The originals that share most hashes; of those that share as many, the earlier.
    static IEnumerable<int> Candidates(Sketch sketch, Dictionary<uint, int> firstWith, int[] originalOf)
    {
        var shared = new Dictionary<int, int>();
        foreach (var hash in sketch.Hashes)
            if (firstWith.TryGetValue(hash, out var first))
            {
                var original = Root(originalOf, first);
                shared[original] = shared.GetValueOrDefault(original) + 1;
            }
        return shared.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(CandidatesCompared).Select(pair => pair.Key);
    }

    static int Root(int[] originalOf, int index)
    {
        while (originalOf[index] != index)
            index = originalOf[index] = originalOf[originalOf[index]];
        return index;
    }
}
