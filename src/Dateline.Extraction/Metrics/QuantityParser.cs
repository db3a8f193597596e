using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Reads every quantity of a sentence: numbers with units, ranges, lists, bounds and changes. Linear in the sentence.</summary>
static class QuantityParser
{
    /// <summary>The quantities of a sentence, by place.</summary>
    /// <param name="line">The sentence.</param>
    /// <param name="dates">Spans of dates and clock times, by place: a figure in one is none, unless it is a length of time ("two years ago").</param>
    public static List<Quantity> Parse(LexemeSequence line, IReadOnlyList<TextSpan> dates)
    {
        var quantities = new List<Quantity>();
        var phraseEnd = 0;
        for (var at = 0; at < line.Count;)
        {
            if (!line.MayStart(at))
            {
                at++;
                continue;
            }
            if (Codes.Skip(line, at) is var behind && behind > at)
            {
                at = behind;
                continue;
            }
            if (QuantityReader.Read(line, at) is not { } quantity)
            {
                at++;
                continue;
            }
            var ranged = RangeReader.Extend(line, quantity);
            at = Math.Max(ranged.End, at + 1);
            if (IsDate(line, ranged, dates) || NonQuantities.IsNoQuantity(line, ranged) || PronounNumbers.IsNone(line, ranged)
                || ranged.Unit is null && ranged.First < phraseEnd)
                continue;
            if (FromTo.Part(line, quantity, ranged) is { } parts)
            {
                var after = CountedNouns.Attach(line, parts.After);
                var before = after.Noun >= 0
                    && parts.Before.Unit is null ? parts.Before with { Unit = after.Unit, Noun = after.Noun, UnitAt = (0, 0), Rule = "from-to" } : parts.Before;
                quantities.Add(before);
                quantities.Add(after with { Baseline = before });
                at = Math.Max(at, quantities[^1].End);
                phraseEnd = quantities[^1].Noun + 1;
                continue;
            }
            // Two bounds are no change by themselves.
            ranged = CountedNouns.Attach(line, ranged.IsRange ? ranged with { Change = null } : ranged);
            if (PronounNumbers.IsNoneWithNoun(line, ranged))
                continue;
            quantities.Add(ranged);
            at = Math.Max(at, ranged.End);
            phraseEnd = ranged.Noun + 1;
        }
        SharedUnits.Spread(line, quantities);
        for (var index = 0; index < quantities.Count; index++)
            quantities[index] = State(line, quantities[index]);
        Bounds.Join(line, quantities);
        Rates.Join(line, quantities);
        Baselines.Link(line, quantities);
        return quantities;
    }

    // Comparator and change.
    static Quantity State(LexemeSequence line, Quantity quantity)
    {
        var comparator = Comparators.Of(line, quantity.First, quantity.Noun >= 0 ? Math.Max(quantity.End, quantity.Noun + 1)
            : quantity.End, quantity.Unit?.Kind == "duration", out var start);
        if (comparator == "=" && quantity.Form == NumeralForm.Vague)
            comparator = "~";
        var change = Changes.Of(line, quantity, start);
        if (change is { IsVerb: true } && comparator is "=" or "~" && !(quantity.IsRange && line.Word(start - 1) is "from" or "between"))
            comparator = change?.Direction ?? comparator;
        if (comparator == "=" && quantity.IsRange)
            comparator = "range";
        return quantity with { Comparator = comparator, Change = change?.Direction ?? quantity.Change, ChangeAt = change is { } made ? made.At : -1 };
    }

    static bool IsDate(LexemeSequence line, Quantity quantity, IReadOnlyList<TextSpan> dates)
    {
        // "two years ago" is a time.
        if (quantity.Unit is { Kind: "duration" } && line.Word(quantity.End) is "ago")
            return true;
        if (quantity.Unit is not null)
            return false;
        // A plural noun behind the figure or a sum before it tells that it counts.
        if (line.PennTag(quantity.End) == "NNS" && !line.IsCapitalized(quantity.End) && !(quantity.Value is >= 1950 and <= 2050
            && YearNumbers.IsYear(line, quantity.NumberFirst)) || line.Word(quantity.First - 1) == "of"
            && line.Word(quantity.First - 2) is "average" or "total" or "maximum" or "minimum" or "sum")
            return false;
        var span = line.SpanOf(quantity.NumberFirst, quantity.NumberEnd);
        var (low, high) = (0, dates.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (dates[middle].End <= span.Start)
                low = middle + 1;
            else
                high = middle;
        }
        return low < dates.Count && dates[low].Overlaps(span);
    }
}
