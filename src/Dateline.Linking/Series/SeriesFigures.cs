using Dateline.Extraction;
using Dateline.Linking.Accounts;

namespace Dateline.Linking.Series;

/// <summary>Reads what is kept of a figure.</summary>
static class SeriesFigures
{
    /// <summary>Parts of a thing's key: what is measured, the unit, the kind of quantity.</summary>
    public const char Separator = '\t';

    /// <summary>The account of a figure; null for one whose measured thing or value is not told.</summary>
    /// <param name="metric">The figure.</param>
    /// <param name="document">Number of its document.</param>
    /// <param name="ordinal">Number among the document's figures.</param>
    /// <param name="words">Takes its words.</param>
    public static SeriesFigure? Of(Metric metric, int document, int ordinal, WordPool words) =>
        MeasuredThing.Of(metric.Measured?.Text) is { } thing && metric.Change is null && ValueOf(metric) is { } value ? new SeriesFigure
        {
            Document = document,
            Ordinal = ordinal,
            Thing = words.Of($"{thing}{Separator}{metric.Unit}{Separator}{metric.QuantityKind}"),
            IsCount = metric.QuantityKind == "count",
            Subject = words.Of(metric.SubjectId),
            Value = value,
            Period = metric.PeriodStart is { } first ? (first.DayNumber, (metric.PeriodEnd ?? first).DayNumber) : default,
        } : null;

    // "More than 20" and "about 20" leave room: what lies within a tenth is no other figure, and a bound has no other end.
    static (decimal, decimal)? ValueOf(Metric metric) => metric switch
    {
        { Value: { } value, Comparator: "=" } => (value, value),
        { Value: { } value, Comparator: "~" } => (value - Math.Abs(value) / 10, value + Math.Abs(value) / 10),
        { Value: { } value, Comparator: ">" or ">=" } => (value, decimal.MaxValue),
        { Value: { } value, Comparator: "<" or "<=" } => (decimal.MinValue, value),
        { Value: { } value } => (value, value),
        { ValueLow: { } low, ValueHigh: { } high } => (low, high),
        _ => null,
    };
}
