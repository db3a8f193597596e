using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Tells numbers that count or measure nothing: dates, labels, what only looks like a unit, idioms.</summary>
static class NonQuantities
{
    /// <summary>Whether a quantity that was read counts and measures nothing.</summary>
    public static bool IsNoQuantity(LexemeSequence line, Quantity quantity)
    {
        if (Labels.Is(line, quantity))
            return true;
        var digits = line.Is(quantity.NumberFirst, LexemeKind.Number);
        if (quantity.Unit is not null)
            return IsNoUnit(line, quantity, digits) || IsWhole(line, quantity);
        return digits && quantity.Magnitude == 1 && quantity.Form == NumeralForm.Digits && (YearNumbers.IsOfDate(line, quantity)
            || Labels.IsBare(line, quantity));
    }

    // "a second half", "5G", "3D"
    static bool IsNoUnit(LexemeSequence line, Quantity quantity, bool digits) =>
        quantity.Unit!.Kind == "duration" && line.Word(quantity.UnitAt.First) is "second" or "seconds" && quantity.Value is 1
            && line.Word(quantity.End) is "half" or "place" or "time"
        || digits && quantity.UnitAt.First > 0 && line.Form(quantity.UnitAt.First) is "G" or "D" or "K" && line.Glued(quantity.UnitAt.First)
            && quantity.Value is < 10 && quantity.Unit.Code is not "°C";

    // "100 percent wrong" is wholly wrong.
    static bool IsWhole(LexemeSequence line, Quantity quantity) =>
        quantity is { Unit.Kind: "percent", Value: 100 } && line.Tag(quantity.End) is PartOfSpeech.Adj or PartOfSpeech.Adv or PartOfSpeech.Verb
            && line.Tag(quantity.End + 1) is not (PartOfSpeech.Noun or PartOfSpeech.Propn);
}
