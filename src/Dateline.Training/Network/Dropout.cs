namespace Dateline.Training;

/// <summary>How often parts of the network are switched off in training.</summary>
sealed record Dropout
{
    /// <summary>A whole fixed vector of a word.</summary>
    public float Vector { get; init; } = 0.2f;

    /// <summary>A whole trained vector of a word.</summary>
    public float Trained { get; init; } = 0.25f;

    /// <summary>The whole sum of hashed features of a word.</summary>
    public float Hashed { get; init; } = 0.2f;

    /// <summary>A single number that comes in.</summary>
    public float Input { get; init; } = 0.25f;

    /// <summary>A unit of an LSTM layer, throughout a sentence.</summary>
    public float Layer { get; init; } = 0.33f;

    /// <summary>A unit of the parsing heads, throughout a sentence.</summary>
    public float Parsing { get; init; } = 0.33f;

    /// <summary>A trained word of count c is taken for unknown with probability this / (this + c).</summary>
    public float RareWord { get; init; } = 0.5f;
}
