using System.Collections.Frozen;

namespace Dateline.Extraction;

/// <summary>A few words looked up by span, letter case ignored.</summary>
sealed class TimeWordSet(params string[] words)
{
    readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words =
        words.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the word is one of them.</summary>
    public bool Contains(ReadOnlySpan<char> word) => _words.Contains(word);
}
