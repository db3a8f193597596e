using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>How far the words of a sentence stand from each other in its tree.</summary>
sealed class TreeDistance
{
    // A step into another clause is longer than a step within one.
    const int Step = 2;
    const int ClauseStep = 3;

    readonly Analysis _analysis;
    readonly int[] _depths;
    readonly int[] _lengths;

    /// <summary>Measures every token's way up to its root.</summary>
    public TreeDistance(Analysis analysis)
    {
        _analysis = analysis;
        _depths = new int[analysis.TokenCount];
        _lengths = new int[analysis.TokenCount];
        Array.Fill(_depths, -1);
        var path = new Stack<int>();
        for (var token = 0; token < _depths.Length; token++)
        {
            var above = token;
            for (; above >= 0 && _depths[above] < 0; above = analysis.Heads[above])
                path.Push(above);
            while (path.TryPop(out var below))
            {
                var head = analysis.Heads[below];
                _depths[below] = head < 0 ? 0 : _depths[head] + 1;
                _lengths[below] = head < 0 ? 0 : _lengths[head] + Cost(below);
            }
        }
    }

    /// <summary>Number of edges between a token and its root.</summary>
    public int DepthOf(int token) => _depths[token];

    /// <summary>Weighted number of edges between two tokens of one sentence.</summary>
    public int Between(int from, int to)
    {
        var (left, right) = (from, to);
        while (left != right && left >= 0 && right >= 0)
            if (_depths[left] >= _depths[right])
                left = _analysis.Heads[left];
            else
                right = _analysis.Heads[right];
        return left == right && left >= 0 ? _lengths[from] + _lengths[to] - 2 * _lengths[left] : int.MaxValue - 1;
    }

    int Cost(int token) => _analysis.Relations[token].Universal() switch
    {
        DependencyRelation.Ccomp or DependencyRelation.Advcl or DependencyRelation.Parataxis or DependencyRelation.Acl => ClauseStep,
        DependencyRelation.Flat or DependencyRelation.Compound => 0,
        _ => Step,
    };
}
