using System.Collections.Frozen;

namespace Dateline.Extraction;

/// <summary>Types of verbs and nouns: <c>plover-verbs.tsv</c>, <c>plover-nouns.tsv</c> and the quad classes of PLOVER.</summary>
static class PloverLexicon
{
    static readonly FrozenDictionary<string, PloverPattern[]> s_verbs = Lexicon.Rows("plover-verbs.tsv")
        .SelectMany(row => row[0].Split('|').Select(lemma => (Lemma: lemma, Pattern: PloverPattern.Parse(row))))
        .GroupBy(pair => pair.Lemma, pair => pair.Pattern, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    static readonly FrozenDictionary<string, PloverPattern> s_nouns = Lexicon.Rows("plover-nouns.tsv")
        .SelectMany(row => row[0].Split('|').Select(lemma => (Lemma: lemma, Pattern: PloverPattern.Parse([row[0], "", row[1], row[2]]))))
        .ToFrozenDictionary(pair => pair.Lemma, pair => pair.Pattern, StringComparer.Ordinal);

    /// <summary>The patterns of a verb, the first that fits counts.</summary>
    public static ReadOnlySpan<PloverPattern> OfVerb(string lemma) => s_verbs.TryGetValue(lemma, out var patterns) ? patterns : [];

    /// <summary>The type of an event noun, or null.</summary>
    public static PloverPattern? OfNoun(string lemma) => s_nouns.GetValueOrDefault(lemma);

    /// <summary>The quad class of a PLOVER type; null for types of our own.</summary>
    public static string? QuadOf(string? type) => type switch
    {
        "AGREE" or "CONSULT" or "SUPPORT" or "CONCEDE" => "verbal_cooperation",
        "COOPERATE" or "AID" or "RETREAT" => "material_cooperation",
        "REQUEST" or "ACCUSE" or "REJECT" or "THREATEN" => "verbal_conflict",
        "PROTEST" or "SANCTION" or "MOBILIZE" or "COERCE" or "ASSAULT" => "material_conflict",
        _ => null,
    };
}
