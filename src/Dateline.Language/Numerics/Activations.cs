using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Dateline.Language;

/// <summary>Hyperbolic tangent and logistic function, the same bits on every machine.</summary>
/// <remarks>
/// Only multiplications, fused multiply-adds and one division, in one order, so lanes of a 512-bit vector, of a 256-bit vector and a single number agree.
/// The tangent is a ratio of polynomials (degrees 13 and 6) that is within a few units in the last place of the true value; beyond ±7.9 it is flat.
/// </remarks>
static class Activations
{
    const float Limit = 7.90531110763549805f;
    const float P1 = 4.89352455891786e-03f, P3 = 6.37261928875436e-04f, P5 = 1.48572235717979e-05f, P7 = 5.12229709037114e-08f;
    const float P9 = -8.60467152213735e-11f, P11 = 2.00018790482477e-13f, P13 = -2.76076847742355e-16f;
    const float Q0 = 4.89352518554385e-03f, Q2 = 2.26843463243900e-03f, Q4 = 1.18534705686654e-04f, Q6 = 1.19825839466702e-06f;

    /// <summary>Hyperbolic tangent of each lane.</summary>
    public static Vector512<float> Tanh(Vector512<float> value)
    {
        var (above, below) = TanhParts(value);
        return above / below;
    }

    /// <summary>Hyperbolic tangent of each lane as a fraction, so that fractions can be multiplied and added before one division.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector512<float> Above, Vector512<float> Below) TanhParts(Vector512<float> value)
    {
        var x = Vector512.Max(Vector512.Min(value, Vector512.Create(Limit)), Vector512.Create(-Limit));
        var s = x * x;
        var p = Vector512.FusedMultiplyAdd(s, Vector512.Create(P13), Vector512.Create(P11));
        p = Vector512.FusedMultiplyAdd(s, p, Vector512.Create(P9));
        p = Vector512.FusedMultiplyAdd(s, p, Vector512.Create(P7));
        p = Vector512.FusedMultiplyAdd(s, p, Vector512.Create(P5));
        p = Vector512.FusedMultiplyAdd(s, p, Vector512.Create(P3));
        p = Vector512.FusedMultiplyAdd(s, p, Vector512.Create(P1));
        var q = Vector512.FusedMultiplyAdd(s, Vector512.Create(Q6), Vector512.Create(Q4));
        q = Vector512.FusedMultiplyAdd(s, q, Vector512.Create(Q2));
        q = Vector512.FusedMultiplyAdd(s, q, Vector512.Create(Q0));
        return (x * p, q);
    }

    /// <summary>Hyperbolic tangent of each lane.</summary>
    public static Vector256<float> Tanh(Vector256<float> value)
    {
        var (above, below) = TanhParts(value);
        return above / below;
    }

    /// <summary>Hyperbolic tangent of each lane as a fraction, so that fractions can be multiplied and added before one division.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector256<float> Above, Vector256<float> Below) TanhParts(Vector256<float> value)
    {
        var x = Vector256.Max(Vector256.Min(value, Vector256.Create(Limit)), Vector256.Create(-Limit));
        var s = x * x;
        var p = Vector256.FusedMultiplyAdd(s, Vector256.Create(P13), Vector256.Create(P11));
        p = Vector256.FusedMultiplyAdd(s, p, Vector256.Create(P9));
        p = Vector256.FusedMultiplyAdd(s, p, Vector256.Create(P7));
        p = Vector256.FusedMultiplyAdd(s, p, Vector256.Create(P5));
        p = Vector256.FusedMultiplyAdd(s, p, Vector256.Create(P3));
        p = Vector256.FusedMultiplyAdd(s, p, Vector256.Create(P1));
        var q = Vector256.FusedMultiplyAdd(s, Vector256.Create(Q6), Vector256.Create(Q4));
        q = Vector256.FusedMultiplyAdd(s, q, Vector256.Create(Q2));
        q = Vector256.FusedMultiplyAdd(s, q, Vector256.Create(Q0));
        return (x * p, q);
    }

    /// <summary>Logistic function of each lane: 1 / (1 + e^-x).</summary>
    public static Vector512<float> Logistic(Vector512<float> value)
    {
        var half = Vector512.Create(0.5f);
        return Vector512.FusedMultiplyAdd(Tanh(value * half), half, half);
    }

    /// <summary>Logistic function of each lane: 1 / (1 + e^-x).</summary>
    public static Vector256<float> Logistic(Vector256<float> value)
    {
        var half = Vector256.Create(0.5f);
        return Vector256.FusedMultiplyAdd(Tanh(value * half), half, half);
    }
}
