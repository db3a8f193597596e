using System.Runtime.Intrinsics.X86;
using Dateline.Language;

namespace Dateline.Tests.Language;

public sealed unsafe class IntegerKernelTests
{
    [Theory]
    [InlineData(1, 4, 1)]
    [InlineData(2, 64, 3)]
    [InlineData(3, 64, 5)]
    [InlineData(4, 128, 4)]
    [InlineData(5, 416, 7)]
    [InlineData(6, 416, 1)]
    [InlineData(13, 32, 9)]
    public void Every_kind_of_processor_gives_the_sums_of_the_definition(int rows, int inputs, int blocks)
    {
        var random = new Random(rows + inputs + blocks);
        var (a, w, starts) = (new byte[rows * inputs], new sbyte[inputs * blocks * 16], new int[blocks * 16]);
        random.NextBytes(a);
        random.NextBytes(System.Runtime.InteropServices.MemoryMarshal.AsBytes(w.AsSpan()));
        for (var i = 0; i < starts.Length; i++)
            starts[i] = random.Next(-1000, 1000);
        // The extremes, where a narrower sum would overflow.
        a.AsSpan(0, inputs).Fill(255);
        w.AsSpan(0, inputs * 16).Fill(-128);

        var expected = new int[rows * blocks * 16];
        for (var row = 0; row < rows; row++)
            for (var output = 0; output < blocks * 16; output++)
                expected[(row * blocks * 16) + output] = starts[output] + Enumerable.Range(0, inputs).Sum(input =>
                    a[(row * inputs) + input] * w[(output / 16 * inputs * 16) + (input / 4 * 64) + (output % 16 * 4) + (input % 4)]);

        Assert.Equal(expected, Run<IntegerKernel.PortableStep>());
        if (Avx2.IsSupported)
            Assert.Equal(expected, Run<IntegerKernel.Avx2Step>());
        if (AvxVnni.IsSupported)
            Assert.Equal(expected, Run<IntegerKernel.VnniStep>());

        int[] Run<TStep>() where TStep : struct, IntegerKernel.IStep
        {
            var sums = new int[expected.Length];
            fixed (byte* inputRows = a)
            fixed (sbyte* weights = w)
            fixed (int* start = starts, c = sums)
                IntegerKernel.Run<TStep>(rows, inputs, blocks, inputRows, inputs, weights, start, c);
            return sums;
        }
    }
}
