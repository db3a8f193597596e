namespace Dateline.Linking.Terms;

/// <summary>Keys of terms: 32 bits of a hash that is the same on every machine.</summary>
/// <remarks>Among a million terms some hundred share their key with another; a document is told by dozens of them.</remarks>
static class Term
{
    /// <summary>FNV-1a over the UTF-16 code units, folded to 32 bits.</summary>
    public static uint Key(ReadOnlySpan<char> term)
    {
        var hash = 14695981039346656037ul;
        foreach (var unit in term)
            hash = (hash ^ unit) * 1099511628211ul;
        return (uint)(hash ^ hash >> 32);
    }
}
