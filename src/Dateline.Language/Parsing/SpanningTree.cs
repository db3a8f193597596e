namespace Dateline.Language;

/// <summary>Maximum spanning arborescence of a dense graph with a given word below position 0, after Chu and Liu and Edmonds.</summary>
static class SpanningTree
{
    /// <summary>Finds the tree of the highest sum; ties go to the lower index.</summary>
    /// <param name="scores">Score of each arc: row is the dependent, column the head.</param>
    /// <param name="stride">Numbers from one row to the next.</param>
    /// <param name="count">Number of positions, position 0 included.</param>
    /// <param name="root">The one position whose head is 0.</param>
    /// <returns>The head of each position; -1 for position 0.</returns>
    public static int[] Find(ReadOnlySpan<float> scores, int stride, int count, int root)
    {
        var graph = new float[count * count];
        for (var dependent = 1; dependent < count; dependent++)
            for (var head = 0; head < count; head++)
                graph[(dependent * count) + head] = head != dependent && (head == 0) == (dependent == root)
                    ? scores[(dependent * stride) + head]
                    : float.NegativeInfinity;
        return Solve(graph, count);
    }

    static int[] Solve(float[] graph, int count)
    {
        var heads = BestHeads(graph, count);
        if (FindCycle(heads) is not { } cycle)
            return heads;

        // The cycle becomes one node, the last; an arc into it is worth what it gains over the cycle's own arc that it replaces.
        var outside = Enumerable.Range(0, count).Except(cycle).ToArray();
        var node = outside.Length;
        var size = node + 1;
        var smaller = new float[size * size];
        var (leavesAt, entersAt) = (new int[node], new int[node]);
        for (var i = 0; i < node; i++)
        {
            for (var j = 0; j < node; j++)
                smaller[(i * size) + j] = graph[(outside[i] * count) + outside[j]];
            (leavesAt[i], entersAt[i]) = (cycle[0], cycle[0]);
            foreach (var inner in cycle)
            {
                if (graph[(outside[i] * count) + inner] > graph[(outside[i] * count) + leavesAt[i]])
                    leavesAt[i] = inner;
                if (Gain(inner, outside[i]) > Gain(entersAt[i], outside[i]))
                    entersAt[i] = inner;
            }
            smaller[(i * size) + node] = i == 0 ? float.NegativeInfinity : graph[(outside[i] * count) + leavesAt[i]];
            smaller[(node * size) + i] = Gain(entersAt[i], outside[i]);
        }
        var tree = Solve(smaller, size);

        for (var i = 1; i < node; i++)
            heads[outside[i]] = tree[i] == node ? leavesAt[i] : outside[tree[i]];
        heads[entersAt[tree[node]]] = outside[tree[node]];
        return heads;

        float Gain(int dependent, int head) => graph[(dependent * count) + head] - graph[(dependent * count) + heads[dependent]];
    }

    static int[] BestHeads(float[] graph, int count)
    {
        var heads = new int[count];
        heads[0] = -1;
        for (var dependent = 1; dependent < count; dependent++)
        {
            var row = graph.AsSpan(dependent * count, count);
            for (var head = 1; head < count; head++)
                if (head != dependent && row[head] > row[heads[dependent]])
                    heads[dependent] = head;
        }
        return heads;
    }

    static int[]? FindCycle(int[] heads)
    {
        var walk = new int[heads.Length];
        for (var start = 1; start < heads.Length; start++)
        {
            var position = start;
            for (; position > 0 && walk[position] == 0; position = heads[position])
                walk[position] = start;
            if (position <= 0 || walk[position] != start)
                continue;
            var cycle = new List<int> { position };
            for (var next = heads[position]; next != position; next = heads[next])
                cycle.Add(next);
            cycle.Sort();
            return [.. cycle];
        }
        return null;
    }
}
