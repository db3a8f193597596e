using System.Text.Json;
using Dateline.Extraction;

namespace Dateline.Evaluation;

/// <summary>Quantities: a row is right when its document has a quantity of that value, or of those bounds, that no row before it took.</summary>
sealed class MetricGold : RuleGold
{
    const double Tolerance = 1e-5;

    public override string Table => "metrics";

    public override string Folder => "metrics";

    // The two sets whose documents are annotated exhaustively.
    public override IReadOnlyList<string> Files { get; } = ["newsquant-dev", "rtext-dev"];

    public override IEnumerable<JudgedRow> Judge(GoldDocument gold, Extract extract)
    {
        var open = gold.Annotations("quantities").Select(quantity => (Bounds: Bounds(quantity), Concept: Concept(quantity))).ToList();
        foreach (var metric in extract.Metrics)
        {
            var (low, high) = metric.Value is { } value ? (value, value) : (metric.ValueLow, metric.ValueHigh);
            var taken = low is null || high is null ? -1
                : open.FindIndex(quantity => Equal(quantity.Bounds.Low, (double)low) && Equal(quantity.Bounds.High, (double)high));
            var concept = taken >= 0 ? open[taken].Concept : [];
            if (taken >= 0)
                open.RemoveAt(taken);
            yield return new(metric.Rule, taken >= 0 && (concept.Length == 0 || metric.Measured is not { } measured
                || concept.Any(word => measured.Text.Contains(word, StringComparison.OrdinalIgnoreCase))));
        }
    }

    // Words of what is measured; none where the set does not say.
    static string[] Concept(JsonElement quantity) => quantity.TryGetProperty("concept", out var concept) && concept.ValueKind == JsonValueKind.Array
        ? [.. concept.EnumerateArray().SelectMany(part => (part.GetString() ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))] : [];

    static (double Low, double High) Bounds(JsonElement quantity) => quantity.GetProperty("value") switch
    {
        { ValueKind: JsonValueKind.Array } range =>
            (range.EnumerateArray().Min(bound => bound.GetDouble()), range.EnumerateArray().Max(bound => bound.GetDouble())),
        { ValueKind: JsonValueKind.Number } number => (number.GetDouble(), number.GetDouble()),
        _ => (double.NaN, double.NaN),
    };

    static bool Equal(double left, double right) => Math.Abs(left - right) <= Math.Max(Tolerance * Math.Max(Math.Abs(left), Math.Abs(right)), 1e-8);
}
