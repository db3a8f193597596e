using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Dateline.Language;

/// <summary>Innermost loops of the product of unsigned bytes with signed bytes. Sums of whole numbers are exact, so every processor gives the same.</summary>
/// <remarks>
/// Weights lie in blocks of 16 outputs: for every four inputs, four bytes of each output. With the vector neural network instructions four products
/// are added at once; without them bytes are widened first.
/// </remarks>
static unsafe class IntegerKernel
{
    /// <summary>Outputs of a block.</summary>
    public const int BlockOutputs = 16;

    /// <summary>Bytes of a block for four inputs.</summary>
    public const int BlockBytes = 4 * BlockOutputs;

    /// <summary>Computes all outputs of some rows.</summary>
    /// <param name="rows">Number of rows.</param>
    /// <param name="inputs">Number of inputs; a multiple of 4.</param>
    /// <param name="blocks">Number of blocks of outputs.</param>
    /// <param name="a">Rows of inputs.</param>
    /// <param name="stride">Bytes from one row of inputs to the next.</param>
    /// <param name="weights">The blocks, one behind the other.</param>
    /// <param name="starts">What the sums start at.</param>
    /// <param name="c">Receives the sums.</param>
    public static void Run(int rows, int inputs, int blocks, byte* a, nint stride, sbyte* weights, int* starts, int* c)
    {
        if (AvxVnni.IsSupported)
            Run<VnniStep>(rows, inputs, blocks, a, stride, weights, starts, c);
        else if (Avx2.IsSupported)
            Run<Avx2Step>(rows, inputs, blocks, a, stride, weights, starts, c);
        else
            Run<PortableStep>(rows, inputs, blocks, a, stride, weights, starts, c);
    }

    // Twelve vectors of sums stay in registers: six rows of one block, and for the rows left over two blocks of three rows or three of two, or four of one.
    internal static void Run<TStep>(int rows, int inputs, int blocks, byte* a, nint stride, sbyte* weights, int* starts, int* c) where TStep : struct, IStep
    {
        var (quads, blockStride, cStride) = (inputs / 4, (nint)inputs * BlockOutputs, (nint)blocks * BlockOutputs);
        var whole = rows / 6 * 6;
        for (var block = 0; block < blocks && whole > 0; block++)
            for (var row = 0; row < whole; row += 6)
                Rows6Blocks1<TStep>(quads, a + (row * stride), stride, weights + (block * blockStride), starts + (block * BlockOutputs),
                    c + (row * cStride) + (block * BlockOutputs), cStride);
        for (var row = whole; row < rows;)
        {
            var from = a + (row * stride);
            var to = c + (row * cStride);
            var taken = (rows - row) switch { 1 => 1, 2 or 4 => 2, _ => 3 };
            for (var block = 0; block < blocks;)
            {
                var w = weights + (block * blockStride);
                var start = starts + (block * BlockOutputs);
                var sums = to + (block * BlockOutputs);
                var done = 1;
                switch (taken)
                {
                    case 3 when blocks - block >= 2:
                        Rows3Blocks2<TStep>(quads, from, stride, w, blockStride, start, sums, cStride);
                        done = 2;
                        break;
                    case 3:
                        Rows3Blocks1<TStep>(quads, from, stride, w, blockStride, start, sums, cStride);
                        break;
                    case 2 when blocks - block >= 3:
                        Rows2Blocks3<TStep>(quads, from, stride, w, blockStride, start, sums, cStride);
                        done = 3;
                        break;
                    case 2:
                        Rows2Blocks1<TStep>(quads, from, stride, w, blockStride, start, sums, cStride);
                        break;
                    case 1 when blocks - block >= 4:
                        Rows1Blocks4<TStep>(quads, from, stride, w, blockStride, start, sums, cStride);
                        done = 4;
                        break;
                    default:
                        Rows1Blocks1<TStep>(quads, from, stride, w, blockStride, start, sums, cStride);
                        break;
                }
                block += done;
            }
            row += taken;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector256<byte> Broadcast(byte* four) => Vector256.Create(*(int*)four).AsByte();

    // Adds to each of eight sums the products of four unsigned with four signed bytes.
    internal interface IStep
    {
        static abstract Vector256<int> Add(Vector256<int> sum, Vector256<byte> inputs, Vector256<sbyte> weights);
    }

    internal readonly struct VnniStep : IStep
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<int> Add(Vector256<int> sum, Vector256<byte> inputs, Vector256<sbyte> weights) =>
            AvxVnni.MultiplyWideningAndAdd(sum, inputs, weights);
    }

    internal readonly struct Avx2Step : IStep
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<int> Add(Vector256<int> sum, Vector256<byte> inputs, Vector256<sbyte> weights)
        {
            // Even and odd bytes as 16-bit numbers: no product of theirs and no sum of two overflows 32 bits.
            var evenInputs = inputs.AsInt16() & Vector256.Create((short)0xff);
            var oddInputs = (inputs.AsUInt16() >> 8).AsInt16();
            var evenWeights = (weights.AsInt16() << 8) >> 8;
            var oddWeights = weights.AsInt16() >> 8;
            return sum + Avx2.MultiplyAddAdjacent(evenInputs, evenWeights) + Avx2.MultiplyAddAdjacent(oddInputs, oddWeights);
        }
    }

