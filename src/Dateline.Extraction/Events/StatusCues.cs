using System.Collections.Frozen;

namespace Dateline.Extraction;

/// <summary>Words that say whether the event they govern happened (<c>status-cues.tsv</c>).</summary>
static class StatusCues
{
    static readonly FrozenDictionary<string, EventStatus?> s_verbs = Load("v");
    static readonly FrozenDictionary<string, EventStatus?> s_nouns = Load("n");
    static readonly FrozenDictionary<string, EventStatus?> s_modifiers = Load("a");

    static readonly FrozenSet<string> s_occurrences = Words("o");
    static readonly FrozenSet<string> s_factive = Words("q");

    /// <summary>Whether a verb says of its subject, an event, that it takes place: "the summit will begin".</summary>
    public static bool IsOccurrence(string lemma) => s_occurrences.Contains(lemma);

    /// <summary>Whether what stands with a word of speech is told as a fact: "condemned the attack".</summary>
    public static bool IsFactive(string lemma) => s_factive.Contains(lemma);

    /// <summary>The effect of a verb or adjective on its complement; null where it has none, with <paramref name="known"/> true where the question goes on further up.</summary>
    public static EventStatus? OfVerb(string lemma, out bool known)
    {
        known = s_verbs.TryGetValue(lemma, out var effect);
        return effect;
    }

    /// <summary>The effect of a noun on its complement.</summary>
    public static EventStatus? OfNoun(string lemma) => s_nouns.GetValueOrDefault(lemma);

    /// <summary>The effect of an adverb or adjective about the event.</summary>
    public static EventStatus? OfModifier(string lemma) => s_modifiers.GetValueOrDefault(lemma);

    static FrozenSet<string> Words(string kind) => Lexicon.Rows("status-cues.tsv").Where(row => row[0] == kind).SelectMany(row => row[2].Split('|')).ToFrozenSet(StringComparer.Ordinal);

    static FrozenDictionary<string, EventStatus?> Load(string kind)
    {
        var effects = new Dictionary<string, EventStatus?>(StringComparer.Ordinal);
        foreach (var row in Lexicon.Rows("status-cues.tsv").Where(row => row[0] == kind))
        {
            EventStatus? effect = row[1] switch
            {
                "planned" => EventStatus.Planned,
                "possible" => EventStatus.Possible,
                "denied" => EventStatus.Denied,
                "claimed" => EventStatus.Claimed,
                "ongoing" => EventStatus.Ongoing,
                _ => null,
            };
            foreach (var lemma in row[2].Split('|'))
                effects.TryAdd(lemma, effect);
        }
        return effects.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
