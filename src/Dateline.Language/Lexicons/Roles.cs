using System.Collections.Frozen;

namespace Dateline.Language;

/// <summary>Nouns that name roles ("president", "spokeswoman", "company"), and titles before names.</summary>
static class Roles
{
    static readonly FrozenDictionary<string, Role> s_roles = Lexicon.Rows("roles.tsv")
        .ToFrozenDictionary(row => row[0],
        row => new Role(row[0], Enum.Parse<NameType>(row[1], ignoreCase: true), GenderOf(row[2]), row.Length > 3 ? row[3] : ""),
        StringComparer.OrdinalIgnoreCase);

    static readonly FrozenDictionary<string, Gender>.AlternateLookup<ReadOnlySpan<char>> s_titles = Lexicon.Rows("titles.tsv")
        .ToFrozenDictionary(row => row[0], row => GenderOf(row[1]), StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    // Families whose members "the leader" and "the politician" may stand for.
    static readonly FrozenSet<string> s_led = FrozenSet.Create(StringComparer.Ordinal, "head", "monarch", "chief", "politician", "activist", "cleric",
        "military");
    static readonly FrozenSet<string> s_political = FrozenSet.Create(StringComparer.Ordinal, "head", "minister", "leader", "politician");

    // Families whose members stand for one another: "the prime minister" and "the premier", but not "the poet" and "the editor".
    static readonly FrozenSet<string> s_close = FrozenSet.Create(StringComparer.Ordinal, "head", "monarch", "diplomat", "aide", "company", "country", "police",
        "cleric", "doctor");

    /// <summary>The role of a noun, by lemma.</summary>
    public static Role? Of(string lemma) => s_roles.GetValueOrDefault(lemma);

    /// <summary>Whether a word, without a stop, is a title that stands before names.</summary>
    public static bool IsTitle(ReadOnlySpan<char> word) => s_titles.ContainsKey(word.TrimEnd('.'));

    /// <summary>Gender that a title shows.</summary>
    public static Gender GenderOfTitle(ReadOnlySpan<char> word) => s_titles.TryGetValue(word.TrimEnd('.'), out var gender) ? gender : Gender.Unknown;

    /// <summary>Whether <paramref name="mention"/> can stand for somebody known to be <paramref name="known"/>.</summary>
    public static bool Fit(Role mention, Role known) =>
        mention.Noun == known.Noun || mention.Type == known.Type
        && (mention.Family == known.Family && s_close.Contains(mention.Family)
            || mention.Noun == "leader" && s_led.Contains(known.Family)
            || mention.Noun is "politician" or "official" && s_political.Contains(known.Family)
            || mention.Noun == "diplomat" && known.Family == "minister");

    static Gender GenderOf(string letter) => letter switch { "F" => Gender.Female, "M" => Gender.Male, _ => Gender.Unknown };
}
