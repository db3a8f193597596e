using System.Runtime.Intrinsics;

namespace Dateline.Language;

/// <summary>Turns sums into numbers and numbers into bytes: one multiplication and one addition each, rounded one after the other.</summary>
static unsafe class Scaling
{
    /// <summary>outputs = sums · scales + biases.</summary>
    /// <param name="sums">The sums; may be the same memory as the outputs.</param>
    /// <param name="outputs">Receives the outputs.</param>
    /// <param name="scales">Scales.</param>
    /// <param name="biases">Biases.</param>
    /// <param name="length">A multiple of 8.</param>
    public static void Apply(int* sums, float* outputs, float* scales, float* biases, int length)
    {
        for (var i = 0; i < length; i += 8)
            ((Vector256.ConvertToSingle(Vector256.Load(sums + i)) * Vector256.Load(scales + i)) + Vector256.Load(biases + i)).Store(outputs + i);
    }

    /// <summary>Sets numbers below zero to zero.</summary>
    /// <param name="values">The numbers.</param>
    /// <param name="length">A multiple of 8.</param>
    public static void Rectify(float* values, int length)
    {
        for (var i = 0; i < length; i += 8)
            Vector256.Max(Vector256.Load(values + i), Vector256<float>.Zero).Store(values + i);
    }

    /// <summary>Stores eight numbers, cut to 0 to 255 and rounded down, as bytes.</summary>
    public static void Store(Vector256<float> values, byte* bytes)
    {
        var whole = Vector256.ConvertToInt32(Vector256.Min(Vector256.Max(values, Vector256<float>.Zero), Vector256.Create(255f)));
        var narrow = Vector128.Narrow(whole.GetLower(), whole.GetUpper());
        *(ulong*)bytes = Vector128.Narrow(narrow.AsUInt16(), narrow.AsUInt16()).AsUInt64().ToScalar();
    }
}
