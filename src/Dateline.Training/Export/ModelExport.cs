using Dateline.Language;

namespace Dateline.Training;

/// <summary>Rounds a trained network to bytes and lays it out as the parser reads it.</summary>
static unsafe class ModelExport
{
    /// <summary>The model file.</summary>
    /// <param name="set">The data: words, and sentences to see what ranges numbers have.</param>
    /// <param name="parameters">The trained numbers.</param>
    /// <param name="unitMaxima">Highest value seen of each unit of the parsing heads.</param>
    public static byte[] ToFile(TrainingSet set, Parameters parameters, float[] unitMaxima)
    {
        var shape = parameters.Shape;
        var writer = new ModelWriter();
        ParserModel.WriteShape(writer, shape);
        writer.Write(set.Labels.PennTags);
        WordTable.Write(writer, set.Vocabulary.Words);

        var input = InputScales.Measure(set, parameters);
        writer.WriteArray<byte>(ToBytes(set.Vocabulary.Vectors, input.Vectors));
        writer.WriteArray<byte>(ToBytes(parameters.TrainedWords.Span, input.Trained));
        writer.WriteArray<sbyte>(input.HashedBytes);
        writer.Write(input.HashedUnit / input.HashedSum);
        writer.WriteArray<byte>(ToBytes(parameters.Root.Span, input.All));

        float[] outputs = [.. Enumerable.Repeat(1f / ParserModel.OutputSteps, shape.OutputSize)];
        foreach (var (layer, scales) in parameters.Layers.Zip((float[][])[input.All, outputs]))
            foreach (var direction in layer.Directions)
                WriteGates(writer, direction, scales);
        WriteLinear(writer, parameters.Tags, parameters.TagBias, [.. outputs, .. outputs], ParserModel.Zero);
        WriteLinear(writer, parameters.Parsing, parameters.ParsingBias, outputs, ParserModel.Zero);
        writer.WriteArray<float>(Array.ConvertAll(unitMaxima, maximum => 255f / Math.Max(maximum, 1e-3f)));
        var units = Array.ConvertAll(unitMaxima, maximum => Math.Max(maximum, 1e-3f) / 255f);
        WriteLinear(writer, parameters.Arcs, parameters.ArcBias, units[..shape.ArcSize], zero: 0);
        WriteLinear(writer, parameters.Relations, parameters.RelationBias, units.AsSpan(2 * shape.ArcSize, shape.RelationSize).ToArray(), zero: 0);
        return writer.ToFile(ParserModel.Kind);
    }

    static void WriteGates(ModelWriter writer, Parameters.Direction direction, float[] scales)
    {
        var (gates, inputs) = (direction.Bias.Columns, direction.Input.Rows);
        IntegerMatrix.Write(writer, inputs + direction.Recurrent.Rows, gates, Weight, output => direction.Bias.Value[output], ParserModel.Zero);

        float Weight(int output, int input) => input < inputs
            ? direction.Input.Value[(input * gates) + output] * scales[input]
            : direction.Recurrent.Value[((input - inputs) * gates) + output] / ParserModel.OutputSteps;
    }

    // More scales than rows: the same weights meet each further stretch of inputs.
    static void WriteLinear(ModelWriter writer, Parameter weights, Parameter bias, float[] scales, int zero) =>
        IntegerMatrix.Write(writer, scales.Length, weights.Columns,
            (output, input) => weights.Value[(input % weights.Rows * weights.Columns) + output] * scales[input], output => bias.Value[output], zero);

    static byte[] ToBytes(ReadOnlySpan<float> values, float[] scales)
    {
        var bytes = new byte[values.Length];
        for (var i = 0; i < bytes.Length; i++)
            bytes[i] = (byte)Math.Clamp(MathF.Round(values[i] / scales[i % scales.Length]) + ParserModel.Zero, 0, 255);
        return bytes;
    }
}
