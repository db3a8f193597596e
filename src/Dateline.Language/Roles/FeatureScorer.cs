using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Dateline.Language;

/// <summary>Scores of some classes from one hidden layer, which adds up units of network states and vectors of hashed features.</summary>
/// <remarks>Vectors of features are bytes and their sums whole numbers; the hidden layer is rounded to bytes, so the same scores come out on every
/// machine.</remarks>
sealed unsafe class FeatureScorer
{
    readonly ReadOnlyMemoryBlock<sbyte> _table;
    readonly float _step;
    readonly float _hiddenSteps;
    readonly IntegerMatrix _output;
    readonly uint _mask;

    FeatureScorer(ModelReader reader, int units)
    {
        (Hidden, var rows) = (reader.ReadInt32(), reader.ReadInt32());
        _table = reader.ReadArray<sbyte>();
        (_step, _hiddenSteps) = (reader.ReadSingle(), reader.ReadSingle());
        Units = new IntegerMatrix[units];
        for (var unit = 0; unit < units; unit++)
            Units[unit] = IntegerMatrix.Read(reader);
        _output = IntegerMatrix.Read(reader);
        _mask = (uint)rows - 1;
        if (Hidden <= 0 || Hidden % 16 != 0 || rows <= 0 || (rows & (rows - 1)) != 0 || _table.Length != (long)rows * Hidden || _output.Inputs != Hidden
            || Array.Exists(Units, matrix => matrix.Outputs != Hidden || matrix.Inputs != Units[0].Inputs))
            throw reader.Malformed($"a scorer of {Hidden} units and {rows} rows");
    }

    /// <summary>Numbers of the hidden layer.</summary>
    public int Hidden { get; }

    /// <summary>From the states of each word that takes part to the hidden layer.</summary>
    public IntegerMatrix[] Units { get; }

    /// <summary>Number of classes.</summary>
    public int Classes => _output.Outputs;

    /// <summary>Numbers from one row of scores to the next.</summary>
    public int Stride => _output.Stride;

    /// <summary>Reads a scorer.</summary>
    /// <param name="reader">The model.</param>
    /// <param name="units">Words that take part.</param>
    /// <exception cref="ModelException">Its parts do not fit together.</exception>
    public static FeatureScorer Read(ModelReader reader, int units) => new(reader, units);

    /// <summary>Computes a hidden layer.</summary>
    /// <param name="features">Hashes of the features.</param>
    /// <param name="first">Units of the first word.</param>
    /// <param name="second">Units of the second word; null: there is none.</param>
    /// <param name="hidden">Receives the layer.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Activate(ReadOnlySpan<uint> features, float* first, float* second, byte* hidden)
    {
        for (var i = 0; i < Hidden; i += 8)
        {
            var sum = Vector256<int>.Zero;
            foreach (var feature in features)
            {
                var eight = Vector128.CreateScalarUnsafe(*(long*)(_table.Start + ((long)(feature & _mask) * Hidden) + i)).AsSByte();
                var words = Vector128.WidenLower(eight);
                sum += Vector256.Create(Vector128.WidenLower(words), Vector128.WidenUpper(words));
            }
            var value = (Vector256.ConvertToSingle(sum) * _step) + Vector256.Load(first + i);
            if (second is not null)
                value += Vector256.Load(second + i);
            Scaling.Store((value * _hiddenSteps) + Vector256.Create(0.5f), hidden + i);
        }
    }

    /// <summary>Computes the scores of some hidden layers that lie one behind the other.</summary>
    public void Score(int rows, byte* hidden, float* scores) => _output.Apply(rows, hidden, Hidden, scores);
}
