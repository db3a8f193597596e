using System.Collections.Frozen;

namespace Dateline.Extraction;

/// <summary>A few words of <c>context-words.tsv</c> looked up by span, letter case ignored.</summary>
sealed class TimeWordSet
{
    static readonly Lazy<Dictionary<string, string>> s_sets =
        new(() => Lexicon.Rows("context-words.tsv").ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal));

    readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;

    TimeWordSet(IEnumerable<string> words) =>
        _words = words.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The set of that name.</summary>
    public static TimeWordSet Named(string name) => new(s_sets.Value[name].Split(' '));

    /// <summary>Whether the word is one of them.</summary>
    public bool Contains(ReadOnlySpan<char> word) => _words.Contains(word);
}
