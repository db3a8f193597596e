namespace Dateline.Language;

/// <summary>Tells names of places apart from other words: a set of hashes of the names of towns, regions and capitals.</summary>
/// <remarks>One name in some ten thousand that is none is taken for one; good enough for a hint to the name recogniser, which is its only use.</remarks>
static class PlaceNames
{
    /// <summary>Kind of model in a model file.</summary>
    public const string Kind = "PLAC";

    static readonly Lazy<ReadOnlyMemoryBlock<uint>> s_hashes = new(() => ModelReader.OpenEmbedded("place-names.bin", Kind).ReadArray<uint>());

    /// <summary>Whether a place has that name, as written.</summary>
    public static bool Contains(ReadOnlySpan<char> name) => s_hashes.Value.Span.BinarySearch(NameHash.Of(name)) >= 0;
}
