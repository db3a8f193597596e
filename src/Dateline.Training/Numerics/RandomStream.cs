namespace Dateline.Training;

/// <summary>Pseudo-random numbers that depend on the seed and the stream number alone (SplitMix64).</summary>
struct RandomStream(ulong seed, ulong stream)
{
    ulong _state = (seed * 0x9e3779b97f4a7c15ul) ^ ((stream + 1) * 0xd1342543de82ef95ul);

    /// <summary>64 random bits.</summary>
    public ulong Next()
    {
        var value = _state += 0x9e3779b97f4a7c15ul;
        value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ul;
        value = (value ^ (value >> 27)) * 0x94d049bb133111ebul;
        return value ^ (value >> 31);
    }

    /// <summary>A number from 0 up to but without 1, in steps of 2 to the power of -24.</summary>
    public float NextSingle() => (Next() >> 40) * (1f / (1 << 24));

    /// <summary>A whole number from 0 up to but without <paramref name="bound"/>.</summary>
    public int NextInt32(int bound) => (int)(((Next() >> 32) * (ulong)bound) >> 32);

    /// <summary>Exchanges items until every order is as likely as every other.</summary>
    public void Shuffle<T>(Span<T> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var other = NextInt32(i + 1);
            (items[i], items[other]) = (items[other], items[i]);
        }
    }

    /// <summary>Fills a dropout mask: zero with the given probability, else what keeps the expectation.</summary>
    public void FillMask(Span<float> mask, float dropped)
    {
        var threshold = (ushort)(dropped * 65536f);
        var kept = 1f / (1f - dropped);
        for (var i = 0; i < mask.Length; i += 4)
        {
            var bits = Next();
            for (var j = i; j < Math.Min(i + 4, mask.Length); j++, bits >>= 16)
                mask[j] = (ushort)bits < threshold ? 0f : kept;
        }
    }
}
