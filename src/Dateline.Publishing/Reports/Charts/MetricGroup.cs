using Dateline.Publishing.Reports.Shapes;
using Dateline.Publishing.Reports.Views;
using Dateline.Publishing.Reports.Wording;

namespace Dateline.Publishing.Reports.Charts;

/// <summary>Figures that measure the same thing.</summary>
sealed class MetricGroup
{
    const int MostShown = 12;

    MetricGroup(string? measured, string kind, IReadOnlyList<MetricView> metrics)
    {
        Measured = measured;
        KindWord = Words.LongOf("kind", kind);
        Metrics = metrics;
        Conflicts = FindConflict(metrics);
        Series = SeriesChart.Draw(metrics, measured ?? KindWord);
    }

    /// <summary>What is measured, as first written; null for figures whose clause does not say.</summary>
    public string? Measured { get; }
    public string KindWord { get; }

    /// <summary>The figures in order of period, then of document.</summary>
    public IReadOnlyList<MetricView> Metrics { get; }

    /// <summary>Those that a page lists, and how many more there are; null for none.</summary>
    public IEnumerable<MetricView> Shown => Metrics.Take(MostShown);
    public string? More => Metrics.Count > MostShown ? Phrase.Number(Metrics.Count - MostShown) : null;

    /// <summary>Whether two sources give different figures for the same period.</summary>
    public bool Conflicts { get; }

    /// <summary>The figures over time, as a drawing and as the page shows it; null where they are of one time only.</summary>
    public Drawing? Series { get; }
    public ChartView? Chart { get; set; }
    public string Count => Phrase.Count(Metrics.Count, "figure");

    /// <summary>Groups figures: those measured most often first, those of nothing named last.</summary>
    public static IReadOnlyList<MetricGroup> Of(IEnumerable<MetricView> metrics) =>
        [.. metrics.GroupBy(metric => metric.GroupKey, StringComparer.Ordinal)
            .Select(group => new MetricGroup(group.First().Measured, group.First().Kind,
                [.. group.OrderBy(metric => metric.PeriodStart ?? metric.Document.PublishedOn ?? DateOnly.MaxValue)
                    .ThenBy(metric => metric.Document.Id, StringComparer.Ordinal).ThenBy(metric => metric.Start)]))
            .OrderBy(group => group.Measured is null).ThenByDescending(group => group.Metrics.Count)
            .ThenByDescending(group => group.Metrics[^1].Document.PublishedOn ?? DateOnly.MinValue)
            .ThenBy(group => group.Metrics[0].Document.Id, StringComparer.Ordinal).ThenBy(group => group.Metrics[0].Start)];

    static bool FindConflict(IReadOnlyList<MetricView> metrics) => metrics
        .Where(metric => metric is { Value: not null, Period: not null, Source: not null, Measured: not null, Change: null })
        .GroupBy(metric => metric.Period, StringComparer.Ordinal)
        .Any(group => group.Select(metric => metric.Value).Distinct().Count() > 1
        && group.Select(metric => metric.Source!.Name).Distinct(StringComparer.Ordinal).Count() > 1);
}
