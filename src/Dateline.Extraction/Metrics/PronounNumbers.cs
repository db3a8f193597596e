using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Tells number words that stand for something named before, or that rank: "this one", "the two", "top 10".</summary>
static class PronounNumbers
{
    /// <summary>Whether the number word counts nothing whatever follows it.</summary>
    public static bool IsNone(LexemeSequence line, Quantity quantity)
    {
        var (before, number, behind) = (line.Word(quantity.First - 1), line.Word(quantity.First), line.Word(quantity.End));
        if (quantity.Unit is not null && quantity.Unit.Kind is not "duration" || quantity.Form is not (NumeralForm.Words or NumeralForm.Digits) || quantity.Magnitude > 1 || quantity.NumberEnd - quantity.NumberFirst != 1)
            return false;
        if (number == "one")
            return before is "no" or "this" or "that" or "any" or "every" or "each" or "the" or "which" or "another" or "some" or "only" && quantity.Unit is null && behind is "of" or "a"
                || before is "no" or "this" or "that" or "any" or "every" or "each" or "which" or "another" or "either" or "neither" || line.IsHyphen(quantity.First - 1)
                || behind is "another" or "day" or "time" or "way" or "side" or "thing" or "last" or "can" or "that" or "who" or "which" or "'s" or "’s" or "more" && quantity.Unit is null
                || line.IsHyphen(quantity.End) && line.Word(quantity.End + 1) is "time" or "off" or "on" or "sided" or "stop" or "way" or "size" or "day"
                || before is "day" && line.Word(quantity.First - 2) is "from";
        return before is "top" or "bottom" or "big" or "final" && quantity.Unit is null;
    }

    /// <summary>Whether a number word without a unit or noun counts nothing.</summary>
    public static bool IsNoneWithout(LexemeSequence line, Quantity quantity)
    {
        if (quantity.Unit is not null || quantity.Form != NumeralForm.Words || quantity.Magnitude > 1)
            return false;
        var before = line.Word(quantity.First - 1);
        return line.Word(quantity.First) == "one" && quantity.NumberEnd - quantity.NumberFirst == 1 && line.Count > 3 || before is "the" or "these" or "those" or "all" or "any" or "other" or "last" or "first" or "next" or "former" or "latter"
            || line.Tag(quantity.First) is PartOfSpeech.Propn or PartOfSpeech.Pron;
    }
}
