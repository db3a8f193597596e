namespace Dateline.Training;

/// <summary>What each kind of mistake counts.</summary>
sealed record LossWeights
{
    /// <summary>A head.</summary>
    public float Arc { get; init; } = 1f;

    /// <summary>A relation.</summary>
    public float Relation { get; init; } = 1f;

    /// <summary>A tag, universal or Penn.</summary>
    public float Tag { get; init; } = 0.5f;

    /// <summary>An entity tag.</summary>
    public float Entity { get; init; } = 0.7f;
}
