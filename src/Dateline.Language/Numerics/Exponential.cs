namespace Dateline.Language;

/// <summary>The exponential function, the same bits on every machine.</summary>
static class Exponential
{
    /// <summary>e to the power of <paramref name="x"/>, for x at or below 0; within two units in the last place.</summary>
    public static float Of(float x)
    {
        if (x < -80f)
            return 0f;
        var whole = MathF.Round(x * 1.44269504f);
        var rest = MathF.FusedMultiplyAdd(whole, -0.693145752f, x);
        rest = MathF.FusedMultiplyAdd(whole, -1.42860677e-6f, rest);
        var value = MathF.FusedMultiplyAdd(rest, 1.98756915e-4f, 1.39819995e-3f);
        value = MathF.FusedMultiplyAdd(value, rest, 8.33345191e-3f);
        value = MathF.FusedMultiplyAdd(value, rest, 4.16657959e-2f);
        value = MathF.FusedMultiplyAdd(value, rest, 1.66666655e-1f);
        value = MathF.FusedMultiplyAdd(value, rest, 0.5f);
        value = MathF.FusedMultiplyAdd(value, rest * rest, rest + 1f);
        return value * BitConverter.Int32BitsToSingle(((int)whole + 127) << 23);
    }
}
