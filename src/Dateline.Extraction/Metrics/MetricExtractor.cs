using System.Collections.Immutable;

namespace Dateline.Extraction;

/// <summary>Finds reported quantities: value, unit, what is measured, when, and who reports it.</summary>
public static class MetricExtractor
{
    /// <summary>Reads the metrics of a document, by place.</summary>
    public static ImmutableArray<Metric> Extract(Reading reading, EntityIndex entities, ImmutableArray<TimeExpression> times, ImmutableArray<Quote> quotes) => [];
}
