using System.Runtime.CompilerServices;
using Parquet;
using Parquet.Meta;
using Encoding = System.Text.Encoding;

namespace Dateline.Publishing.Files;

/// <summary>Puts the smallest and largest text of a column chunk right.</summary>
/// <remarks>
/// Parquet orders text by its UTF-8 bytes. Parquet.Net 6.1.0 orders it by UTF-16 code units, which differs beyond the basic plane:
/// a reader that skips row groups by those bounds then misses rows. It also stores whole sentences as bounds, four times over.
/// </remarks>
static class ParquetTextStatistics
{
    const int LongestBound = 64;

    /// <summary>Corrects the bounds of the column written last.</summary>
    /// <param name="group">The row group being written.</param>
    /// <param name="values">The column's values, nulls left out.</param>
    public static void Correct(ParquetRowGroupWriter group, ReadOnlySpan<ReadOnlyMemory<char>> values)
    {
        if (RowGroupOf(group).Columns is not [.., { MetaData.Statistics: { } statistics }])
            return;
        (statistics.Min, statistics.Max, statistics.MinValue, statistics.MaxValue) = (null, null, null, null);
        if (values.IsEmpty)
            return;
        var (smallest, largest) = (values[0], values[0]);
        foreach (var value in values[1..])
        {
            if (Compare(value.Span, smallest.Span) < 0)
                smallest = value;
            if (Compare(value.Span, largest.Span) > 0)
                largest = value;
        }
        // Bounds are optional; no bound is always right.
        var (low, high) = (Encode(smallest), Encode(largest));
        if (low.Length <= LongestBound && high.Length <= LongestBound)
            (statistics.MinValue, statistics.MaxValue) = (low, high);
    }

    /// <summary>Compares texts as their UTF-8 bytes compare: by code points.</summary>
    static int Compare(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var common = left.CommonPrefixLength(right);
        if (common == left.Length || common == right.Length)
            return left.Length - right.Length;
        var (a, b) = (left[common], right[common]);
        // A surrogate stands for a code point above every other unit; two surrogates compare as their pairs do.
        return char.IsSurrogate(a) == char.IsSurrogate(b) ? a - b : char.IsSurrogate(a) ? 1 : -1;
    }

    static byte[] Encode(ReadOnlyMemory<char> text)
    {
        var bytes = new byte[Encoding.UTF8.GetByteCount(text.Span)];
        Encoding.UTF8.GetBytes(text.Span, bytes);
        return bytes;
    }

    // The library keeps no public way to its statistics.
    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_owGroup")]
    static extern ref RowGroup RowGroupOf(ParquetRowGroupWriter group);
}
