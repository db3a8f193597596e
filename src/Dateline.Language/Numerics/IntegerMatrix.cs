using System.Runtime.InteropServices;

namespace Dateline.Language;

/// <summary>A matrix of signed bytes with one scale and one bias an output, applied to rows of unsigned bytes.</summary>
/// <remarks>
/// Output o of a row x is scale[o] · (Σ (x[i] - zero) · w[o,i]) + bias[o]. Sums are whole numbers; the subtraction of the zero point is in what they start at.
/// </remarks>
sealed unsafe class IntegerMatrix
{
    readonly sbyte* _weights;
    readonly ReadOnlyMemoryBlock<int> _starts;
    readonly ReadOnlyMemoryBlock<float> _scales;
    readonly ReadOnlyMemoryBlock<float> _biases;

    IntegerMatrix(ModelReader reader)
    {
        (Inputs, Outputs) = (reader.ReadInt32(), reader.ReadInt32());
        var weights = reader.ReadArray<sbyte>();
        _starts = reader.ReadArray<int>();
        _scales = reader.ReadArray<float>();
        _biases = reader.ReadArray<float>();
        if (Inputs <= 0 || Inputs % 4 != 0 || Outputs <= 0 || weights.Length != (long)Inputs * Stride || _starts.Length != Stride || _scales.Length != Stride
            || _biases.Length != Stride)
            throw reader.Malformed($"a matrix of {Inputs} inputs and {Outputs} outputs");
        // On the boundary of a cache line no load of a vector touches two lines.
        _weights = (sbyte*)NativeMemory.AlignedAlloc((nuint)weights.Length, 64);
        weights.Span.CopyTo(new(_weights, weights.Length));
    }

    /// <summary>Numbers that come in; a multiple of 4.</summary>
    public int Inputs { get; }

    /// <summary>Numbers that go out.</summary>
    public int Outputs { get; }

    /// <summary>Outputs rounded up to whole blocks: numbers of a row of sums.</summary>
    public int Stride => (Outputs + IntegerKernel.BlockOutputs - 1) / IntegerKernel.BlockOutputs * IntegerKernel.BlockOutputs;

    /// <summary>Scale of each output.</summary>
    public float* Scales => _scales.Start;

    /// <summary>Bias of each output.</summary>
    public float* Biases => _biases.Start;

    /// <summary>Reads a matrix.</summary>
    /// <exception cref="ModelException">Its parts do not fit together.</exception>
    public static IntegerMatrix Read(ModelReader reader) => new(reader);

    /// <summary>Rounds a matrix to bytes and writes it.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="inputs">Numbers that come in; a multiple of 4.</param>
    /// <param name="outputs">Numbers that go out.</param>
    /// <param name="weight">Weight of an output and an input, which counts what a step of one in that input is worth.</param>
    /// <param name="bias">Bias of an output.</param>
    /// <param name="zero">The byte that stands for an input of zero.</param>
    public static void Write(ModelWriter writer, int inputs, int outputs, Func<int, int, float> weight, Func<int, float> bias, int zero)
    {
        var stride = (outputs + IntegerKernel.BlockOutputs - 1) / IntegerKernel.BlockOutputs * IntegerKernel.BlockOutputs;
        var (weights, starts, scales, biases) = (new sbyte[inputs * stride], new int[stride], new float[stride], new float[stride]);
        for (var output = 0; output < outputs; output++)
        {
            var highest = 0f;
            for (var input = 0; input < inputs; input++)
                highest = Math.Max(highest, Math.Abs(weight(output, input)));
            scales[output] = highest / 127f;
            biases[output] = bias(output);
            for (var input = 0; input < inputs && highest > 0; input++)
            {
                var rounded = (int)MathF.Round(weight(output, input) / highest * 127f);
                weights[Place(inputs, output, input)] = (sbyte)rounded;
                starts[output] -= zero * rounded;
            }
        }
        writer.Write(inputs);
        writer.Write(outputs);
        writer.WriteArray<sbyte>(weights);
        writer.WriteArray<int>(starts);
        writer.WriteArray<float>(scales);
        writer.WriteArray<float>(biases);
    }

    /// <summary>Computes the sums of some rows.</summary>
    /// <param name="rows">Number of rows.</param>
    /// <param name="inputs">The rows.</param>
    /// <param name="inputStride">Bytes from one row to the next.</param>
    /// <param name="sums">Receives <see cref="Stride"/> sums a row.</param>
    public void Multiply(int rows, byte* inputs, nint inputStride, int* sums)
    {
        IntegerKernel.Run(rows, Inputs, Stride / IntegerKernel.BlockOutputs, inputs, inputStride, _weights, _starts.Start, sums);
    }

    /// <summary>Computes the outputs of some rows.</summary>
    /// <param name="rows">Number of rows.</param>
    /// <param name="inputs">The rows.</param>
    /// <param name="inputStride">Bytes from one row to the next.</param>
    /// <param name="outputs">Receives <see cref="Stride"/> outputs a row.</param>
    public void Apply(int rows, byte* inputs, nint inputStride, float* outputs)
    {
        Multiply(rows, inputs, inputStride, (int*)outputs);
        for (var row = 0; row < rows; row++, outputs += Stride)
            Scaling.Apply((int*)outputs, outputs, _scales.Start, _biases.Start, Stride);
    }

    static int Place(int inputs, int output, int input)
    {
        var (block, within) = (output / IntegerKernel.BlockOutputs, output % IntegerKernel.BlockOutputs);
        return (block * inputs * IntegerKernel.BlockOutputs) + (input / 4 * IntegerKernel.BlockBytes) + (within * 4) + (input % 4);
    }
}
