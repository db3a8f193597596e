namespace Dateline.Language;

/// <summary>32-bit hashes of words and features; the same on every machine.</summary>
static class NameHash
{
    const uint Basis = 2166136261u;
    const uint Prime = 16777619u;

    /// <summary>FNV-1a over the UTF-16 code units.</summary>
    public static uint Of(ReadOnlySpan<char> word)
    {
        var hash = Basis;
        foreach (var c in word)
            hash = (hash ^ c) * Prime;
        return hash;
    }

    /// <summary>The same over the lower-cased code units.</summary>
    public static uint OfLower(ReadOnlySpan<char> word)
    {
        var hash = Basis;
        foreach (var c in word)
            hash = (hash ^ (c < 128 ? c is >= 'A' and <= 'Z' ? c | 0x20u : c : char.ToLowerInvariant(c))) * Prime;
        return hash;
    }

    /// <summary>A feature of a template and one value; never 0.</summary>
    public static uint Feature(uint template, uint value) => Finish(value * 0x9E3779B1u + template * 0x85EBCA77u);

    /// <summary>A feature of a template and two values; never 0.</summary>
    public static uint Feature(uint template, uint first, uint second) =>
        Finish((first * 0x9E3779B1u ^ (second + 0x7F4A7C15u) * 0xC2B2AE3Du) + template * 0x85EBCA77u);

    /// <summary>A feature of a template and three values; never 0.</summary>
    public static uint Feature(uint template, uint first, uint second, uint third) => Feature(template, Feature(template, first, second), third);

    static uint Finish(uint hash)
    {
        hash ^= hash >> 15;
        hash *= 0x2C1B3C6Du;
        hash ^= hash >> 12;
        return hash | 1;
    }
}
