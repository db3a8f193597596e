using System.Collections.Frozen;

namespace Dateline.Extraction;

/// <summary>A few words looked up by span, letter case ignored.</summary>
sealed class TimeWordSet(params string[] words)
{
    readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words =
        words.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>A set of <c>context-words.tsv</c>.</summary>
    public static TimeWordSet Named(string name) => new(s_sets.Value[name].Split(' '));

    static readonly Lazy<Dictionary<string, string>> s_sets =
        new(() => Lexicon.Rows("context-words.tsv").ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal));

    /// <summary>Whether the word is one of them.</summary>
    public bool Contains(ReadOnlySpan<char> word) => _words.Contains(word);
}
