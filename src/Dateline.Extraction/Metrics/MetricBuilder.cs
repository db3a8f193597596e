using System.Collections.Immutable;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Makes the row of a quantity: its words, its base value, and its circumstances.</summary>
static class MetricBuilder
{
    public static Metric Build(Reading reading, EntityIndex entities, List<TimeExpression> times, ImmutableArray<Quote> quotes, LexemeSequence line, Quantity quantity)
    {
        var at = reading.PassageOf(line.SpanOf(quantity.First, quantity.End));
        var unit = quantity.Unit;
        var known = unit is { Base.Length: > 0 };
        var baseValue = known && quantity.Value is { } value ? unit!.ToBase(value) : null;
        return new Metric
        {
            Id = reading.Key('m', at.Start, at.End),
            SentenceId = reading.Sentences[line.Sentence.Index].Id,
            At = at,
            Value = quantity.Value,
            ValueLow = quantity.Low,
            ValueHigh = quantity.High,
            Comparator = quantity.Comparator,
            UnitText = quantity.UnitAt.End > quantity.UnitAt.First ? UnitText(line, quantity) : null,
            Unit = unit?.Code,
            QuantityKind = unit?.Kind ?? (quantity.Form == NumeralForm.Fraction ? "ratio" : "count"),
            Change = quantity.Change,
            Rule = quantity.Rule,
            Confidence = RuleConfidence.Of(quantity.Rule),
            BaseValue = baseValue,
            BaseUnit = baseValue is null ? null : unit!.Base,
        };
    }

    // The words of the unit; where a sign stands before the number and more behind it, both parts: "$ a barrel".
    static string UnitText(LexemeSequence line, Quantity quantity)
    {
        var (first, end) = quantity.UnitAt;
        if (first >= quantity.NumberEnd || end <= quantity.NumberFirst)
            return line.SpanOf(first, end).In(line.Analysis.Text).ToString();
        var sign = line.SpanOf(first, quantity.NumberFirst).In(line.Analysis.Text);
        return end > quantity.NumberEnd ? $"{sign} {line.SpanOf(quantity.NumberEnd, end).In(line.Analysis.Text)}" : sign.ToString();
    }
}
