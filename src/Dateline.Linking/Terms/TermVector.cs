namespace Dateline.Linking.Terms;

/// <summary>Weighted terms in the order of their keys, of length 1 as a vector for one document; the sum of such vectors for several.</summary>
/// <param name="Terms">Keys, ascending, each once.</param>
/// <param name="Weights">The weight of each, above 0.</param>
readonly record struct TermVector(uint[] Terms, float[] Weights)
{
    /// <summary>Sum of the products of the weights of common terms, added up in the order of the keys.</summary>
    public double Dot(TermVector other)
    {
        var (sum, one, two) = (0d, 0, 0);
        while (one < Terms.Length && two < other.Terms.Length)
        {
            if (Terms[one] == other.Terms[two])
                sum += (double)Weights[one++] * other.Weights[two++];
            else if (Terms[one] < other.Terms[two])
                one++;
            else
                two++;
        }
        return sum;
    }

    /// <summary>Number of common terms.</summary>
    public int Shared(TermVector other)
    {
        var (shared, one, two) = (0, 0, 0);
        while (one < Terms.Length && two < other.Terms.Length)
        {
            shared += Terms[one] == other.Terms[two] ? 1 : 0;
            if (Terms[one] <= other.Terms[two])
                one++;
            else
                two++;
        }
        return shared;
    }

    /// <summary>The sum of two vectors, of which the <paramref name="most"/> heaviest terms are kept.</summary>
    public TermVector Plus(TermVector other, int most)
    {
        var (terms, weights) = (new List<uint>(Terms.Length + other.Terms.Length), new List<float>(Terms.Length + other.Terms.Length));
        var (one, two) = (0, 0);
        while (one < Terms.Length || two < other.Terms.Length)
        {
            var first = two == other.Terms.Length || one < Terms.Length && Terms[one] <= other.Terms[two];
            var second = one == Terms.Length || two < other.Terms.Length && other.Terms[two] <= Terms[one];
            terms.Add(first ? Terms[one] : other.Terms[two]);
            weights.Add((first ? Weights[one++] : 0) + (second ? other.Weights[two++] : 0));
        }
        if (terms.Count <= most)
            return new([.. terms], [.. weights]);
        var kept = Enumerable.Range(0, terms.Count).OrderByDescending(index => weights[index]).ThenBy(index => terms[index]).Take(most).Order().ToArray();
        return new([.. kept.Select(index => terms[index])], [.. kept.Select(index => weights[index])]);
    }
}
