namespace Dateline.Language;

/// <summary>Finds the best tree with one root over scored arcs.</summary>
/// <remarks>
/// Each word's best head is taken; when that is no tree with one root, the maximum spanning arborescence (Chu and Liu, Edmonds) under each of the
/// <see cref="RootCandidates"/> best roots, and the best of these. Ties go to the lower index, sums run in the order of the words.
/// </remarks>
static class TreeDecoder
{
    /// <summary>How many words are tried as the root.</summary>
    public const int RootCandidates = 4;

    /// <summary>Finds the best tree.</summary>
    /// <param name="scores">Score of each arc: row is the dependent, column the head, position 0 is above the root; row 0 is not read.</param>
    /// <param name="stride">Numbers from one row to the next.</param>
    /// <param name="heads">Receives the head of each position; its length is the number of positions. Entry 0 is -1.</param>
    public static void Decode(ReadOnlySpan<float> scores, int stride, Span<int> heads)
    {
        var count = heads.Length;
        heads[0] = -1;
        for (var dependent = 1; dependent < count; dependent++)
            heads[dependent] = BestHead(scores.Slice(dependent * stride, count), dependent);
        if (count <= 1 || IsTree(heads))
            return;
        Span<int> roots = stackalloc int[RootCandidates];
        var candidates = BestRoots(scores, stride, count, roots);
        var best = new int[count];
        var bestScore = float.NegativeInfinity;
        foreach (var root in roots[..candidates])
        {
            var tree = SpanningTree.Find(scores, stride, count, root);
            var score = 0f;
            for (var dependent = 1; dependent < count; dependent++)
                score += scores[(dependent * stride) + tree[dependent]];
            if (score > bestScore || bestScore == float.NegativeInfinity)
                (best, bestScore) = (tree, score);
        }
        best.CopyTo(heads);
    }

    /// <summary>Whether heads form a tree with exactly one word below position 0.</summary>
    public static bool IsTree(ReadOnlySpan<int> heads)
    {
        var roots = 0;
        foreach (var head in heads[1..])
            roots += head == 0 ? 1 : 0;
        if (roots != 1)
            return false;
        // Each walk upwards marks its own number; meeting that number again is a cycle.
        var walk = heads.Length <= 512 ? stackalloc int[heads.Length] : new int[heads.Length];
        walk.Clear();
        for (var start = 1; start < heads.Length; start++)
        {
            var position = start;
            for (; position > 0 && walk[position] == 0; position = heads[position])
                walk[position] = start;
            if (position > 0 && walk[position] == start)
                return false;
        }
        return true;
    }

    static int BestHead(ReadOnlySpan<float> row, int dependent)
    {
        var best = dependent == 0 ? 1 : 0;
        for (var head = best + 1; head < row.Length; head++)
            if (head != dependent && row[head] > row[best])
                best = head;
        return best;
    }

    static int BestRoots(ReadOnlySpan<float> scores, int stride, int count, Span<int> roots)
    {
        var found = 0;
        for (var dependent = 1; dependent < count; dependent++)
        {
            // A word makes a good root by how much its root arc beats its next best arc.
            var place = found;
            while (place > 0 && Margin(scores, stride, count, dependent) > Margin(scores, stride, count, roots[place - 1]))
                place--;
            if (place >= roots.Length)
                continue;
            found = Math.Min(found + 1, roots.Length);
            for (var i = found - 1; i > place; i--)
                roots[i] = roots[i - 1];
            roots[place] = dependent;
        }
        return found;
    }

    static float Margin(ReadOnlySpan<float> scores, int stride, int count, int dependent)
    {
        var row = scores.Slice(dependent * stride, count);
        var best = float.NegativeInfinity;
        for (var head = 1; head < count; head++)
            if (head != dependent && row[head] > best)
                best = row[head];
        return best == float.NegativeInfinity ? float.MaxValue : row[0] - best;
    }
}
