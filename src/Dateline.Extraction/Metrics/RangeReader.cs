namespace Dateline.Extraction;

/// <summary>Joins two numbers into one range: "5-10%", "1 to 1.5 degrees", "between 5 and 10", "from $75 a barrel to $45", "$1bn-$2bn".</summary>
static class RangeReader
{
    const int LongestGap = 9;

    /// <summary>The range that starts with a quantity, or the quantity itself where none does.</summary>
    public static Quantity Extend(LexemeSequence line, Quantity first)
    {
        if (first.Value is null || first.Form is NumeralForm.Vague)
            return first;
        var start = Start(line, first, out var from, out var between);
        return ByDash(line, first) ?? ByWord(line, first, start, from, between) ?? (from ? OverGap(line, first) : null) ?? first;
    }

    /// <summary>The second figure of a range that <see cref="Extend"/> joins by "to", with its own unit; null where there is none.</summary>
    public static Quantity? SecondOf(LexemeSequence line, Quantity first)
    {
        for (var at = first.End; at < first.End + LongestGap && at < line.Count; at++)
            if (line.Word(at) == "to" && Second(line, SkipApproximation(line, at + 1)) is { } second)
                return second;
        return null;
    }

    static int Start(LexemeSequence line, Quantity first, out bool from, out bool between)
    {
        _ = Comparators.Of(line, first.First, first.End, false, out var start);
        from = line.Word(start - 1) == "from";
        between = line.Word(start - 1) == "between";
        return start;
    }

    // "15-22 miles", "25 – 40min", "$1bn-$2bn", "33-35 billion"
    static Quantity? ByDash(LexemeSequence line, Quantity first)
    {
        var at = first.End;
        if (!line.IsDash(at) || line.Glued(at) != line.Glued(at + 1) || Second(line, at + 1) is not { } second)
            return null;
        if (!line.Glued(at) && first.Unit is not null && second.Unit is null)
            return null;
        return Join(line, first, second, ascending: true);
    }

    // "1 to 1.5", "between 5 and 10", "8- to 16-meter", "seven to 10 years"
    static Quantity? ByWord(LexemeSequence line, Quantity first, int start, bool from, bool between)
    {
        var at = first.End;
        if (line.Word(at) is "-" or "–" && line.Glued(at) && !line.Glued(at + 1))
            at++;
        if (!(line.Word(at) is "to" || between && line.Word(at) is "and") || Second(line, SkipApproximation(line, at + 1)) is not { } second)
            return null;
        // "rose 5% to 20%" reports a change and a level.
        if (!from && !between && first.Unit is not null && ChangeBefore(line, start))
            return null;
        return Join(line, first, second, ascending: !from && !between);
    }

    static bool ChangeBefore(LexemeSequence line, int start)
    {
        for (var at = start - 1; at >= 0 && at >= start - 3; at--)
            if (Changes.DirectionOfVerb(line.Word(at)) is not null)
                return true;
        return false;
    }

    // "from $36,040 at 10.45pm last night to $34,935"
    static Quantity? OverGap(LexemeSequence line, Quantity first)
    {
        for (var at = first.End; at < first.End + LongestGap && at < line.Count; at++)
        {
            if (line.Word(at) is "," or ";" or ")" or "(" or "and" or "but" or "while")
                return null;
            if (line.Word(at) == "to" && Second(line, SkipApproximation(line, at + 1)) is { } second && (second.Unit is not null || first.Unit is null
                || second.Value > first.Value / 20 && second.Value < first.Value * 20))
                return Join(line, first, second, ascending: false);
        }
        return null;
    }

    static int SkipApproximation(LexemeSequence line,
        int at) => line.Word(at) is "about" or "around" or "nearly" or "almost" or "some" or "roughly" or "approximately" or "just" or "only" or "over"
            or "under" or "~" ? at + 1 : at;

    static Quantity? Second(LexemeSequence line, int at) =>
        at < line.Count && Codes.Skip(line, at) == at
            && QuantityReader.Read(line, at) is { Value: not null, Form: not NumeralForm.Vague } second ? second : null;

    static Quantity? Join(LexemeSequence line, Quantity first, Quantity second, bool ascending)
    {
        // "in 2018 to 3.9 million"
        if (first.Unit is null && YearNumbers.IsYear(line, first.NumberFirst) && line.Word(first.First - 1) is "in" or "since" or "during"
            && second.Value is not (>= 1000 and < 2200))
            return null;
        if (CommonUnit(first.Unit, second.Unit, out var unit) is false)
            return null;
        var carrier = second.Unit is not null && ReferenceEquals(unit, second.Unit) ? second : first;
        var (low, high) = (first.Value!.Value, second.Value!.Value);
        // "$10 to $15 billion", "24 to 35 million": the magnitude holds for both.
        if (first.Magnitude == 1 && second.Magnitude >= 1000 && low < high / second.Magnitude * (ascending ? 1 : 10)
            && NumberReader.Multiply(low, second.Magnitude) is { } scaled)
            low = scaled;
        if (ascending && low >= high || low == high)
            return null;
        if (unit is null && YearNumbers.IsYear(line, first.NumberFirst) && YearNumbers.IsYear(line, second.NumberFirst) && second.End < line.Count
            && !Plural.IsPlural(line.Word(second.End)))
            return first with { End = second.End, NumberEnd = second.NumberEnd };
        return first with
        {
            End = second.End,
            NumberEnd = second.NumberEnd,
            Value = null,
            Low = Math.Min(low, high),
            High = Math.Max(low, high),
            Magnitude = second.Magnitude,
            Form = first.Form,
            Unit = unit,
            UnitAt = carrier.UnitAt,
            UnitText = carrier.UnitText,
            Rule = "range",
            Change = ascending ? null : low < high ? "up" : "down",
        };
    }

    // One of the two may leave the unit or its "per" part out.
    static bool CommonUnit(Unit? first, Unit? second, out Unit? unit)
    {
        unit = first is null || second is not null && second.Code.Length > first.Code.Length ? second : first;
        return first is null || second is null || first.Code == second.Code || first.Code.StartsWith($"{second.Code}/", StringComparison.Ordinal)
            || second.Code.StartsWith($"{first.Code}/", StringComparison.Ordinal);
    }
}
