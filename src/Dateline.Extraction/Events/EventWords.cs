using System.Collections.Frozen;

namespace Dateline.Extraction;

/// <summary>The word lists by which triggers are found and classed.</summary>
static class EventWords
{
    static readonly FrozenSet<string> s_nouns = Lexicon.Rows("event-nouns.tsv").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);
    static readonly FrozenSet<string> s_lightVerbs = LanguagePack.English.Words.With(WordTraits.Light);
    static readonly FrozenSet<string> s_relationVerbs = LanguagePack.English.Words.With(WordTraits.Relation);
    static readonly FrozenSet<string> s_carriers = LanguagePack.English.Words.With(WordTraits.Carrier);
    static readonly FrozenSet<string> s_transitiveNouns = LanguagePack.English.Words.With(WordTraits.Transitive);
    static readonly FrozenDictionary<string, EventClass>[] s_classes = LoadClasses();

    /// <summary>Whether a noun names an event.</summary>
    public static bool IsEventNoun(string lemma) => s_nouns.Contains(lemma) || !PloverLexicon.OfNoun(lemma).IsEmpty;

    /// <summary>Whether a verb only states a relation, such as "include".</summary>
    public static bool IsRelationVerb(string lemma) => s_relationVerbs.Contains(lemma);

    /// <summary>Whether a verb with an event noun as its object only carries that noun.</summary>
    public static bool IsLightVerb(string lemma) => s_lightVerbs.Contains(lemma);

    /// <summary>Whether "of" behind an event noun names whom it is done to ("the arrest of X"), not who acts ("the arrival of X").</summary>
    public static bool TakesObject(string lemma) => s_transitiveNouns.Contains(lemma);

    /// <summary>Whether the subject of a verb also does what its object names: "began the withdrawal", not "condemned the attack".</summary>
    public static bool PassesSubject(string lemma) =>
        s_carriers.Contains(lemma) || s_lightVerbs.Contains(lemma) || ClassOf(TriggerKind.Verb, lemma) == EventClass.Aspectual;

    /// <summary>The TimeML class of an event word; null for an adjective that names no state of affairs.</summary>
    public static EventClass? ClassOf(TriggerKind kind, string lemma) =>
        s_classes[(int)kind].TryGetValue(lemma, out var found) ? found : kind == TriggerKind.Adjective ? null : EventClass.Occurrence;

    /// <summary>The classes by kind of word, then by lemma.</summary>
    static FrozenDictionary<string, EventClass>[] LoadClasses() => [.. new[] { WordKind.Verb, WordKind.Noun, WordKind.Adjective }.Select(kind =>
        LanguagePack.English.Words.Entries.Where(word => word.Kind == kind && word.Class is not null)
            .ToFrozenDictionary(word => word.Lemma, word => word.Class!.Value, StringComparer.Ordinal))];
}
