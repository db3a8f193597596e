using System.Collections.Frozen;

namespace Dateline.Extraction;

/// <summary>The classes of nouns that patterns ask for (<c>noun-classes.tsv</c>).</summary>
static class NounClasses
{
    static readonly Dictionary<string, string[]> s_classes = Lexicon.Rows("noun-classes.tsv")
        .ToDictionary(row => row[0], row => row[1].Split('|'), StringComparer.Ordinal);
    static readonly FrozenSet<string> s_means = FrozenSet.Create(StringComparer.Ordinal,
        [.. s_classes["troops"], .. s_classes["inspector"], .. s_classes["aid"]]);
    static readonly FrozenSet<string> s_inspectors = FrozenSet.Create(StringComparer.Ordinal, s_classes["inspector"]);
    static readonly FrozenSet<string> s_weapons = FrozenSet.Create(StringComparer.Ordinal,
        [.. s_classes["weapon"], .. s_classes["drone"], .. s_classes["explosive"]]);
    static readonly FrozenSet<string> s_hazards = FrozenSet.Create(StringComparer.Ordinal, s_classes["hazard"]);
    static readonly FrozenSet<string> s_transparent = FrozenSet.Create(StringComparer.Ordinal, s_classes["transparent"]);

    /// <summary>The lemmas of a class.</summary>
    /// <exception cref="KeyNotFoundException">A pattern asks for a class that the list does not have.</exception>
    public static string[] Of(string name) => s_classes[name];

    /// <summary>Whether a noun names forces, aid or inspectors: what an event is done with.</summary>
    public static bool IsMeans(string lemma) => s_means.Contains(lemma);

    /// <summary>Whether a noun names inspectors, whom nobody accuses by sending them.</summary>
    public static bool IsInspector(string lemma) => s_inspectors.Contains(lemma);

    /// <summary>Whether a noun names a weapon, which is fired at somebody.</summary>
    public static bool IsWeapon(string lemma) => s_weapons.Contains(lemma);

    /// <summary>Whether a noun names what strikes without anybody's will: a quake, a fire, a crash, a vehicle.</summary>
    public static bool IsHazard(string lemma) => s_hazards.Contains(lemma);

    /// <summary>Whether a noun only counts or frames what follows with "of": "a series of attacks".</summary>
    public static bool IsTransparent(string lemma) => s_transparent.Contains(lemma);
}
