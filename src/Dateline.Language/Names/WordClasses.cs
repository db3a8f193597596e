namespace Dateline.Language;

/// <summary>Classes of words that occur in like contexts: k-means over word vectors, a coarse and a fine number a word.</summary>
/// <param name="hashes">Hashes of the lower-cased words, ascending.</param>
/// <param name="classes">Of each word the fine class; 0 stands for unknown words.</param>
/// <param name="coarse">Coarse class of each fine class.</param>
sealed class WordClasses(ReadOnlyMemoryBlock<uint> hashes, ReadOnlyMemoryBlock<ushort> classes, ReadOnlyMemoryBlock<ushort> coarse)
{
    /// <summary>Classes of a word; (0, 0) when it is unknown.</summary>
    /// <param name="hash"><see cref="NameHash.OfLower"/> of the word.</param>
    public (uint Fine, uint Coarse) Of(uint hash)
    {
        var at = hashes.Span.BinarySearch(hash);
        if (at < 0)
            return (0, 0);
        var fine = classes.Span[at];
        return (fine, coarse.Span[fine]);
    }

    /// <summary>Reads the classes.</summary>
    public static WordClasses Read(ModelReader reader) => new(reader.ReadArray<uint>(), reader.ReadArray<ushort>(), reader.ReadArray<ushort>());
}
