namespace Dateline.Training;

/// <summary>A matrix somewhere in memory, seen through strides; turning the strides round transposes it.</summary>
readonly unsafe struct View(float* start, nint rowStride, nint columnStride = 1)
{
    /// <summary>The number in row 0 and column 0.</summary>
    public float* Start => start;

    /// <summary>Numbers from one row to the next.</summary>
    public nint RowStride => rowStride;

    /// <summary>Numbers from one column to the next.</summary>
    public nint ColumnStride => columnStride;

    /// <summary>The matrix with rows and columns exchanged.</summary>
    public View Transposed => new(start, columnStride, rowStride);
}
