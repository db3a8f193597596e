using System.Runtime.Intrinsics;

namespace Dateline.Training;

/// <summary>Element-wise arithmetic on rows of numbers. No sum here depends on the vector width.</summary>
static unsafe class Vectors
{
    /// <summary>a += b.</summary>
    public static void Add(float* a, float* b, int length)
    {
        var i = 0;
        for (; i <= length - 8; i += 8)
            (Vector256.Load(a + i) + Vector256.Load(b + i)).Store(a + i);
        for (; i < length; i++)
            a[i] += b[i];
    }

    /// <summary>target = a + b.</summary>
    public static void Sum(float* target, float* a, float* b, int length)
    {
        var i = 0;
        for (; i <= length - 8; i += 8)
            (Vector256.Load(a + i) + Vector256.Load(b + i)).Store(target + i);
        for (; i < length; i++)
            target[i] = a[i] + b[i];
    }

    /// <summary>target = a · b, number by number.</summary>
    public static void Product(float* target, float* a, float* b, int length)
    {
        var i = 0;
        for (; i <= length - 8; i += 8)
            (Vector256.Load(a + i) * Vector256.Load(b + i)).Store(target + i);
        for (; i < length; i++)
            target[i] = a[i] * b[i];
    }

    /// <summary>target += factor · a.</summary>
    public static void AddScaled(float* target, float* a, float factor, int length)
    {
        var i = 0;
        var factors = Vector256.Create(factor);
        for (; i <= length - 8; i += 8)
            Vector256.FusedMultiplyAdd(factors, Vector256.Load(a + i), Vector256.Load(target + i)).Store(target + i);
        for (; i < length; i++)
            target[i] = MathF.FusedMultiplyAdd(factor, a[i], target[i]);
    }

    /// <summary>Sum of the products of two rows, in eight interleaved chains that are then added in a fixed tree.</summary>
    public static float Dot(float* a, float* b, int length)
    {
        var sum = Vector256<float>.Zero;
        var i = 0;
        for (; i <= length - 8; i += 8)
            sum = Vector256.FusedMultiplyAdd(Vector256.Load(a + i), Vector256.Load(b + i), sum);
        var total = (sum[0] + sum[4] + (sum[1] + sum[5])) + (sum[2] + sum[6] + (sum[3] + sum[7]));
        for (; i < length; i++)
            total = MathF.FusedMultiplyAdd(a[i], b[i], total);
        return total;
    }

    /// <summary>Fills each row with the same numbers.</summary>
    public static void FillRows(float* target, float* row, int rows, int columns)
    {
        for (var i = 0; i < rows; i++)
            new ReadOnlySpan<float>(row, columns).CopyTo(new(target + ((long)i * columns), columns));
    }

    /// <summary>Adds all rows to one, row by row.</summary>
    public static void AddRows(float* target, float* rows, int count, int columns)
    {
        for (var i = 0; i < count; i++)
            Add(target, rows + ((long)i * columns), columns);
    }
}
