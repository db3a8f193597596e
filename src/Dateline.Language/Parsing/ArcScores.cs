using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Dateline.Language;

/// <summary>Scores of the arcs from one dependent to every head: products of their units.</summary>
/// <remarks>Each score is eight interleaved chains of multiplications and additions in the order of the units, added in a fixed tree.</remarks>
static unsafe class ArcScores
{
    /// <summary>Computes the scores.</summary>
    /// <param name="dependent">Units of the dependent.</param>
    /// <param name="heads">Units of the heads, one head behind the other.</param>
    /// <param name="count">Number of heads.</param>
    /// <param name="size">Units of a word; a multiple of 8.</param>
    /// <param name="scores">Receives one score a head.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Fill(float* dependent, float* heads, int count, int size, float* scores)
    {
        var head = 0;
        for (; head <= count - 4; head += 4, heads += 4 * size)
        {
            var (s0, s1, s2, s3) = (Vector256<float>.Zero, Vector256<float>.Zero, Vector256<float>.Zero, Vector256<float>.Zero);
            for (var i = 0; i < size; i += 8)
            {
                var units = Vector256.Load(dependent + i);
                s0 += units * Vector256.Load(heads + i);
                s1 += units * Vector256.Load(heads + size + i);
                s2 += units * Vector256.Load(heads + (2 * size) + i);
                s3 += units * Vector256.Load(heads + (3 * size) + i);
            }
            scores[head] = Total(s0);
            scores[head + 1] = Total(s1);
            scores[head + 2] = Total(s2);
            scores[head + 3] = Total(s3);
        }
        for (; head < count; head++, heads += size)
        {
            var sum = Vector256<float>.Zero;
            for (var i = 0; i < size; i += 8)
                sum += Vector256.Load(dependent + i) * Vector256.Load(heads + i);
            scores[head] = Total(sum);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static float Total(Vector256<float> sum)
    {
        var half = sum.GetLower() + sum.GetUpper();
        return half[0] + half[2] + (half[1] + half[3]);
    }
}
