using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Dateline.Training;

/// <summary>Single-precision matrix products over any strides, the same bits with any vector width.</summary>
/// <remarks>Not safe to share between threads: each worker has its own, for the packing buffer.</remarks>
sealed unsafe class MatrixProduct : IDisposable
{
    static readonly bool s_wide = Vector512.IsHardwareAccelerated;

    // Widest panel of the kernels; buffers are laid out for it, whichever kernel runs.
    const int MaximumWidth = 32;

    readonly float* _edge = (float*)NativeMemory.AlignedAlloc(8 * MaximumWidth * sizeof(float), 64);
    float* _packed;
    int _capacity;

    static int Width => s_wide ? Kernel512.Width : Kernel256.Width;

    /// <summary>Numbers that a packed right matrix takes.</summary>
    public static int PackedLength(int terms, int columns) => (columns + Width - 1) / Width * Width * terms;

    /// <summary>C = A·B, or C += A·B.</summary>
    public void Multiply(int rows, int columns, int terms, View a, View b, float* c, int stride, bool accumulate)
    {
        var length = PackedLength(terms, columns);
        if (length > _capacity)
        {
            NativeMemory.AlignedFree(_packed);
            _capacity = length + (length / 2);
            _packed = (float*)NativeMemory.AlignedAlloc((nuint)_capacity * sizeof(float), 64);
        }
        Pack(terms, columns, b, _packed);
        MultiplyPacked(rows, columns, terms, a, _packed, c, stride, accumulate);
    }

    /// <summary>C = A·B, or C += A·B, with B from <see cref="Pack"/>.</summary>
    public void MultiplyPacked(int rows, int columns, int terms, View a, float* packed, float* c, int stride, bool accumulate)
    {
        // Rows in blocks that stay in the nearest cache while all panels pass.
        const int Block = 64;
        for (var first = 0; first < rows; first += Block)
        {
            var block = Math.Min(Block, rows - first);
            var left = a.Start + (first * a.RowStride);
            var panel = packed;
            for (var column = 0; column < columns; column += Width, panel += Width * terms)
            {
                var target = c + ((nint)first * stride) + column;
                if (columns - column >= Width)
                    Run(block, terms, left, a, panel, target, stride, accumulate);
                else
                    RunEdge(block, terms, left, a, panel, target, stride, accumulate, columns - column);
            }
        }
    }

    /// <summary>Lays a right matrix out in panels.</summary>
    public static void Pack(int terms, int columns, View b, float* packed)
    {
        for (var column = 0; column < columns; column += Width)
        {
            var width = Math.Min(Width, columns - column);
            if (b.ColumnStride == 1)
                PackRows(terms, width, b.Start + column, b.RowStride, packed);
            else
                PackColumns(terms, width, b.Start + (column * b.ColumnStride), b.RowStride, b.ColumnStride, packed);
            packed += Width * terms;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        NativeMemory.AlignedFree(_packed);
        NativeMemory.AlignedFree(_edge);
        _packed = null;
    }

    static void PackRows(int terms, int width, float* source, nint stride, float* packed)
    {
        for (var term = 0; term < terms; term++, source += stride, packed += Width)
        {
            new ReadOnlySpan<float>(source, width).CopyTo(new(packed, width));
            new Span<float>(packed + width, Width - width).Clear();
        }
    }

    static void PackColumns(int terms, int width, float* source, nint termStride, nint columnStride, float* packed)
    {
        for (var column = 0; column < width; column++)
        {
            var from = source + (column * columnStride);
            var to = packed + column;
            for (var term = 0; term < terms; term++, from += termStride, to += Width)
                *to = *from;
        }
        if (width == Width)
            return;
        for (var term = 0; term < terms; term++)
            new Span<float>(packed + (term * Width) + width, Width - width).Clear();
    }

    static void Run(int rows, int terms, float* left, View a, float* panel, float* target, nint stride, bool accumulate)
    {
        if (s_wide)
            Kernel512.Run(rows, terms, left, a.RowStride, a.ColumnStride, panel, target, stride, accumulate);
        else
            Kernel256.Run(rows, terms, left, a.RowStride, a.ColumnStride, panel, target, stride, accumulate);
    }

    // The last columns do not fill a panel: computed beside the matrix, then copied.
    void RunEdge(int rows, int terms, float* left, View a, float* panel, float* target, nint stride, bool accumulate, int width)
    {
        for (var first = 0; first < rows; first += 8)
        {
            var block = Math.Min(8, rows - first);
            for (var row = 0; accumulate && row < block; row++)
                new ReadOnlySpan<float>(target + ((first + row) * stride), width).CopyTo(new(_edge + (row * Width), width));
            Run(block, terms, left + (first * a.RowStride), a, panel, _edge, Width, accumulate);
            for (var row = 0; row < block; row++)
                new ReadOnlySpan<float>(_edge + (row * Width), width).CopyTo(new(target + ((first + row) * stride), width));
        }
    }
}
