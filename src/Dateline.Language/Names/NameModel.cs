namespace Dateline.Language;

/// <summary>Weights of the name model: one row of a weight per tag for each feature, and one weight for each pair of tags.</summary>
/// <remarks>Weights are 8-bit integers, sums are integers: the scores are the same on every machine.</remarks>
sealed class NameModel
{
    /// <summary>Kind of model in a model file.</summary>
    public const string Kind = "NAME";

    readonly ReadOnlyMemoryBlock<uint> _features;
    readonly ReadOnlyMemoryBlock<sbyte> _weights;
    readonly ReadOnlyMemoryBlock<short> _transitions;
    readonly uint _mask;

    NameModel(ModelReader reader)
    {
        Classes = WordClasses.Read(reader);
        _features = reader.ReadArray<uint>();
        _weights = reader.ReadArray<sbyte>();
        _transitions = reader.ReadArray<short>();
        NetworkShare = reader.ReadInt32();
        _mask = (uint)_features.Length - 1;
        if ((_features.Length & _mask) != 0 || _weights.Length != _features.Length * EntityTags.Count
            || _transitions.Length != (EntityTags.Count + 1) * EntityTags.Count)
            throw new ModelException(
                $"names.bin: {_features.Length} features, {_weights.Length} weights and {_transitions.Length} transitions do not fit together; train the model again.");
    }

    /// <summary>The word classes of the features.</summary>
    public WordClasses Classes { get; }

    /// <summary>How many units of the model's scores one unit of the network's entity scores is worth; 0 leaves the network out.</summary>
    public int NetworkShare { get; }

    /// <summary>Reads a model.</summary>
    /// <exception cref="ModelException">Its parts do not fit together.</exception>
    public static NameModel Read(ModelReader reader) => new(reader);

    /// <summary>Adds the weights of a feature to the scores of the tags.</summary>
    public void AddTo(Span<int> scores, uint feature)
    {
        var slots = _features.Span;
        for (var slot = feature & _mask; slots[(int)slot] != 0; slot = (slot + 1) & _mask)
            if (slots[(int)slot] == feature)
            {
                var row = _weights.Span.Slice((int)slot * EntityTags.Count, EntityTags.Count);
                for (var tag = 0; tag < EntityTags.Count; tag++)
                    scores[tag] += row[tag];
                return;
            }
    }

    /// <summary>Weight of a tag behind another; <paramref name="previous"/> is <see cref="EntityTags.Count"/> at the start of a sentence.</summary>
    public int Transition(int previous, int tag) => _transitions.Span[previous * EntityTags.Count + tag];
}