    internal readonly struct PortableStep : IStep
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<int> Add(Vector256<int> sum, Vector256<byte> inputs, Vector256<sbyte> weights)
        {
            var (x, w) = (inputs.AsInt32(), weights.AsInt32());
            var low = Vector256.Create(0xff);
            sum += (x & low) * ((w << 24) >> 24);
            sum += ((x >> 8) & low) * ((w << 16) >> 24);
            sum += ((x >> 16) & low) * ((w << 8) >> 24);
            return sum + ((x >>> 24) * (w >> 24));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Rows6Blocks1<TStep>(int quads, byte* a, nint stride, sbyte* weights, int* start, int* c, nint cStride) where TStep : struct, IStep
    {
        var (s00, s01) = (Vector256.Load(start), Vector256.Load(start + 8));
        var (s10, s11) = (Vector256.Load(start), Vector256.Load(start + 8));
        var (s20, s21) = (Vector256.Load(start), Vector256.Load(start + 8));
        var (s30, s31) = (Vector256.Load(start), Vector256.Load(start + 8));
        var (s40, s41) = (Vector256.Load(start), Vector256.Load(start + 8));
        var (s50, s51) = (Vector256.Load(start), Vector256.Load(start + 8));
        for (var quad = 0; quad < quads; quad++, a += 4, weights += BlockBytes)
        {
            var (w0, w1) = (Vector256.Load(weights), Vector256.Load(weights + 32));
            var row = a;
            var a0 = Broadcast(row);
            row += stride;
            s00 = TStep.Add(s00, a0, w0);
            s01 = TStep.Add(s01, a0, w1);
            var a1 = Broadcast(row);
            row += stride;
            s10 = TStep.Add(s10, a1, w0);
            s11 = TStep.Add(s11, a1, w1);
            var a2 = Broadcast(row);
            row += stride;
            s20 = TStep.Add(s20, a2, w0);
            s21 = TStep.Add(s21, a2, w1);
            var a3 = Broadcast(row);
            row += stride;
            s30 = TStep.Add(s30, a3, w0);
            s31 = TStep.Add(s31, a3, w1);
            var a4 = Broadcast(row);
            row += stride;
            s40 = TStep.Add(s40, a4, w0);
            s41 = TStep.Add(s41, a4, w1);
            var a5 = Broadcast(row);
            s50 = TStep.Add(s50, a5, w0);
            s51 = TStep.Add(s51, a5, w1);
        }
        s00.Store(c);
        s01.Store(c + 8);
        c += cStride;
        s10.Store(c);
        s11.Store(c + 8);
        c += cStride;
        s20.Store(c);
        s21.Store(c + 8);
        c += cStride;
        s30.Store(c);
        s31.Store(c + 8);
        c += cStride;
        s40.Store(c);
        s41.Store(c + 8);
        c += cStride;
        s50.Store(c);
        s51.Store(c + 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Rows3Blocks2<TStep>(int quads, byte* a, nint stride, sbyte* weights, nint blockStride, int* start, int* c, nint cStride) where TStep
        : struct, IStep
    {
        var s00 = Vector256.Load(start);
        var s01 = Vector256.Load(start + 8);
        var s02 = Vector256.Load(start + 16);
        var s03 = Vector256.Load(start + 24);
        var s10 = Vector256.Load(start);
        var s11 = Vector256.Load(start + 8);
        var s12 = Vector256.Load(start + 16);
        var s13 = Vector256.Load(start + 24);
        var s20 = Vector256.Load(start);
        var s21 = Vector256.Load(start + 8);
        var s22 = Vector256.Load(start + 16);
        var s23 = Vector256.Load(start + 24);
        for (var quad = 0; quad < quads; quad++, a += 4, weights += BlockBytes)
        {
            var a0 = Broadcast(a);
            var a1 = Broadcast(a + stride);
            var a2 = Broadcast(a + (2 * stride));
            var w0 = Vector256.Load(weights);
            s00 = TStep.Add(s00, a0, w0);
            s10 = TStep.Add(s10, a1, w0);
            s20 = TStep.Add(s20, a2, w0);
            var w1 = Vector256.Load(weights + 32);
            s01 = TStep.Add(s01, a0, w1);
            s11 = TStep.Add(s11, a1, w1);
            s21 = TStep.Add(s21, a2, w1);
            var w2 = Vector256.Load(weights + blockStride);
            s02 = TStep.Add(s02, a0, w2);
            s12 = TStep.Add(s12, a1, w2);
            s22 = TStep.Add(s22, a2, w2);
            var w3 = Vector256.Load(weights + blockStride + 32);
            s03 = TStep.Add(s03, a0, w3);
            s13 = TStep.Add(s13, a1, w3);
            s23 = TStep.Add(s23, a2, w3);
        }
        s00.Store(c);
        s01.Store(c + 8);
        s02.Store(c + 16);
        s03.Store(c + 24);
        c += cStride;
        s10.Store(c);
        s11.Store(c + 8);
        s12.Store(c + 16);
        s13.Store(c + 24);
        c += cStride;
        s20.Store(c);
        s21.Store(c + 8);
        s22.Store(c + 16);
        s23.Store(c + 24);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Rows3Blocks1<TStep>(int quads, byte* a, nint stride, sbyte* weights, nint blockStride, int* start, int* c, nint cStride) where TStep
        : struct, IStep
    {
        var s00 = Vector256.Load(start);
        var s01 = Vector256.Load(start + 8);
        var s10 = Vector256.Load(start);
        var s11 = Vector256.Load(start + 8);
        var s20 = Vector256.Load(start);
        var s21 = Vector256.Load(start + 8);
        for (var quad = 0; quad < quads; quad++, a += 4, weights += BlockBytes)
        {
            var a0 = Broadcast(a);
            var a1 = Broadcast(a + stride);
            var a2 = Broadcast(a + (2 * stride));
            var w0 = Vector256.Load(weights);
            s00 = TStep.Add(s00, a0, w0);
            s10 = TStep.Add(s10, a1, w0);
            s20 = TStep.Add(s20, a2, w0);
            var w1 = Vector256.Load(weights + 32);
            s01 = TStep.Add(s01, a0, w1);
            s11 = TStep.Add(s11, a1, w1);
            s21 = TStep.Add(s21, a2, w1);
        }
        s00.Store(c);
        s01.Store(c + 8);
        c += cStride;
        s10.Store(c);
        s11.Store(c + 8);
        c += cStride;
        s20.Store(c);
        s21.Store(c + 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Rows2Blocks3<TStep>(int quads, byte* a, nint stride, sbyte* weights, nint blockStride, int* start, int* c, nint cStride) where TStep
        : struct, IStep
    {
        var s00 = Vector256.Load(start);
        var s01 = Vector256.Load(start + 8);
        var s02 = Vector256.Load(start + 16);
        var s03 = Vector256.Load(start + 24);
        var s04 = Vector256.Load(start + 32);
        var s05 = Vector256.Load(start + 40);
        var s10 = Vector256.Load(start);
        var s11 = Vector256.Load(start + 8);
        var s12 = Vector256.Load(start + 16);
        var s13 = Vector256.Load(start + 24);
        var s14 = Vector256.Load(start + 32);
        var s15 = Vector256.Load(start + 40);
        for (var quad = 0; quad < quads; quad++, a += 4, weights += BlockBytes)
        {
            var a0 = Broadcast(a);
            var a1 = Broadcast(a + stride);
            var w0 = Vector256.Load(weights);
            s00 = TStep.Add(s00, a0, w0);
            s10 = TStep.Add(s10, a1, w0);
            var w1 = Vector256.Load(weights + 32);
            s01 = TStep.Add(s01, a0, w1);
            s11 = TStep.Add(s11, a1, w1);
            var w2 = Vector256.Load(weights + blockStride);
            s02 = TStep.Add(s02, a0, w2);
            s12 = TStep.Add(s12, a1, w2);
            var w3 = Vector256.Load(weights + blockStride + 32);
            s03 = TStep.Add(s03, a0, w3);
            s13 = TStep.Add(s13, a1, w3);
            var w4 = Vector256.Load(weights + (2 * blockStride));
            s04 = TStep.Add(s04, a0, w4);
            s14 = TStep.Add(s14, a1, w4);
            var w5 = Vector256.Load(weights + (2 * blockStride) + 32);
            s05 = TStep.Add(s05, a0, w5);
            s15 = TStep.Add(s15, a1, w5);
        }
        s00.Store(c);
        s01.Store(c + 8);
        s02.Store(c + 16);
        s03.Store(c + 24);
        s04.Store(c + 32);
        s05.Store(c + 40);
        c += cStride;
        s10.Store(c);
        s11.Store(c + 8);
        s12.Store(c + 16);
        s13.Store(c + 24);
        s14.Store(c + 32);
        s15.Store(c + 40);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Rows2Blocks1<TStep>(int quads, byte* a, nint stride, sbyte* weights, nint blockStride, int* start, int* c, nint cStride) where TStep
        : struct, IStep
    {
        var s00 = Vector256.Load(start);
        var s01 = Vector256.Load(start + 8);
        var s10 = Vector256.Load(start);
        var s11 = Vector256.Load(start + 8);
        for (var quad = 0; quad < quads; quad++, a += 4, weights += BlockBytes)
        {
            var a0 = Broadcast(a);
            var a1 = Broadcast(a + stride);
            var w0 = Vector256.Load(weights);
            s00 = TStep.Add(s00, a0, w0);
            s10 = TStep.Add(s10, a1, w0);
            var w1 = Vector256.Load(weights + 32);
            s01 = TStep.Add(s01, a0, w1);
            s11 = TStep.Add(s11, a1, w1);
        }
        s00.Store(c);
        s01.Store(c + 8);
        c += cStride;
        s10.Store(c);
        s11.Store(c + 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Rows1Blocks4<TStep>(int quads, byte* a, nint stride, sbyte* weights, nint blockStride, int* start, int* c, nint cStride) where TStep
        : struct, IStep
    {
        var s00 = Vector256.Load(start);
        var s01 = Vector256.Load(start + 8);
        var s02 = Vector256.Load(start + 16);
        var s03 = Vector256.Load(start + 24);
        var s04 = Vector256.Load(start + 32);
        var s05 = Vector256.Load(start + 40);
        var s06 = Vector256.Load(start + 48);
        var s07 = Vector256.Load(start + 56);
        for (var quad = 0; quad < quads; quad++, a += 4, weights += BlockBytes)
        {
            var a0 = Broadcast(a);
            var w0 = Vector256.Load(weights);
            s00 = TStep.Add(s00, a0, w0);
            var w1 = Vector256.Load(weights + 32);
            s01 = TStep.Add(s01, a0, w1);
            var w2 = Vector256.Load(weights + blockStride);
            s02 = TStep.Add(s02, a0, w2);
            var w3 = Vector256.Load(weights + blockStride + 32);
            s03 = TStep.Add(s03, a0, w3);
            var w4 = Vector256.Load(weights + (2 * blockStride));
            s04 = TStep.Add(s04, a0, w4);
            var w5 = Vector256.Load(weights + (2 * blockStride) + 32);
            s05 = TStep.Add(s05, a0, w5);
            var w6 = Vector256.Load(weights + (3 * blockStride));
            s06 = TStep.Add(s06, a0, w6);
            var w7 = Vector256.Load(weights + (3 * blockStride) + 32);
            s07 = TStep.Add(s07, a0, w7);
        }
        s00.Store(c);
        s01.Store(c + 8);
        s02.Store(c + 16);
        s03.Store(c + 24);
        s04.Store(c + 32);
        s05.Store(c + 40);
        s06.Store(c + 48);
        s07.Store(c + 56);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Rows1Blocks1<TStep>(int quads, byte* a, nint stride, sbyte* weights, nint blockStride, int* start, int* c, nint cStride) where TStep
        : struct, IStep
    {
        var s00 = Vector256.Load(start);
        var s01 = Vector256.Load(start + 8);
        for (var quad = 0; quad < quads; quad++, a += 4, weights += BlockBytes)
        {
            var a0 = Broadcast(a);
            var w0 = Vector256.Load(weights);
            s00 = TStep.Add(s00, a0, w0);
            var w1 = Vector256.Load(weights + 32);
            s01 = TStep.Add(s01, a0, w1);
        }
        s00.Store(c);
        s01.Store(c + 8);
    }
}
