using System.Runtime.Intrinsics;

namespace Dateline.Training;

/// <summary>Innermost loops of the matrix product with 512-bit vectors: a block of rows by 32 columns of results stays in registers.</summary>
/// <remarks>Every result is its own chain of fused multiply-adds in the order of the terms, so blocks of any size give the same bits.</remarks>
static unsafe class Kernel512
{
    /// <summary>Columns of results in one panel.</summary>
    public const int Width = 32;

    /// <summary>Multiplies some rows with one panel.</summary>
    /// <param name="rows">Number of rows of results.</param>
    /// <param name="depth">Number of terms of each result.</param>
    /// <param name="a">Left matrix.</param>
    /// <param name="rowStride">Numbers from one row of the left matrix to the next.</param>
    /// <param name="termStride">Numbers from one term of the left matrix to the next.</param>
    /// <param name="panel">The panel: 32 numbers a term, term by term.</param>
    /// <param name="c">Results.</param>
    /// <param name="stride">Numbers from one row of results to the next.</param>
    /// <param name="accumulate">Whether the chain starts at what stands in the results, not at zero.</param>
    public static void Run(int rows, int depth, float* a, nint rowStride, nint termStride, float* panel, float* c, nint stride, bool accumulate)
    {
        while (rows > 0)
        {
            var block = rows >= 8 ? 8 : rows >= 4 ? 4 : rows >= 2 ? 2 : 1;
            switch (block)
            {
                case 8:
                    Rows8(depth, a, rowStride, termStride, panel, c, stride, accumulate);
                    break;
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

    static void Rows8(int depth, float* a, nint rowStride, nint termStride, float* panel, float* c, nint stride, bool accumulate)
    {
        var c0 = c;
        var c1 = c0 + stride;
        var c2 = c1 + stride;
        var c3 = c2 + stride;
        var c4 = c3 + stride;
        var c5 = c4 + stride;
        var c6 = c5 + stride;
        var c7 = c6 + stride;
        var (s00, s01) = accumulate ? (Vector512.Load(c0), Vector512.Load(c0 + 16)) : (Vector512<float>.Zero, Vector512<float>.Zero);
        var (s10, s11) = accumulate ? (Vector512.Load(c1), Vector512.Load(c1 + 16)) : (Vector512<float>.Zero, Vector512<float>.Zero);
        var (s20, s21) = accumulate ? (Vector512.Load(c2), Vector512.Load(c2 + 16)) : (Vector512<float>.Zero, Vector512<float>.Zero);
        var (s30, s31) = accumulate ? (Vector512.Load(c3), Vector512.Load(c3 + 16)) : (Vector512<float>.Zero, Vector512<float>.Zero);
        var (s40, s41) = accumulate ? (Vector512.Load(c4), Vector512.Load(c4 + 16)) : (Vector512<float>.Zero, Vector512<float>.Zero);
        var (s50, s51) = accumulate ? (Vector512.Load(c5), Vector512.Load(c5 + 16)) : (Vector512<float>.Zero, Vector512<float>.Zero);
        var (s60, s61) = accumulate ? (Vector512.Load(c6), Vector512.Load(c6 + 16)) : (Vector512<float>.Zero, Vector512<float>.Zero);
        var (s70, s71) = accumulate ? (Vector512.Load(c7), Vector512.Load(c7 + 16)) : (Vector512<float>.Zero, Vector512<float>.Zero);
        for (var term = 0; term < depth; term++, a += termStride, panel += Width)
        {
            var (b0, b1) = (Vector512.Load(panel), Vector512.Load(panel + 16));
            var row = a;
            var a0 = Vector512.Create(*row);
            row += rowStride;
            s00 = Vector512.FusedMultiplyAdd(a0, b0, s00);
            s01 = Vector512.FusedMultiplyAdd(a0, b1, s01);
            var a1 = Vector512.Create(*row);
            row += rowStride;
            s10 = Vector512.FusedMultiplyAdd(a1, b0, s10);
            s11 = Vector512.FusedMultiplyAdd(a1, b1, s11);
            var a2 = Vector512.Create(*row);
            row += rowStride;
            s20 = Vector512.FusedMultiplyAdd(a2, b0, s20);
            s21 = Vector512.FusedMultiplyAdd(a2, b1, s21);
            var a3 = Vector512.Create(*row);
            row += rowStride;
            s30 = Vector512.FusedMultiplyAdd(a3, b0, s30);
            s31 = Vector512.FusedMultiplyAdd(a3, b1, s31);
            var a4 = Vector512.Create(*row);
            row += rowStride;
            s40 = Vector512.FusedMultiplyAdd(a4, b0, s40);
            s41 = Vector512.FusedMultiplyAdd(a4, b1, s41);
            var a5 = Vector512.Create(*row);
            row += rowStride;
            s50 = Vector512.FusedMultiplyAdd(a5, b0, s50);
            s51 = Vector512.FusedMultiplyAdd(a5, b1, s51);
            var a6 = Vector512.Create(*row);
            row += rowStride;
            s60 = Vector512.FusedMultiplyAdd(a6, b0, s60);
            s61 = Vector512.FusedMultiplyAdd(a6, b1, s61);
            var a7 = Vector512.Create(*row);
            s70 = Vector512.FusedMultiplyAdd(a7, b0, s70);
            s71 = Vector512.FusedMultiplyAdd(a7, b1, s71);
        }
        s00.Store(c0);
        s01.Store(c0 + 16);
        s10.Store(c1);
        s11.Store(c1 + 16);
        s20.Store(c2);
        s21.Store(c2 + 16);
        s30.Store(c3);
        s31.Store(c3 + 16);
        s40.Store(c4);
        s41.Store(c4 + 16);
        s50.Store(c5);
        s51.Store(c5 + 16);
        s60.Store(c6);
        s61.Store(c6 + 16);
        s70.Store(c7);
        s71.Store(c7 + 16);
    }

    static void Rows4(int depth, float* a, nint rowStride, nint termStride, float* panel, float* c, nint stride, bool accumulate)
    {
        var c0 = c;
        var c1 = c0 + stride;
        var c2 = c1 + stride;
        var c3 = c2 + stride;
        var (s00, s01) = accumulate ? (Vector512.Load(c0), Vector512.Load(c0 + 16)) : (Vector512<float>.Zero, Vector512<float>.Zero);
        var (s10, s11) = accumulate ? (Vector512.Load(c1), Vector512.Load(c1 + 16)) : (Vector512<float>.Zero, Vector512<float>.Zero);
        var (s20, s21) = accumulate ? (Vector512.Load(c2), Vector512.Load(c2 + 16)) : (Vector512<float>.Zero, Vector512<float>.Zero);
        var (s30, s31) = accumulate ? (Vector512.Load(c3), Vector512.Load(c3 + 16)) : (Vector512<float>.Zero, Vector512<float>.Zero);
        for (var term = 0; term < depth; term++, a += termStride, panel += Width)
        {
            var (b0, b1) = (Vector512.Load(panel), Vector512.Load(panel + 16));
            var row = a;
            var a0 = Vector512.Create(*row);
            row += rowStride;
            s00 = Vector512.FusedMultiplyAdd(a0, b0, s00);
            s01 = Vector512.FusedMultiplyAdd(a0, b1, s01);
            var a1 = Vector512.Create(*row);
            row += rowStride;
            s10 = Vector512.FusedMultiplyAdd(a1, b0, s10);
            s11 = Vector512.FusedMultiplyAdd(a1, b1, s11);
            var a2 = Vector512.Create(*row);
            row += rowStride;
            s20 = Vector512.FusedMultiplyAdd(a2, b0, s20);
            s21 = Vector512.FusedMultiplyAdd(a2, b1, s21);
            var a3 = Vector512.Create(*row);
            s30 = Vector512.FusedMultiplyAdd(a3, b0, s30);
            s31 = Vector512.FusedMultiplyAdd(a3, b1, s31);
        }
        s00.Store(c0);
        s01.Store(c0 + 16);
        s10.Store(c1);
        s11.Store(c1 + 16);
        s20.Store(c2);
        s21.Store(c2 + 16);
        s30.Store(c3);
        s31.Store(c3 + 16);
    }

    static void Rows2(int depth, float* a, nint rowStride, nint termStride, float* panel, float* c, nint stride, bool accumulate)
    {
        var c0 = c;
        var c1 = c0 + stride;
        var (s00, s01) = accumulate ? (Vector512.Load(c0), Vector512.Load(c0 + 16)) : (Vector512<float>.Zero, Vector512<float>.Zero);
        var (s10, s11) = accumulate ? (Vector512.Load(c1), Vector512.Load(c1 + 16)) : (Vector512<float>.Zero, Vector512<float>.Zero);
        for (var term = 0; term < depth; term++, a += termStride, panel += Width)
        {
            var (b0, b1) = (Vector512.Load(panel), Vector512.Load(panel + 16));
            var row = a;
            var a0 = Vector512.Create(*row);
            row += rowStride;
            s00 = Vector512.FusedMultiplyAdd(a0, b0, s00);
            s01 = Vector512.FusedMultiplyAdd(a0, b1, s01);
            var a1 = Vector512.Create(*row);
            s10 = Vector512.FusedMultiplyAdd(a1, b0, s10);
            s11 = Vector512.FusedMultiplyAdd(a1, b1, s11);
        }
        s00.Store(c0);
        s01.Store(c0 + 16);
        s10.Store(c1);
        s11.Store(c1 + 16);
    }

    static void Rows1(int depth, float* a, nint rowStride, nint termStride, float* panel, float* c, nint stride, bool accumulate)
    {
        var c0 = c;
        var (s00, s01) = accumulate ? (Vector512.Load(c0), Vector512.Load(c0 + 16)) : (Vector512<float>.Zero, Vector512<float>.Zero);
        for (var term = 0; term < depth; term++, a += termStride, panel += Width)
        {
            var (b0, b1) = (Vector512.Load(panel), Vector512.Load(panel + 16));
            var row = a;
            var a0 = Vector512.Create(*row);
            s00 = Vector512.FusedMultiplyAdd(a0, b0, s00);
            s01 = Vector512.FusedMultiplyAdd(a0, b1, s01);
        }
        s00.Store(c0);
        s01.Store(c0 + 16);
    }
}
