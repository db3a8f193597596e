using System.Collections.Frozen;

namespace Dateline.Extraction;

/// <summary>The singular of English nouns.</summary>
static class Plural
{
    static readonly FrozenDictionary<string, string> s_irregular =
        Lexicon.Rows("irregular-nouns.tsv").ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    /// <summary>The singular of a lower-case noun; a word that is no plural stays as it is.</summary>
    public static string Singular(string noun) =>
        s_irregular.TryGetValue(noun, out var singular) ? singular
        : noun.Length > 3 && noun.EndsWith("men", StringComparison.Ordinal) && noun is not ("specimen" or "regimen" or "abdomen" or "omen") ? $"{noun[..^2]}an"
        : noun.Length > 4 && noun.EndsWith("ies", StringComparison.Ordinal) ? $"{noun[..^3]}y"
        : noun.Length > 4 && noun.EndsWith("es", StringComparison.Ordinal) && (noun[^3] is 'x' or 'z' || noun.EndsWith("ches", StringComparison.Ordinal)
            || noun.EndsWith("shes", StringComparison.Ordinal) || noun.EndsWith("sses", StringComparison.Ordinal)) ? noun[..^2]
        : noun.Length > 2 && noun[^1] == 's' && noun[^2] is not ('s' or 'u' or 'i' or '\'' or '’') ? noun[..^1]
        : noun;

    /// <summary>Whether a lower-case noun is written in the plural.</summary>
    public static bool IsPlural(string noun) => noun is "people" or "aircraft" or "police" or "cattle" || Singular(noun) != noun;
}
