using System.Collections.Immutable;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Makes the row of a quantity: its words, its base value, and its circumstances.</summary>
static class MetricBuilder
{
    public static Metric Build(Reading reading, EntityIndex entities, List<TimeExpression> times, ImmutableArray<Quote> quotes, LexemeSequence line, Quantity quantity, Measurement measurement)
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
            UnitText = quantity.UnitText ?? (quantity.UnitAt.End > quantity.UnitAt.First ? line.SpanOf(quantity.UnitAt.First, quantity.UnitAt.End).In(line.Analysis.Text).ToString() : null),
            Unit = unit?.Code,
            QuantityKind = unit?.Kind ?? (quantity.Form == NumeralForm.Fraction ? "ratio" : "count"),
            Measured = measurement.Measured is { } measured ? reading.PassageOf(measured) : null,
            Change = quantity.Change,
            Rule = quantity.Rule,
            Confidence = RuleConfidence.Of(quantity.Rule),
            BaseValue = baseValue,
            BaseUnit = baseValue is null ? null : unit!.Base,
        };
    }
}
