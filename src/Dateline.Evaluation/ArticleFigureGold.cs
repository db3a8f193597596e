using System.Globalization;
using System.Text.Json;
using Dateline.Extraction;

namespace Dateline.Evaluation;

/// <summary>Figures of whole articles: a row is right when it can be printed, that is when value, what is measured and period are those of a figure at its
/// place and nothing false stands in them.</summary>
sealed class ArticleFigureGold : RuleGold
{
    const double Tolerance = 1e-6;
    const int LongestPrefix = 10;

    public override string Table => "metrics";

    public override string Folder => "articles";

    public override IReadOnlyList<string> Files { get; } = ["articles-dev"];

    public override IEnumerable<JudgedRow> Judge(GoldDocument gold, Extract extract)
    {
        var figures = gold.Annotations("metrics").Select(figure => (Span: gold.Span(figure), Figure: figure)).ToList();
        foreach (var metric in extract.Metrics)
        {
            var at = figures.FindIndex(figure => figure.Span.Start < metric.At.End && metric.At.Start < figure.Span.End);
            if (at >= 0 && IsOptional(figures[at].Figure))
                continue;
            yield return new(metric.Rule, at >= 0 && IsPrintable(metric, figures[at].Figure));
        }
    }

    static bool IsOptional(JsonElement figure) => figure.TryGetProperty("optional", out var optional) && optional.ValueKind == JsonValueKind.True;

    static bool IsPrintable(Metric metric, JsonElement figure) => HasValue(metric, figure) && Fits(metric.Measured?.Text, Readings(figure, "measured"))
        && HasPeriod(metric, Readings(figure, "period"));

    static bool HasValue(Metric metric, JsonElement figure)
    {
        if (Number(figure, "value") is { } value)
            return metric.Value is { } found && (Equal((double)found, value) || Equal((double)found, 100 * value) || Equal(100 * (double)found, value));
        return metric.ValueLow is { } low && Equal((double)low, Number(figure, "low")) || metric.ValueHigh is { } high
            && Equal((double)high, Number(figure, "high"));
    }

    // One of the words of the phrase that is wanted stands in the one that was found; an open cell is false only where one is wanted.
    static bool Fits(string? found, string[] wanted) =>
        found is null ? wanted.Contains("")
            : wanted.Any(phrase => phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(word => found.Contains(word,
            StringComparison.OrdinalIgnoreCase)));

    static bool HasPeriod(Metric metric, string[] wanted) =>
        metric.PeriodStart is not { } start || wanted.Any(period => period.Length > 0
            && start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture).StartsWith(period.Split('/')[0][..Math.Min(LongestPrefix,
            period.Split('/')[0].Length)], StringComparison.Ordinal));

    static string[] Readings(JsonElement figure, string name) =>
        figure.TryGetProperty(name, out var cell) && cell.ValueKind == JsonValueKind.String ? cell.GetString()!.Split('|') : [""];

    static double? Number(JsonElement figure, string name) => figure.TryGetProperty(name, out var cell)
        && cell.ValueKind == JsonValueKind.Number ? cell.GetDouble() : null;

    static bool Equal(double left, double? right) => right is { } value
        && Math.Abs(left - value) <= Tolerance * Math.Max(1, Math.Max(Math.Abs(left), Math.Abs(value)));
}
