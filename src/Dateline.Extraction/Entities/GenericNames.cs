using System.Collections.Frozen;

namespace Dateline.Extraction;

/// <summary>Names of organisations that do not say whose they are (<c>generic-names.tsv</c>).</summary>
static class GenericNames
{
    static readonly FrozenSet<string> s_words = Lexicon.Rows("generic-names.tsv").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether every word of a name, in lower case, is generic.</summary>
    public static bool IsGeneric(string name) => name.Split(' ').All(s_words.Contains);
}
