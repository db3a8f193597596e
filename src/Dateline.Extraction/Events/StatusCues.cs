using System.Collections.Frozen;

namespace Dateline.Extraction;

/// <summary>Words that say whether the event they govern happened (<c>en/words.tsv</c>).</summary>
static class StatusCues
{
    static readonly FrozenDictionary<string, EventStatus?> s_verbs = Load(word => word.Kind is WordKind.Verb or WordKind.Adjective, word => word.Governs);
    static readonly FrozenDictionary<string, EventStatus?> s_nouns = Load(word => word.Kind == WordKind.Noun, word => word.Governs);
    static readonly FrozenDictionary<string, EventStatus?> s_modifiers = Load(_ => true, word => word.About);

    static readonly FrozenSet<string> s_occurrences = LanguagePack.English.Words.With(WordTraits.Occurs);
    static readonly FrozenSet<string> s_factive = LanguagePack.English.Words.With(WordTraits.Factive);

    /// <summary>Whether a verb says of its subject, an event, that it takes place: "the summit will begin".</summary>
    public static bool IsOccurrence(string lemma) => s_occurrences.Contains(lemma);

    /// <summary>Whether what stands with a word of speech is told as a fact: "condemned the attack".</summary>
    public static bool IsFactive(string lemma) => s_factive.Contains(lemma);

    /// <summary>
    /// The effect of a verb or adjective on its complement; null where it has none, with <paramref name="known"/> true where the question goes on further up.
    /// </summary>
    public static EventStatus? OfVerb(string lemma, out bool known)
    {
        known = s_verbs.TryGetValue(lemma, out var effect);
        return effect;
    }

    /// <summary>The effect of a noun on its complement.</summary>
    public static EventStatus? OfNoun(string lemma) => s_nouns.GetValueOrDefault(lemma);

    /// <summary>The effect of an adverb or adjective about the event.</summary>
    public static EventStatus? OfModifier(string lemma) => s_modifiers.GetValueOrDefault(lemma);

    // A verb before the adjective of the same lemma: "is bound to" is the adjective's only where the verb says nothing.
    static FrozenDictionary<string, EventStatus?> Load(Func<WordEntry, bool> fits, Func<WordEntry, EventStatus?> effect)
    {
        var effects = new Dictionary<string, EventStatus?>(StringComparer.Ordinal);
        foreach (var word in LanguagePack.English.Words.Entries.Where(fits).Where(word => effect(word) is not null || word.LeavesOpen)
            .OrderBy(word => word.Kind))
            effects.TryAdd(word.Lemma, effect(word));
        return effects.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
