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

    /// <summary>Computes one block of outputs for some rows.</summary>
    /// <param name="rows">Number of rows.</param>
    /// <param name="quads">Number of inputs divided by four.</param>
    /// <param name="a">Rows of inputs.</param>
    /// <param name="stride">Bytes from one row of inputs to the next.</param>
    /// <param name="weights">The block.</param>
    /// <param name="start">What the sums of the block start at.</param>
    /// <param name="c">Receives the sums.</param>
    /// <param name="cStride">Numbers from one row of sums to the next.</param>
    public static void Run(int rows, int quads, byte* a, nint stride, sbyte* weights, int* start, int* c, nint cStride)
    {
        if (AvxVnni.IsSupported)
            RunBlocks<VnniStep>(rows, quads, a, stride, weights, start, c, cStride);
        else if (Avx2.IsSupported)
            RunBlocks<Avx2Step>(rows, quads, a, stride, weights, start, c, cStride);
        else
            RunBlocks<PortableStep>(rows, quads, a, stride, weights, start, c, cStride);
    }

    static void RunBlocks<TStep>(int rows, int quads, byte* a, nint stride, sbyte* weights, int* start, int* c, nint cStride) where TStep : struct, IStep
    {
        while (rows > 0)
        {
            var block = rows >= 6 ? 6 : rows >= 4 ? 4 : rows >= 2 ? 2 : 1;
            switch (block)
            {
                case 6:
                    Rows6<TStep>(quads, a, stride, weights, start, c, cStride);
                    break;
                case 4:
                    Rows4<TStep>(quads, a, stride, weights, start, c, cStride);
                    break;
                case 2:
                    Rows2<TStep>(quads, a, stride, weights, start, c, cStride);
                    break;
                default:
                    Rows1<TStep>(quads, a, stride, weights, start, c, cStride);
                    break;
            }
            rows -= block;
            a += block * stride;
            c += block * cStride;
        }
    }

    // Adds to each of eight sums the products of four unsigned with four signed bytes.
    interface IStep
    {
        static abstract Vector256<int> Add(Vector256<int> sum, Vector256<byte> inputs, Vector256<sbyte> weights);
    }

    readonly struct VnniStep : IStep
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<int> Add(Vector256<int> sum, Vector256<byte> inputs, Vector256<sbyte> weights) => AvxVnni.MultiplyWideningAndAdd(sum, inputs, weights);
    }

    readonly struct Avx2Step : IStep
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

    readonly struct PortableStep : IStep
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

    static void Rows6<TStep>(int quads, byte* a, nint stride, sbyte* weights, int* start, int* c, nint cStride) where TStep : struct, IStep
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
            var a0 = Vector256.Create(*(int*)row).AsByte();
            row += stride;
            s00 = TStep.Add(s00, a0, w0);
            s01 = TStep.Add(s01, a0, w1);
            var a1 = Vector256.Create(*(int*)row).AsByte();
            row += stride;
            s10 = TStep.Add(s10, a1, w0);
            s11 = TStep.Add(s11, a1, w1);
            var a2 = Vector256.Create(*(int*)row).AsByte();
            row += stride;
            s20 = TStep.Add(s20, a2, w0);
            s21 = TStep.Add(s21, a2, w1);
            var a3 = Vector256.Create(*(int*)row).AsByte();
            row += stride;
            s30 = TStep.Add(s30, a3, w0);
            s31 = TStep.Add(s31, a3, w1);
            var a4 = Vector256.Create(*(int*)row).AsByte();
            row += stride;
            s40 = TStep.Add(s40, a4, w0);
            s41 = TStep.Add(s41, a4, w1);
            var a5 = Vector256.Create(*(int*)row).AsByte();
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

    static void Rows4<TStep>(int quads, byte* a, nint stride, sbyte* weights, int* start, int* c, nint cStride) where TStep : struct, IStep
    {
        var (s00, s01) = (Vector256.Load(start), Vector256.Load(start + 8));
        var (s10, s11) = (Vector256.Load(start), Vector256.Load(start + 8));
        var (s20, s21) = (Vector256.Load(start), Vector256.Load(start + 8));
        var (s30, s31) = (Vector256.Load(start), Vector256.Load(start + 8));
        for (var quad = 0; quad < quads; quad++, a += 4, weights += BlockBytes)
        {
            var (w0, w1) = (Vector256.Load(weights), Vector256.Load(weights + 32));
            var row = a;
            var a0 = Vector256.Create(*(int*)row).AsByte();
            row += stride;
            s00 = TStep.Add(s00, a0, w0);
            s01 = TStep.Add(s01, a0, w1);
            var a1 = Vector256.Create(*(int*)row).AsByte();
            row += stride;
            s10 = TStep.Add(s10, a1, w0);
            s11 = TStep.Add(s11, a1, w1);
            var a2 = Vector256.Create(*(int*)row).AsByte();
            row += stride;
            s20 = TStep.Add(s20, a2, w0);
            s21 = TStep.Add(s21, a2, w1);
            var a3 = Vector256.Create(*(int*)row).AsByte();
            s30 = TStep.Add(s30, a3, w0);
            s31 = TStep.Add(s31, a3, w1);
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
    }

    static void Rows2<TStep>(int quads, byte* a, nint stride, sbyte* weights, int* start, int* c, nint cStride) where TStep : struct, IStep
    {
        var (s00, s01) = (Vector256.Load(start), Vector256.Load(start + 8));
        var (s10, s11) = (Vector256.Load(start), Vector256.Load(start + 8));
        for (var quad = 0; quad < quads; quad++, a += 4, weights += BlockBytes)
        {
            var (w0, w1) = (Vector256.Load(weights), Vector256.Load(weights + 32));
            var row = a;
            var a0 = Vector256.Create(*(int*)row).AsByte();
            row += stride;
            s00 = TStep.Add(s00, a0, w0);
            s01 = TStep.Add(s01, a0, w1);
            var a1 = Vector256.Create(*(int*)row).AsByte();
            s10 = TStep.Add(s10, a1, w0);
            s11 = TStep.Add(s11, a1, w1);
        }
        s00.Store(c);
        s01.Store(c + 8);
        c += cStride;
        s10.Store(c);
        s11.Store(c + 8);
    }

    static void Rows1<TStep>(int quads, byte* a, nint stride, sbyte* weights, int* start, int* c, nint cStride) where TStep : struct, IStep
    {
        var (s00, s01) = (Vector256.Load(start), Vector256.Load(start + 8));
        for (var quad = 0; quad < quads; quad++, a += 4, weights += BlockBytes)
        {
            var (w0, w1) = (Vector256.Load(weights), Vector256.Load(weights + 32));
            var row = a;
            var a0 = Vector256.Create(*(int*)row).AsByte();
            s00 = TStep.Add(s00, a0, w0);
            s01 = TStep.Add(s01, a0, w1);
        }
        s00.Store(c);
        s01.Store(c + 8);
    }
}
