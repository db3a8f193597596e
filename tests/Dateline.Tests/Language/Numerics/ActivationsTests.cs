using System.Runtime.Intrinsics;
using Dateline.Language;

namespace Dateline.Tests.Language;

public sealed unsafe class ActivationsTests
{
    [Fact]
    public void The_tangent_is_near_the_true_one_and_flat_at_the_ends()
    {
        for (var x = -12f; x <= 12f; x += 0.01f)
            Assert.Equal(Math.Tanh(x), Activations.Tanh(Vector256.Create(x))[0], 6e-7);
        Assert.Equal(Activations.Tanh(Vector256.Create(8f))[0], Activations.Tanh(Vector256.Create(1e30f))[0]);
    }

    [Fact]
    public void The_logistic_function_is_near_the_true_one()
    {
        for (var x = -20f; x <= 20f; x += 0.01f)
            Assert.Equal(1 / (1 + Math.Exp(-x)), Activations.Logistic(Vector256.Create(x))[0], 6e-7);
    }

    [Fact]
    public void A_cell_gives_the_same_bytes_with_wide_and_with_narrow_vectors()
    {
        const int Hidden = 48;
        var random = new Random(1);
        var sums = Enumerable.Range(0, 4 * Hidden).Select(_ => random.Next(-40_000, 40_000)).ToArray();
        var scales = Enumerable.Range(0, 4 * Hidden).Select(_ => 2e-4f * random.NextSingle()).ToArray();
        var biases = Enumerable.Range(0, 4 * Hidden).Select(_ => random.NextSingle() - 0.5f).ToArray();
        var cells = Enumerable.Range(0, Hidden).Select(_ => (4 * random.NextSingle()) - 2).ToArray();
        var (wide, narrow) = (cells.ToArray(), cells.ToArray());
        var (wideOutputs, narrowOutputs) = (new byte[Hidden], new byte[Hidden]);
        fixed (int* s = sums)
        fixed (float* scale = scales, bias = biases, wideCells = wide, narrowCells = narrow)
        fixed (byte* wideBytes = wideOutputs, narrowBytes = narrowOutputs)
        {
            LstmCell.RunWide(s, scale, bias, wideCells, wideBytes, Hidden);
            LstmCell.RunNarrow(s, scale, bias, narrowCells, narrowBytes, Hidden);
        }
        Assert.Equal(narrow, wide);
        Assert.Equal(narrowOutputs, wideOutputs);
    }
}
