using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Finds what a change is measured against: "from the preceding month", "compared with a year earlier", "year-on-year".</summary>
static class Baselines
{
    const int LongestPhrase = 9;

    /// <summary>Words of the baseline, the preposition included; empty where the sentence names none.</summary>
    public static TextSpan Of(LexemeSequence line, Quantity quantity)
    {
        if (quantity.Change is null)
            return default;
        var from = Math.Max(quantity.End, quantity.ChangeAt + 1);
        for (var at = from; at < Math.Min(from + LongestPhrase, line.Count); at++)
        {
            if (line.Word(at) is ";" or "." or "," && at > from && line.Word(at + 1) is not ("compared" or "from" or "up" or "down" or "versus"))
                return default;
            if (line.Word(at) is "year" or "month" or "quarter" && line.IsHyphen(at + 1) && line.Word(at + 2) is "on" or "over")
                return line.SpanOf(at, Math.Min(at + 5, line.Count));
            if (Preposition(line, at) is > 0 and var words && Phrase(line, at + words) is var end && end > at + words)
                return line.SpanOf(at, end);
        }
        return default;
    }

    static int Preposition(LexemeSequence line, int at) => line.Word(at) switch
    {
        "from" or "versus" or "than" or "against" => 1,
        "compared" when line.Word(at + 1) is "with" or "to" => 2,
        _ => 0,
    };

    // Up to the next punctuation, verb or "to".
    static int Phrase(LexemeSequence line, int at)
    {
        var end = at;
        while (end < line.Count && end - at < LongestPhrase && !(line.Is(end, LexemeKind.Sign) && line.Word(end) is not ("$" or "€" or "£" or "%" or "-" or "'" or "’"))
            && line.Word(end) is not ("to" or "and" or "but" or "while" or "as" or "after" or "when" or "which" or "that" or "because")
            && line.Tag(end) is not (PartOfSpeech.Aux or PartOfSpeech.Verb) | end == at)
            end++;
        while (end > at && line.Tag(end - 1) is PartOfSpeech.Adp or PartOfSpeech.Det)
            end--;
        return end;
    }
}
