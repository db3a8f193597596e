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
        var (pastTimes, pastQuotes) = (new Window<TimeExpression>(times, time => time.At), new Window<Quote>(quotes, quote => quote.At));
        var line = new LexemeSequence(reading.Analysis);
        SubjectResolver? subjects = null;
        foreach (var sentence in reading.Analysis.Sentences)
        {
            if (!FigureWords.Occur(sentence.Span.In(reading.Document.Text)))
                continue;
            line.MoveTo(sentence);
            var (timesHere, quotesHere) = (pastTimes.Over(sentence.Span), pastQuotes.Over(sentence.Span));
            var quantities = QuantityParser.Parse(line,
                [.. timesHere.Where(time => time.Type is TimexType.Date or TimexType.Time).Select(time => new TextSpan(time.At.Start, time.At.End))]);
            if (quantities.Count == 0)
                continue;
            var figures = new MeasuredResolver(line, quantities).ResolveAll();
            var builder = new MetricBuilder(reading, subjects ??= new(reading.Analysis, entities), line, figures, timesHere, quotesHere);
            for (var index = 0; index < figures.Count; index++)
                if (!builder.IsPeriod(index))
                    metrics.Add(builder.Build(index));
        }
        return metrics.ToImmutable();
    }

    /// <summary>Rows that overlap a span which only moves forward.</summary>
    sealed class Window<T>(ImmutableArray<T> rows, Func<T, Passage> at)
    {
        readonly List<T> _open = [];
        int _next;

        public List<T> Over(TextSpan span)
        {
            while (_next < rows.Length && at(rows[_next]).Start < span.End)
                _open.Add(rows[_next++]);
            _open.RemoveAll(row => at(row).End <= span.Start);
            return _open;
        }
    }
}
