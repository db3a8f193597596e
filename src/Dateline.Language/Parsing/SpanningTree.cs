using System.Buffers;

namespace Dateline.Language;

/// <summary>
/// Maximum spanning arborescence of a dense graph with a given word below position 0, after Chu and Liu and Edmonds, in time in proportion to the arcs.
/// </summary>
/// <remarks>
/// A cycle of best heads becomes one node, which takes the place of the cycle's first position; what the arcs into and out of it stand for is kept, and taken
/// apart
/// again, the last cycle first, when none is left. Scores that are not numbers give some tree or none, but an end.
/// </remarks>
sealed class SpanningTree
{
    readonly float[] _graph;
    readonly int _count;
    readonly int[] _heads;
    readonly int[] _walk;
    readonly Stack<Contraction> _contracted = new();
    int[] _nodes;
    int _walks;

    SpanningTree(float[] graph, int count)
    {
        (_graph, _count, _heads, _walk) = (graph, count, new int[count], new int[count]);
        _nodes = [.. Enumerable.Range(0, count)];
        _heads[0] = -1;
    }

    /// <summary>Finds the tree of the highest sum; ties go to the lower index.</summary>
    /// <param name="scores">Score of each arc: row is the dependent, column the head.</param>
    /// <param name="stride">Numbers from one row to the next.</param>
    /// <param name="count">Number of positions, position 0 included.</param>
    /// <param name="root">The one position whose head is 0.</param>
    /// <returns>The head of each position; -1 for position 0.</returns>
    public static int[] Find(ReadOnlySpan<float> scores, int stride, int count, int root)
    {
        var graph = ArrayPool<float>.Shared.Rent(count * count);
        for (var dependent = 1; dependent < count; dependent++)
            for (var head = 0; head < count; head++)
                graph[(dependent * count) + head] = head != dependent && (head == 0) == (dependent == root)
                    ? scores[(dependent * stride) + head]
                    : float.NegativeInfinity;
        var heads = new SpanningTree(graph, count).Solve();
        ArrayPool<float>.Shared.Return(graph);
        return heads;
    }

    int[] Solve()
    {
        foreach (var node in _nodes.AsSpan(1))
            _heads[node] = BestHead(node);
        while (FindCycle() is { } cycle)
            Contract(cycle);
        while (_contracted.TryPop(out var contraction))
            Expand(contraction);
        return _heads;
    }

    void Contract(int[] cycle)
    {
        var node = cycle[0];
        var outside = _nodes.Where(other => cycle.AsSpan().BinarySearch(other) < 0).ToArray();
        var (leaves, enters, gains) = (new int[outside.Length], new int[outside.Length], new float[outside.Length]);
        for (var index = 0; index < outside.Length; index++)
        {
            var other = outside[index];
            (leaves[index], enters[index]) = (node, node);
            foreach (var inner in cycle.AsSpan(1))
            {
                if (Score(other, inner) > Score(other, leaves[index]))
                    leaves[index] = inner;
                if (Gain(inner, other) > Gain(enters[index], other))
                    enters[index] = inner;
            }
            gains[index] = Gain(enters[index], other);
        }
        _contracted.Push(new(cycle, [.. cycle.Select(inner => _heads[inner])], outside, leaves, enters));
        for (var index = 0; index < outside.Length; index++)
        {
            var other = outside[index];
            _graph[(other * _count) + node] = other == 0 ? float.NegativeInfinity : Score(other, leaves[index]);
            _graph[(node * _count) + other] = gains[index];
            // The best of the cycle is no worse for having company.
            if (cycle.AsSpan().BinarySearch(_heads[other]) >= 0)
                _heads[other] = node;
        }
        _nodes = [.. outside.Append(node).Order()];
        _heads[node] = BestHead(node);
    }

    void Expand(Contraction contraction)
    {
        var (cycle, heads, outside, leaves, enters) = contraction;
        var node = cycle[0];
        var head = _heads[node];
        for (var index = 0; index < outside.Length; index++)
            if (outside[index] > 0 && _heads[outside[index]] == node)
                _heads[outside[index]] = leaves[index];
        for (var index = 0; index < cycle.Length; index++)
            _heads[cycle[index]] = heads[index];
        _heads[enters[outside.AsSpan().BinarySearch(head)]] = head;
    }

    float Score(int dependent, int head) => _graph[(dependent * _count) + head];

    // An arc into a cycle is worth what it gains over the cycle's own arc that it replaces.
    float Gain(int dependent, int head) => Score(dependent, head) - Score(dependent, _heads[dependent]);

    int BestHead(int dependent)
    {
        var best = 0;
        foreach (var head in _nodes.AsSpan(1))
            if (head != dependent && Score(dependent, head) > Score(dependent, best))
                best = head;
        return best;
    }

    int[]? FindCycle()
    {
        var before = _walks;
        foreach (var start in _nodes.AsSpan(1))
        {
            _walks++;
            var position = start;
            for (; position > 0 && _walk[position] <= before; position = _heads[position])
                _walk[position] = _walks;
            if (position <= 0 || _walk[position] != _walks)
                continue;
            var cycle = new List<int> { position };
            for (var next = _heads[position]; next != position; next = _heads[next])
                cycle.Add(next);
            return [.. cycle.Order()];
        }
        return null;
    }

    /// <summary>A cycle that became one node.</summary>
    /// <param name="Cycle">Its positions, ascending; the node stands at the first.</param>
    /// <param name="Heads">Head of each within the cycle.</param>
    /// <param name="Outside">The other nodes at that time, ascending.</param>
    /// <param name="Leaves">For each of these as a dependent of the node: which position of the cycle it hangs on.</param>
    /// <param name="Enters">For each of these as the head of the node: which position of the cycle hangs on it.</param>
    sealed record Contraction(int[] Cycle, int[] Heads, int[] Outside, int[] Leaves, int[] Enters);
}
