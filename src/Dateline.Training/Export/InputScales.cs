using Dateline.Language;

namespace Dateline.Training;

/// <summary>What one step of an input byte is worth, column by column.</summary>
sealed unsafe class InputScales
{
    InputScales(float[] vectors, float[] trained, sbyte[] hashedBytes, float hashedUnit, float hashedSum, int hashedSize)
    {
        Vectors = vectors;
        Trained = trained;
        HashedBytes = hashedBytes;
        HashedUnit = hashedUnit;
        HashedSum = hashedSum;
        All = [.. vectors, .. trained, .. Enumerable.Repeat(hashedSum, hashedSize)];
    }

    /// <summary>Columns of the fixed vectors.</summary>
    public float[] Vectors { get; }

    /// <summary>Columns of the trained vectors.</summary>
    public float[] Trained { get; }

    /// <summary>The hashed table as bytes; rows that no word of the training data has are zero.</summary>
    public sbyte[] HashedBytes { get; }

    /// <summary>What one step of these bytes is worth.</summary>
    public float HashedUnit { get; }

    /// <summary>What one step of a sum of hashed features is worth.</summary>
    public float HashedSum { get; }

    /// <summary>All columns of the input.</summary>
    public float[] All { get; }

    /// <summary>Measures the ranges of numbers.</summary>
    public static InputScales Measure(TrainingSet set, Parameters parameters)
    {
        var shape = parameters.Shape;
        var vectors = Columns(set.Vocabulary.Vectors, shape.VectorSize);
        var trained = Columns(parameters.TrainedWords.Span, shape.TrainedSize);
        var used = new bool[shape.HashedRows];
        foreach (var row in set.Training.SelectMany(example => example.HashedRows).Where(row => row >= 0))
            used[row] = true;
        var table = parameters.Hashed.Span.ToArray();
        for (var i = 0; i < table.Length; i++)
            table[i] = used[i / shape.HashedSize] ? table[i] : 0f;
        var unit = High(table) / 127f;
        var bytes = Array.ConvertAll(table, value => (sbyte)Math.Clamp(MathF.Round(value / unit), -127, 127));
        return new(vectors, trained, bytes, unit, High(Sums(set, table, shape)) / 127f, shape.HashedSize);
    }

    static float[] Sums(TrainingSet set, float[] table, NetworkShape shape)
    {
        var sums = new List<float>();
        for (var example = 0; example < set.Training.Count; example += 10)
        {
            foreach (var rows in set.Training[example].HashedRows.Chunk(WordFeatures.HashedCount).Skip(1))
            {
                for (var column = 0; column < shape.HashedSize; column++)
                {
                    var sum = 0f;
                    foreach (var row in rows)
                        sum += row < 0 ? 0f : table[(row * shape.HashedSize) + column];
                    sums.Add(sum);
                }
            }
        }
        return [.. sums];
    }

    static float[] Columns(ReadOnlySpan<float> values, int columns)
    {
        var scales = new float[columns];
        var column = new float[values.Length / columns];
        for (var i = 0; i < columns; i++)
        {
            for (var row = 0; row < column.Length; row++)
                column[row] = values[(row * columns) + i];
            scales[i] = Math.Max(High(column), 1e-3f) / 127f;
        }
        return scales;
    }

    // All but the outermost two in ten thousand: a few extremes are cut off so that all others are finer.
    static float High(float[] values)
    {
        var sorted = Array.ConvertAll(values, Math.Abs);
        Array.Sort(sorted);
        return sorted[(int)((sorted.Length - 1) * 0.9998)];
    }
}
