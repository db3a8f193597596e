using System.Numerics;

namespace Dateline.Linking.Terms;

/// <summary>Logarithms in whole numbers, so that weights are the same on every machine.</summary>
static class BinaryLogarithm
{
    /// <summary>Fractional bits of a result.</summary>
    public const int Bits = 10;

    /// <summary>The logarithm to base 2 of a positive number, in units of 2^-<see cref="Bits"/>, rounded down.</summary>
    public static int Of(uint number)
    {
        ArgumentOutOfRangeException.ThrowIfZero(number);
        var whole = BitOperations.Log2(number);
        // The mantissa as a fixed-point number in [1, 2) with 31 fractional bits; each squaring brings one more bit of the logarithm.
        var mantissa = (ulong)number << (31 - whole);
        var result = whole;
        for (var bit = 0; bit < Bits; bit++)
        {
            mantissa = mantissa * mantissa >> 31;
            result <<= 1;
            if (mantissa >> 32 != 0)
            {
                result |= 1;
                mantissa >>= 1;
            }
        }
        return result;
    }
}
