using System.Collections.Frozen;
using Dateline.Linking.Lists;

namespace Dateline.Linking.Happenings;

/// <summary>Which words name the same kind of deed (<c>word-families.tsv</c>).</summary>
static class WordFamilies
{
    static readonly FrozenDictionary<string, string> s_families = LinkingList.Rows("word-families.tsv")
        .ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    /// <summary>The family of a word; the word itself where it shares its frame with none.</summary>
    /// <param name="lemma">Its lemma in lower case; a particle verb with its particle.</param>
    public static string Of(string lemma) => s_families.GetValueOrDefault(lemma, lemma);
}
