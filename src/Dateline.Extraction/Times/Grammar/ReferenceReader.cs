namespace Dateline.Extraction;

/// <summary>Reads words for the past, the present and the future: "now", "recently", "the near future", "recent weeks", "the coming months".</summary>
static class ReferenceReader
{
    /// <summary>The reference at a lexeme.</summary>
    public static TimeMatch? Read(TimeText text, int index)
    {
        var vague = Vague(text, index);
        if (vague is not null)
            return vague;
        if (TimePhrases.References.At(text, index) is not { } phrase)
            return null;
        // "the past few", "the future of"; "the past" before a noun is an adjective.
        if ((text.Is(phrase.End - 1, "past") || text.Is(phrase.End - 1, "future")) && !DurationReader.EndsPhrase(text, phrase.End))
            return null;
        if (text.IsCapitalised(phrase.End - 1) && text.IsCapitalised(phrase.End) && phrase.Value != "PRESENT_REF")
            return null;
        return new(phrase.End, new ReferenceTime(phrase.Value), "reference");
    }

    // "recent weeks", "upcoming days", "future quarters", "coming weeks and months"
    static TimeMatch? Vague(TimeText text, int index)
    {
        var value = text.Is(index, "recent") || text.Word(index).Past is "past" or "previous" ? "PAST_REF"
            : text.Is(index, "future") || text.Word(index).Future is "coming" ? "FUTURE_REF" : null;
        if (value is null || text.Word(index + 1) is not { Unit: { } unit, IsPlural: true } || unit < TimeUnit.Day)
            return null;
        var end = index + 2;
        if (text.Is(end, "and") && text.Word(end + 1) is { Unit: { }, IsPlural: true })
            end += 2;
        return new(end, new ReferenceTime(value), "vague-reference");
    }
}
