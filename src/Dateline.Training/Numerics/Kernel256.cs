using System.Runtime.Intrinsics;

namespace Dateline.Training;

/// <summary>Innermost loops of the matrix product with 256-bit vectors: a block of rows by 16 columns of results stays in registers.</summary>
/// <remarks>Every result is its own chain of fused multiply-adds in the order of the terms, so blocks of any size give the same bits.</remarks>
static unsafe class Kernel256
{
    /// <summary>Columns of results in one panel.</summary>
    public const int Width = 16;

    /// <summary>Multiplies some rows with one panel.</summary>
    /// <param name="rows">Number of rows of results.</param>
    /// <param name="depth">Number of terms of each result.</param>
    /// <param name="a">Left matrix.</param>
    /// <param name="rowStride">Numbers from one row of the left matrix to the next.</param>
    /// <param name="termStride">Numbers from one term of the left matrix to the next.</param>
    /// <param name="panel">The panel: 16 numbers a term, term by term.</param>
    /// <param name="c">Results.</param>
    /// <param name="stride">Numbers from one row of results to the next.</param>
    /// <param name="accumulate">Whether the chain starts at what stands in the results, not at zero.</param>
    public static void Run(int rows, int depth, float* a, nint rowStride, nint termStride, float* panel, float* c, nint stride, bool accumulate)
    {
        while (rows > 0)
        {
            var block = rows >= 4 ? 4 : rows >= 2 ? 2 : 1;
            switch (block)
            {
                case 4:
                    Rows4(depth, a, rowStride, termStride, panel, c, stride, accumulate);
                    break;
                case 2:
                    Rows2(depth, a, rowStride, termStride, panel, c, stride, accumulate);
                    break;
                default:
                    Rows1(depth, a, rowStride, termStride, panel, c, stride, accumulate);
                    break;
            }
            rows -= block;
            a += block * rowStride;
            c += block * stride;
        }
    }

    static void Rows4(int depth, float* a, nint rowStride, nint termStride, float* panel, float* c, nint stride, bool accumulate)
    {
        var c0 = c;
        var c1 = c0 + stride;
        var c2 = c1 + stride;
        var c3 = c2 + stride;
        var (s00, s01) = accumulate ? (Vector256.Load(c0), Vector256.Load(c0 + 8)) : (Vector256<float>.Zero, Vector256<float>.Zero);
        var (s10, s11) = accumulate ? (Vector256.Load(c1), Vector256.Load(c1 + 8)) : (Vector256<float>.Zero, Vector256<float>.Zero);
        var (s20, s21) = accumulate ? (Vector256.Load(c2), Vector256.Load(c2 + 8)) : (Vector256<float>.Zero, Vector256<float>.Zero);
        var (s30, s31) = accumulate ? (Vector256.Load(c3), Vector256.Load(c3 + 8)) : (Vector256<float>.Zero, Vector256<float>.Zero);
        for (var term = 0; term < depth; term++, a += termStride, panel += Width)
        {
            var (b0, b1) = (Vector256.Load(panel), Vector256.Load(panel + 8));
            var row = a;
            var a0 = Vector256.Create(*row);
            row += rowStride;
            s00 = Vector256.FusedMultiplyAdd(a0, b0, s00);
            s01 = Vector256.FusedMultiplyAdd(a0, b1, s01);
            var a1 = Vector256.Create(*row);
            row += rowStride;
            s10 = Vector256.FusedMultiplyAdd(a1, b0, s10);
            s11 = Vector256.FusedMultiplyAdd(a1, b1, s11);
            var a2 = Vector256.Create(*row);
            row += rowStride;
            s20 = Vector256.FusedMultiplyAdd(a2, b0, s20);
            s21 = Vector256.FusedMultiplyAdd(a2, b1, s21);
            var a3 = Vector256.Create(*row);
            s30 = Vector256.FusedMultiplyAdd(a3, b0, s30);
            s31 = Vector256.FusedMultiplyAdd(a3, b1, s31);
        }
        s00.Store(c0);
        s01.Store(c0 + 8);
        s10.Store(c1);
        s11.Store(c1 + 8);
        s20.Store(c2);
        s21.Store(c2 + 8);
        s30.Store(c3);
        s31.Store(c3 + 8);
    }

    static void Rows2(int depth, float* a, nint rowStride, nint termStride, float* panel, float* c, nint stride, bool accumulate)
    {
        var c0 = c;
        var c1 = c0 + stride;
        var (s00, s01) = accumulate ? (Vector256.Load(c0), Vector256.Load(c0 + 8)) : (Vector256<float>.Zero, Vector256<float>.Zero);
        var (s10, s11) = accumulate ? (Vector256.Load(c1), Vector256.Load(c1 + 8)) : (Vector256<float>.Zero, Vector256<float>.Zero);
        for (var term = 0; term < depth; term++, a += termStride, panel += Width)
        {
            var (b0, b1) = (Vector256.Load(panel), Vector256.Load(panel + 8));
            var row = a;
            var a0 = Vector256.Create(*row);
            row += rowStride;
            s00 = Vector256.FusedMultiplyAdd(a0, b0, s00);
            s01 = Vector256.FusedMultiplyAdd(a0, b1, s01);
            var a1 = Vector256.Create(*row);
            s10 = Vector256.FusedMultiplyAdd(a1, b0, s10);
            s11 = Vector256.FusedMultiplyAdd(a1, b1, s11);
        }
        s00.Store(c0);
        s01.Store(c0 + 8);
        s10.Store(c1);
        s11.Store(c1 + 8);
    }

    static void Rows1(int depth, float* a, nint rowStride, nint termStride, float* panel, float* c, nint stride, bool accumulate)
    {
        var c0 = c;
        var (s00, s01) = accumulate ? (Vector256.Load(c0), Vector256.Load(c0 + 8)) : (Vector256<float>.Zero, Vector256<float>.Zero);
        for (var term = 0; term < depth; term++, a += termStride, panel += Width)
        {
            var (b0, b1) = (Vector256.Load(panel), Vector256.Load(panel + 8));
            var row = a;
            var a0 = Vector256.Create(*row);
            s00 = Vector256.FusedMultiplyAdd(a0, b0, s00);
            s01 = Vector256.FusedMultiplyAdd(a0, b1, s01);
        }
        s00.Store(c0);
        s01.Store(c0 + 8);
    }
}
