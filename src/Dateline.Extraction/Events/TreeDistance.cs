using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>How far two words stand from each other in the tree of their sentence.</summary>
static class TreeDistance
{
    // A step into another clause is longer than a step within one.
    const int Step = 2;
    const int ClauseStep = 3;

    /// <summary>Weighted number of edges between two tokens of one sentence.</summary>
    public static int Between(Analysis analysis, int from, int to)
    {
        var distances = new Dictionary<int, int>();
        for (var (token, distance) = (from, 0); token >= 0; token = analysis.Heads[token])
        {
            distances[token] = distance;
            distance += Cost(analysis, token);
        }
        for (var (token, distance) = (to, 0); token >= 0; token = analysis.Heads[token])
        {
            if (distances.TryGetValue(token, out var other))
                return distance + other;
            distance += Cost(analysis, token);
        }
        return int.MaxValue - 1;
    }

    static int Cost(Analysis analysis, int token) => analysis.Relations[token].Universal() switch
    {
        DependencyRelation.Ccomp or DependencyRelation.Advcl or DependencyRelation.Parataxis or DependencyRelation.Acl => ClauseStep,
        DependencyRelation.Flat or DependencyRelation.Compound => 0,
        _ => Step,
    };
}
