namespace Dateline.Extraction;

/// <summary>
/// Joins two bounds into a range ("more than 20 and less than 35") and carries a bound over to its conversion ("more than 100 kilometers (60 miles)").
/// </summary>
static class Bounds
{
    /// <summary>Completes the quantities of a sentence in place.</summary>
    public static void Join(LexemeSequence line, List<Quantity> quantities)
    {
        for (var index = 0; index + 1 < quantities.Count; index++)
        {
            var (left, right) = (quantities[index], quantities[index + 1]);
            if (IsSameFigure(line, left, right) && right.Comparator is "=" or "range" && left.Comparator is "<" or ">" or "<=" or ">=" or "up" or "down")
                quantities[index + 1] = right with { Comparator = left.Comparator, Change = left.Change };
            else if (Combine(line, left, right) is { } range)
            {
                quantities[index] = range;
                quantities.RemoveAt(index + 1);
            }
        }
    }

    // "100 kilometers (60 miles)", "(224 kW / 300 PS)", "0.25 points, or 0.01%"
    static bool IsSameFigure(LexemeSequence line, Quantity left, Quantity right) =>
        left.Unit is not null && right.Unit is not null && left.Unit.Code != right.Unit.Code
        && (line.Word(left.End) == "(" && right.First <= left.End + 2 || line.Word(left.End) == "/" && right.First == left.End + 1
            || line.Word(right.First - 1) == "or" && (right.First == left.End + 1 || right.First == left.End + 2 && line.Word(left.End) == ","));

    static Quantity? Combine(LexemeSequence line, Quantity left, Quantity right)
    {
        if (left.Value is not { } first || right.Value is not { } second || !(left.Unit is null || right.Unit is null || left.Unit.Code == right.Unit.Code)
            || line.Word(left.End) != "and")
            return null;
        _ = Comparators.Of(line, right.First, right.End, false, out var start);
        var (low, high) = (left.Comparator, right.Comparator) switch
        {
            (">" or ">=", "<" or "<=") => (first, second),
            ("<" or "<=", ">" or ">=") => (second, first),
            _ => (0m, 0m),
        };
        return low >= high || start != left.End + 1 ? null : left with
        {
            End = right.End,
            NumberEnd = right.NumberEnd,
            Value = null,
            Low = low,
            High = high,
            Unit = left.Unit ?? right.Unit,
            UnitAt = left.Unit is not null ? left.UnitAt : right.UnitAt,
            Comparator = "range",
            Rule = "range",
        };
    }
}
