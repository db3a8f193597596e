using System.Collections.Frozen;

namespace Dateline.Extraction;

/// <summary>
/// Types and modes of verbs and nouns: <c>plover-verbs.tsv</c>, <c>plover-nouns.tsv</c>, <c>plover-modes.tsv</c> and the quad classes of PLOVER.
/// </summary>
static class PloverLexicon
{
    static readonly FrozenDictionary<string, PloverPattern[]> s_verbs = Load("plover-verbs.tsv");
    static readonly FrozenDictionary<string, PloverPattern[]> s_nouns = Load("plover-nouns.tsv");

    static readonly FrozenDictionary<string, PloverPattern[]> s_learnedVerbs = Learned("v");
    static readonly FrozenDictionary<string, PloverPattern[]> s_learnedNouns = Learned("n");
    static readonly FrozenDictionary<string, PloverPattern[]> s_adjectives = Load("plover-adjectives.tsv");

    static readonly FrozenDictionary<string, PloverPattern[]> s_modes = Lexicon.Rows("plover-modes.tsv")
        .Select(row => PloverPattern.Parse([row[0], row[2], row[0], row[1]]))
        .GroupBy(pattern => pattern.Type!, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    /// <summary>The patterns of a verb, the first that fits counts.</summary>
    public static ReadOnlySpan<PloverPattern> OfVerb(string lemma) =>
        s_verbs.TryGetValue(lemma, out var patterns) ? patterns : s_learnedVerbs.GetValueOrDefault(lemma);

    /// <summary>The patterns of an event noun, the first that fits counts.</summary>
    public static ReadOnlySpan<PloverPattern> OfNoun(string lemma) =>
        s_nouns.TryGetValue(lemma, out var patterns) ? patterns : s_learnedNouns.GetValueOrDefault(lemma);

    /// <summary>The patterns of a predicative adjective, the first that fits counts.</summary>
    public static ReadOnlySpan<PloverPattern> OfAdjective(string lemma) => s_adjectives.GetValueOrDefault(lemma);

    /// <summary>
    /// Whether who stands behind "from" at an event noun is who does it: "attacks from both sides", "a loan from the fund"; not "the withdrawal from the
    /// valley".
    /// </summary>
    public static bool ComesFrom(string lemma) =>
        OfNoun(lemma) is [.., { Type: "ASSAULT" or "AID" or "REQUEST" or "ACCUSE" or "THREATEN" or "PROTEST" or "SUPPORT" or "REJECT" }];

    /// <summary>Whether an event noun names what all its parties do together, such as talks.</summary>
    public static bool IsMutual(string lemma) => OfNoun(lemma) is [.., { Type: "CONSULT", Mode: null }];

    /// <summary>The patterns that tell how an event of a type was done, the first that fits counts.</summary>
    public static ReadOnlySpan<PloverPattern> ModesOf(string type) => s_modes.GetValueOrDefault(type);

    /// <summary>The quad class of a PLOVER type; null for types of our own.</summary>
    public static string? QuadOf(string? type) => type switch
    {
        "AGREE" or "CONSULT" or "SUPPORT" or "CONCEDE" => "verbal_cooperation",
        "COOPERATE" or "AID" or "RETREAT" => "material_cooperation",
        "REQUEST" or "ACCUSE" or "REJECT" or "THREATEN" => "verbal_conflict",
        "PROTEST" or "SANCTION" or "MOBILIZE" or "COERCE" or "ASSAULT" => "material_conflict",
        _ => null,
    };

    // Words that no pattern is written for: a verb must have somebody or something that it is done to, or be one that needs none.
    static FrozenDictionary<string, PloverPattern[]> Learned(string kind) => Lexicon.Rows("event-types.tsv")
        .Where(row => row[1] == kind)
        .ToFrozenDictionary(row => row[0], row => new[] { PloverPattern.Parse([row[0], row[3], row[2], ""]) }, StringComparer.Ordinal);

    static FrozenDictionary<string, PloverPattern[]> Load(string list) => Lexicon.Rows(list)
        .SelectMany(row => row[0].Split('|').Select(lemma => (Lemma: lemma, Pattern: PloverPattern.Parse(row))))
        .GroupBy(pair => pair.Lemma, pair => pair.Pattern, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
}
