namespace Dateline.Extraction;

/// <summary>Words that say whether the event they govern happened (<c>status-cues.tsv</c>).</summary>
static class StatusCues
{
    static readonly Dictionary<(char Kind, string Lemma), EventStatus?> s_effects = Load();

    /// <summary>The effect of a verb or adjective on its complement; null where it has none, with <paramref name="known"/> true where the question goes on further up.</summary>
    public static EventStatus? OfVerb(string lemma, out bool known) => Of('v', lemma, out known);

    /// <summary>The effect of a noun on its complement.</summary>
    public static EventStatus? OfNoun(string lemma) => Of('n', lemma, out _);

    /// <summary>The effect of an adverb or adjective about the event.</summary>
    public static EventStatus? OfModifier(string lemma) => Of('a', lemma, out _);

    static EventStatus? Of(char kind, string lemma, out bool known)
    {
        known = s_effects.TryGetValue((kind, lemma), out var effect);
        return effect;
    }

    static Dictionary<(char, string), EventStatus?> Load()
    {
        var effects = new Dictionary<(char, string), EventStatus?>();
        foreach (var row in Lexicon.Rows("status-cues.tsv"))
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
                effects.TryAdd((row[0][0], lemma), effect);
        }
        return effects;
    }
}
