namespace Dateline.Documents.Duplicates;

/// <summary>A short sample of a text's word sequences: two texts that share most of their words in order share most of their samples.</summary>
/// <remarks>
/// Every four words that follow each other, letters in lower case and punctuation aside, are hashed, and the 128 smallest hashes are kept
/// (Broder, On the resemblance and containment of documents, 1997). A sample is the same on every machine.
/// </remarks>
public sealed class Sketch
{
    const int WordsOfShingle = 4;
    const int Size = 128;

    readonly uint[] _hashes;

    Sketch(uint[] hashes, bool isWhole) => (_hashes, IsWhole) = (hashes, isWhole);

    /// <summary>The hashes, ascending, each once.</summary>
    public ReadOnlySpan<uint> Hashes => _hashes;

    /// <summary>Whether the text is so short that no hash was left out.</summary>
    public bool IsWhole { get; }

    /// <summary>A sketch made earlier.</summary>
    /// <param name="hashes">Its hashes, ascending, each once.</param>
    /// <param name="isWhole">Whether none was left out.</param>
    public static Sketch OfHashes(ReadOnlySpan<uint> hashes, bool isWhole) => new(hashes.ToArray(), isWhole);

    /// <summary>Samples a text, in time in proportion to its length.</summary>
    public static Sketch Of(string text)
    {
        // Twice what is kept: sorted and cut whenever it is full, so that most hashes are only compared with the largest kept.
        Span<uint> kept = stackalloc uint[2 * Size];
        Span<ulong> words = stackalloc ulong[WordsOfShingle];
        var (count, number, limit) = (0, 0, uint.MaxValue);
        var isWhole = true;
        for (var index = 0; index < text.Length;)
        {
            var word = 14695981039346656037UL;
            var start = index;
            for (; index < text.Length && char.IsLetterOrDigit(text[index]); index++)
                word = (word ^ char.ToLowerInvariant(text[index])) * 1099511628211UL;
            if (index++ == start)
                continue;
            words[number++ % WordsOfShingle] = word;
            if (number < WordsOfShingle)
                continue;
            var hash = Mixed(words, number);
            if (hash > limit)
            {
                isWhole = false;
                continue;
            }
            kept[count++] = hash;
            if (count == kept.Length && (count = Distinct(kept)) > Size)
                (count, limit, isWhole) = (Size, kept[Size - 1], false);
        }
        if (number is > 0 and < WordsOfShingle)
            kept[count++] = Mixed(words[..number], number);
        count = Distinct(kept[..count]);
        return new(kept[..Math.Min(count, Size)].ToArray(), isWhole && count <= Size);
    }

    /// <summary>How much of this text stands in another one, in [0,1], judged by the samples; 0 where too little can be compared.</summary>
    public double ContainedIn(Sketch other)
    {
        const int LeastShared = 8;
        var limit = Math.Min(IsWhole ? uint.MaxValue : _hashes[^1], other.IsWhole ? uint.MaxValue : other._hashes[^1]);
        var (own, shared) = (0, 0);
        for (var index = 0; own < _hashes.Length && _hashes[own] <= limit; own++)
        {
            while (index < other._hashes.Length && other._hashes[index] < _hashes[own])
                index++;
            if (index < other._hashes.Length && other._hashes[index] == _hashes[own])
                shared++;
        }
        // The same few words and no others are a copy too.
        var isSame = own > 0 && shared == own && Hashes.SequenceEqual(other.Hashes);
        return shared >= LeastShared || isSame ? shared / (double)own : 0;
    }

    static int Distinct(Span<uint> hashes)
    {
        hashes.Sort();
        var count = 0;
        foreach (var hash in hashes)
            if (count == 0 || hashes[count - 1] != hash)
                hashes[count++] = hash;
        return count;
    }

    static uint Mixed(ReadOnlySpan<ulong> words, int next)
    {
        var mixed = 0UL;
        for (var index = 0; index < words.Length; index++)
        {
            mixed = (mixed ^ words[(next + index) % words.Length]) * 0x9E3779B97F4A7C15UL;
            mixed ^= mixed >> 29;
        }
        return (uint)(mixed >> 32);
    }
}
