using System.Collections.Frozen;

namespace Dateline.Extraction;

/// <summary>Names of organisations that do not say whose they are (<c>generic-names.tsv</c>).</summary>
static class GenericNames
{
    static readonly FrozenSet<string> s_words = Lexicon.Rows("generic-names.tsv").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    static readonly FrozenSet<string> s_kinds = Lexicon.Rows("name-kinds.tsv").Select(row => row[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a word alone says what something is, not which: "Gulf", "Bank", "Ministry".</summary>
    public static bool IsKind(string word) => s_kinds.Contains(word);

    /// <summary>Whether every word of a name, in lower case, is generic.</summary>
    public static bool IsGeneric(string name) => name.Split(' ').All(s_words.Contains);
}
