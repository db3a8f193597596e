using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Dateline.Language;

/// <summary>The unit of an LSTM: from the sums of its four gates and its cell to the new cell and its output as bytes.</summary>
static unsafe class LstmCell
{
    /// <summary>Runs the units of one word; gates stand in the order input, forget, output, candidate.</summary>
    /// <param name="sums">Sums of the gates.</param>
    /// <param name="scales">Scale of each gate.</param>
    /// <param name="biases">Bias of each gate.</param>
    /// <param name="cells">Cells; are changed.</param>
    /// <param name="outputs">Receives the outputs as bytes.</param>
    /// <param name="hidden">Number of units; a multiple of 16.</param>
    public static void Run(int* sums, float* scales, float* biases, float* cells, byte* outputs, int hidden)
    {
        if (Vector512.IsHardwareAccelerated)
            RunWide(sums, scales, biases, cells, outputs, hidden);
        else
            RunNarrow(sums, scales, biases, cells, outputs, hidden);
    }

    /// <summary><see cref="Run"/> with 512-bit vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void RunWide(int* sums, float* scales, float* biases, float* cells, byte* outputs, int hidden)
    {
        for (var i = 0; i < hidden; i += 16)
        {
            var (enterAbove, enterBelow) = Logistic(Gate512(sums, scales, biases, i));
            var (keepAbove, keepBelow) = Logistic(Gate512(sums, scales, biases, i + hidden));
            var (leaveAbove, leaveBelow) = Logistic(Gate512(sums, scales, biases, i + (2 * hidden)));
            var (candidateAbove, candidateBelow) = Activations.TanhParts(Gate512(sums, scales, biases, i + (3 * hidden)));
            // keep · cell + enter · candidate over one denominator.
            var entering = enterBelow * candidateBelow;
            var above = Vector512.FusedMultiplyAdd(keepAbove * Vector512.Load(cells + i), entering, enterAbove * candidateAbove * keepBelow);
            var cell = above / (keepBelow * entering);
            cell.Store(cells + i);
            var (tangentAbove, tangentBelow) = Activations.TanhParts(cell);
            var output = (leaveAbove * tangentAbove / (leaveBelow * tangentBelow) * ParserModel.OutputSteps) + Vector512.Create(ParserModel.Zero + 0.5f);
            Scaling.Store(output.GetLower(), outputs + i);
            Scaling.Store(output.GetUpper(), outputs + i + 8);
        }
    }

    /// <summary><see cref="Run"/> with 256-bit vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void RunNarrow(int* sums, float* scales, float* biases, float* cells, byte* outputs, int hidden)
    {
        for (var i = 0; i < hidden; i += 8)
        {
            var (enterAbove, enterBelow) = Logistic(Gate256(sums, scales, biases, i));
            var (keepAbove, keepBelow) = Logistic(Gate256(sums, scales, biases, i + hidden));
            var (leaveAbove, leaveBelow) = Logistic(Gate256(sums, scales, biases, i + (2 * hidden)));
            var (candidateAbove, candidateBelow) = Activations.TanhParts(Gate256(sums, scales, biases, i + (3 * hidden)));
            // keep · cell + enter · candidate over one denominator.
            var entering = enterBelow * candidateBelow;
            var above = Vector256.FusedMultiplyAdd(keepAbove * Vector256.Load(cells + i), entering, enterAbove * candidateAbove * keepBelow);
            var cell = above / (keepBelow * entering);
            cell.Store(cells + i);
            var (tangentAbove, tangentBelow) = Activations.TanhParts(cell);
            var output = (leaveAbove * tangentAbove / (leaveBelow * tangentBelow) * ParserModel.OutputSteps) + Vector256.Create(ParserModel.Zero + 0.5f);
            Scaling.Store(output, outputs + i);
        }
    }

    // 1 / (1 + e^-x) = (1 + tanh(x / 2)) / 2 as a fraction.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static (Vector512<float> Above, Vector512<float> Below) Logistic(Vector512<float> value)
    {
        var (above, below) = Activations.TanhParts(value * 0.5f);
        return (above + below, below + below);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static (Vector256<float> Above, Vector256<float> Below) Logistic(Vector256<float> value)
    {
        var (above, below) = Activations.TanhParts(value * 0.5f);
        return (above + below, below + below);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<float> Gate512(int* sums, float* scales, float* biases, int i) =>
        (Vector512.ConvertToSingle(Vector512.Load(sums + i)) * Vector512.Load(scales + i)) + Vector512.Load(biases + i);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector256<float> Gate256(int* sums, float* scales, float* biases, int i) =>
        (Vector256.ConvertToSingle(Vector256.Load(sums + i)) * Vector256.Load(scales + i)) + Vector256.Load(biases + i);
}
