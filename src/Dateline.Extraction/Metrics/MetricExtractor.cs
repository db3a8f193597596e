using System.Collections.Immutable;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Finds reported quantities: value, unit, what is measured, when, and who reports it.</summary>
public static class MetricExtractor
{
    /// <summary>Reads the metrics of a document, by place.</summary>
    public static ImmutableArray<Metric> Extract(Reading reading, EntityIndex entities, ImmutableArray<TimeExpression> times, ImmutableArray<Quote> quotes)
    {
        var metrics = ImmutableArray.CreateBuilder<Metric>();
        var next = 0;
        foreach (var sentence in reading.Analysis.Sentences)
        {
            while (next < times.Length && times[next].At.End <= sentence.Span.Start)
                next++;
            var within = new List<TimeExpression>();
            for (var index = next; index < times.Length && times[index].At.Start < sentence.Span.End; index++)
                within.Add(times[index]);
            var line = new LexemeSequence(reading.Analysis, sentence);
            var quantities = QuantityParser.Parse(line, [.. within.Where(time => time.Type is TimexType.Date or TimexType.Time).Select(time => new TextSpan(time.At.Start, time.At.End))]);
            var resolver = new MeasuredResolver(line, quantities);
            (Quantity, Measurement)? previous = null;
            foreach (var quantity in quantities)
            {
                var measurement = resolver.Resolve(quantity, previous);
                previous = (quantity, measurement);
                metrics.Add(MetricBuilder.Build(reading, entities, within, quotes, line, quantity, measurement));
            }
        }
        return metrics.ToImmutable();
    }
}
