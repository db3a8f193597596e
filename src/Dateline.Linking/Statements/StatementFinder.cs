using System.Collections.Immutable;
using Dateline.Linking.Terms;

namespace Dateline.Linking.Statements;

/// <summary>Finds the same quotation in several documents: word for word, with cuts, with small edits.</summary>
static class StatementFinder
{
    /// <summary>Words of a shingle.</summary>
    public const int ShingleWords = 4;

    /// <summary>Fewest words of a quotation that is looked for elsewhere: shorter ones are said by many.</summary>
    public const int LeastWords = 6;

    /// <summary>The share of the shorter quotation's shingles that the longer one must hold, in per cent.</summary>
    const int LeastShare = 60;

    /// <summary>Quotations that may share a shingle; of a more common one the first are looked at.</summary>
    const int MostSharing = 200;

    /// <summary>The shingles of a quotation; none where it is too short to be told from others.</summary>
    public static uint[] ShinglesOf(ReadOnlySpan<char> text)
    {
        var words = new List<uint>();
        for (var index = 0; index < text.Length;)
        {
            var end = index;
            while (end < text.Length && char.IsLetterOrDigit(text[end]))
                end++;
            if (end > index)
                words.Add(WordKey(text[index..end]));
            index = end + 1;
        }
        if (words.Count < LeastWords)
            return [];
        var shingles = new SortedSet<uint>();
        for (var start = 0; start + ShingleWords <= words.Count; start++)
            shingles.Add(Shingle(words, start));
        return [.. shingles];
    }

    /// <summary>Groups of quotations of two documents and more that are one statement, in the order of the quotations.</summary>
    /// <param name="quotes">The quotations, in the order of documents and places.</param>
    public static ImmutableArray<ImmutableArray<int>> Find(IReadOnlyList<StatementQuote> quotes)
    {
        var index = new Dictionary<uint, List<int>>();
        var group = new int[quotes.Count];
        for (var quote = 0; quote < quotes.Count; quote++)
        {
            group[quote] = quote;
            var shared = new SortedDictionary<int, int>();
            foreach (var shingle in quotes[quote].Shingles)
            {
                if (!index.TryGetValue(shingle, out var sharing))
                    index[shingle] = sharing = [];
                foreach (var other in sharing)
                    shared[other] = shared.GetValueOrDefault(other) + 1;
                if (sharing.Count < MostSharing)
                    sharing.Add(quote);
            }
            foreach (var (other, common) in shared)
                if (common * 100 >= LeastShare * Math.Min(quotes[quote].Shingles.Length, quotes[other].Shingles.Length))
                    Join(group, quote, other);
        }
        return [.. Enumerable.Range(0, quotes.Count)
            .GroupBy(quote => First(group, quote))
            .Select(quotations => quotations.ToImmutableArray())
            .Where(quotations => quotations.Select(quote => quotes[quote].Document).Distinct().Skip(1).Any())
            .OrderBy(quotations => quotations[0])];
    }

    static uint WordKey(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[Math.Min(word.Length, 64)];
        word[..folded.Length].ToLowerInvariant(folded);
        return Term.Key(folded);
    }

    static uint Shingle(List<uint> words, int start)
    {
        var hash = 0ul;
        for (var word = start; word < start + ShingleWords; word++)
            hash = (hash ^ words[word]) * 0x9E37_79B9_7F4A_7C15 ^ hash >> 29;
        return (uint)(hash >> 32);
    }

    // The earliest quotation stands for its group.
    static void Join(int[] group, int one, int two)
    {
        var (first, second) = (First(group, one), First(group, two));
        group[Math.Max(first, second)] = Math.Min(first, second);
    }

    static int First(int[] group, int quote)
    {
        while (group[quote] != quote)
            quote = group[quote] = group[group[quote]];
        return quote;
    }
}
