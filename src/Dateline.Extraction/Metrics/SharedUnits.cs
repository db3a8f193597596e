namespace Dateline.Extraction;

/// <summary>Gives the members of a list the unit that only the last one carries: "5, 7 and 9 percent", "eight or nine euros", "7- or 8-inch".</summary>
static class SharedUnits
{
    /// <summary>Name of the rule that such members carry.</summary>
    public const string Rule = "list";

    /// <summary>Completes the quantities of a sentence in place.</summary>
    public static void Spread(LexemeSequence line, List<Quantity> quantities)
    {
        for (var index = quantities.Count - 2; index >= 0; index--)
        {
            var (left, right) = (quantities[index], quantities[index + 1]);
            if (left.Unit is not null || right.Unit is not { } unit || left.Form == NumeralForm.Fraction || !IsList(line, left.End, right.First)
                || right.Rule != Rule && line.Word(right.First - 1) == ",")
                continue;
            var shares = left.Magnitude == 1 && right.Magnitude >= 1000 && left.Value < 1000 && NumberWords.Find(line.Word(left.NumberEnd)) is null;
            quantities[index] = left with
            {
                Unit = unit,
                Noun = right.Noun,
                UnitAt = (0, 0),
                Value = shares ? NumberReader.Multiply(left.Value, right.Magnitude) : left.Value,
                Rule = Rule,
            };
        }
        SpreadToBaselines(line, quantities);
        SpreadAges(line, quantities);
    }

    // "ages 47 and 48"
    static void SpreadAges(LexemeSequence line, List<Quantity> quantities)
    {
        for (var index = 1; index < quantities.Count; index++)
            if (quantities[index - 1] is { Unit: { Kind: "age" } unit, Rule: "age" } left
                && quantities[index] is { Unit: null, Value: > 0 and < 120, Form: not NumeralForm.Fraction } right && IsList(line, left.End, right.First))
                quantities[index] = right with { Unit = unit, UnitAt = (0, 0), Rule = "age" };
    }

    // "3.9 million headsets, up from 2.4 million", "460 vehicles compared with 63", "14 mpg to 24": what is compared has the unit of what it is compared with.
    static void SpreadToBaselines(LexemeSequence line, List<Quantity> quantities)
    {
        for (var index = 1; index < quantities.Count; index++)
        {
            var (left, right) = (quantities[index - 1], quantities[index]);
            if (right.Unit is null && left.Unit is { Kind: not "duration" and not "age" } unit && right.Form != NumeralForm.Fraction && right.First > left.End
                && (line.Word(right.First - 1) is "from" or "versus" or "vs" or "against" || line.Word(right.First - 1) is "with" or "to"
                    && line.Word(right.First - 2) is "compared" || line.Word(right.First - 1) is "to" && right.First == left.End + 1
                    && unit.Kind is not ("percent" or "percentage_points")))
                quantities[index] = right with { Unit = unit, Noun = left.Noun, UnitAt = (0, 0), Rule = "baseline" };
        }
    }

    static bool IsList(LexemeSequence line, int first, int end)
    {
        if (end <= first || end - first > 4)
            return false;
        for (var at = first; at < end; at++)
            if (line.Word(at) is not ("," or "and" or "or" or "-" or "–" or "/" or "&" or "about" or "x" or "×" or "by" or "to" or "even" or "then"))
                return false;
        return true;
    }
}
