namespace Dateline.Extraction;

/// <summary>A few words of <c>context-words.tsv</c> looked up by span, letter case ignored.</summary>
sealed class TimeWordSet
{
    static readonly Lazy<Dictionary<string, string>> s_sets =
        new(() => Lexicon.Rows("context-words.tsv").ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal));

    readonly WordTable<bool> _words;

    TimeWordSet(IEnumerable<string> words) => _words = new(words.Distinct().Select(word => KeyValuePair.Create(word, true)));

    /// <summary>The set of that name.</summary>
    public static TimeWordSet Named(string name) => new(s_sets.Value[name].Split(' '));

    /// <summary>Whether the word is one of them.</summary>
    public bool Contains(ReadOnlySpan<char> word) => _words.TryGet(word, out _);
}
