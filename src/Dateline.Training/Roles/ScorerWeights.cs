using Dateline.Language;

namespace Dateline.Training;

/// <summary>Trained numbers of one scorer; see <see cref="FeatureScorer"/>.</summary>
sealed unsafe class ScorerWeights
{
    /// <summary>Draws the first numbers.</summary>
    public ScorerWeights(string name, int states, int units, int rows, int hidden, int classes, ulong seed)
    {
        Table = new($"{name} features", rows, hidden, isTable: true);
        Units = [.. Enumerable.Range(0, units).Select(unit => new Parameter($"{name} units {unit}", states, hidden))];
        Bias = new($"{name} unit bias", 1, hidden);
        Output = new($"{name} output", hidden, classes);
        OutputBias = new($"{name} output bias", 1, classes);
        All = [Table, .. Units, Bias, Output, OutputBias];
        for (var index = 0; index < All.Length; index++)
        {
            var random = new RandomStream(seed, (ulong)index);
            var bound = All[index] == Table ? 0.03f : All[index] == Output ? 0.5f / MathF.Sqrt(hidden) : Units.Contains(All[index])
                ? 0.5f / MathF.Sqrt(states) : 0f;
            foreach (ref var value in All[index].Span)
                value = bound * ((2 * random.NextSingle()) - 1);
        }
    }

    /// <summary>Vectors of hashed features.</summary>
    public Parameter Table { get; }

    /// <summary>From the state of each word that takes part.</summary>
    public Parameter[] Units { get; }

    /// <summary>Bias of the hidden layer.</summary>
    public Parameter Bias { get; }

    /// <summary>From the hidden layer to the scores.</summary>
    public Parameter Output { get; }

    /// <summary>Bias of the scores.</summary>
    public Parameter OutputBias { get; }

    /// <summary>All of them, in a fixed order.</summary>
    public Parameter[] All { get; }

    /// <summary>Numbers of the hidden layer.</summary>
    public int Hidden => Table.Columns;

    /// <summary>Number of classes.</summary>
    public int Classes => Output.Columns;

    /// <summary>Rounds to bytes and writes, as <see cref="FeatureScorer.Read"/> expects it.</summary>
    /// <param name="writer">The model.</param>
    /// <param name="highest">Highest number seen in the hidden layer.</param>
    public void Write(ModelWriter writer, float highest)
    {
        writer.Write(Hidden);
        writer.Write(Table.Rows);
        var sizes = Table.Span.ToArray();
        for (var i = 0; i < sizes.Length; i++)
            sizes[i] = Math.Abs(sizes[i]);
        Array.Sort(sizes);
        var step = Math.Max(sizes[(int)((sizes.Length - 1) * 0.99998)], 1e-6f) / 127f;
        var bytes = new sbyte[Table.Length];
        for (var i = 0; i < bytes.Length; i++)
            bytes[i] = (sbyte)Math.Clamp(MathF.Round(Table.Value[i] / step), -127, 127);
        writer.WriteArray<sbyte>(bytes);
        writer.Write(step);
        writer.Write(255f / highest);
        for (var unit = 0; unit < Units.Length; unit++)
        {
            var (weights, bias) = (Units[unit], unit == 0 ? Bias : null);
            IntegerMatrix.Write(writer, weights.Rows, Hidden, (output, input) => weights.Value[(input * Hidden) + output] / ParserModel.OutputSteps,
                output => bias is null ? 0 : bias.Value[output], ParserModel.Zero);
        }
        IntegerMatrix.Write(writer, Hidden, Classes, (output, input) => Output.Value[(input * Classes) + output] * (highest / 255f),
            output => OutputBias.Value[output], zero: 0);
    }
}
