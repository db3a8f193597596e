using System.Globalization;
using Dateline.Extraction;

namespace Dateline.Cli;

/// <summary>A row of any table as <c>dateline explain</c> shows it.</summary>
/// <param name="Table">Name of its table.</param>
/// <param name="Id">Its key.</param>
/// <param name="SentenceId">Key of its sentence.</param>
/// <param name="Facts">What to tell of it, in order; empty values are left out.</param>
sealed record ExplainedRow(string Table, string Id, string SentenceId, IReadOnlyList<(string Name, string? Value)> Facts)
{
    /// <summary>The rows of an extract, by table, then by place.</summary>
    public static IEnumerable<ExplainedRow> Of(Extract extract)
    {
        foreach (var quote in extract.Quotes)
            yield return new("quote", quote.Id, quote.SentenceId,
            [
                ("text", quote.At.Text), ("type", Name(quote.Type)), ("speaker", quote.Speaker?.Text), ("named", quote.SpeakerName), ("cue", quote.Cue?.Text),
                ("stance", quote.Stance is { } stance ? Name(stance) : null), ("rule", Rule(quote.Rule, quote.Confidence)),
            ]);
        foreach (var metric in extract.Metrics)
            yield return new("metric", metric.Id, metric.SentenceId,
            [
                ("text", metric.At.Text), ("value", metric.Value?.ToString(CultureInfo.InvariantCulture)),
                ("bounds", metric.ValueLow is null && metric.ValueHigh is null ? null : string.Create(CultureInfo.InvariantCulture, $"{metric.ValueLow} to {metric.ValueHigh}")),
                ("comparator", metric.Comparator), ("unit", metric.Unit), ("measured", metric.Measured?.Text), ("period", metric.PeriodText), ("source", metric.SourceText),
                ("rule", Rule(metric.Rule, metric.Confidence)),
            ]);
        foreach (var time in extract.Times)
            yield return new("time", time.Id, time.SentenceId,
            [
                ("text", time.At.Text), ("value", $"{time.Type.ToString().ToUpperInvariant()} {time.Value}"), ("mod", time.Mod), ("anchor", Name(time.Anchor)),
                ("days", time.StartsOn is { } start ? string.Create(CultureInfo.InvariantCulture, $"{start:yyyy-MM-dd} to {time.EndsOn:yyyy-MM-dd}") : null),
                ("rule", Rule(time.Rule, time.Confidence)),
            ]);
        foreach (var happening in extract.Events)
            yield return new("event", happening.Id, happening.SentenceId,
            [
                ("text", happening.At.Text), ("trigger", happening.Trigger.Text), ("class", Name(happening.Class)), ("type", happening.EventType), ("mode", happening.Mode),
                ("status", Name(happening.Status)), ("who", string.Join("; ", happening.Participants.Select(part => $"{Name(part.Role)} {part.Name}"))), ("place", happening.PlaceText),
                ("rule", Rule(happening.Rule, happening.Confidence)),
            ]);
    }

    static string Name<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();

    static string Rule(string rule, double confidence) => string.Create(CultureInfo.InvariantCulture, $"{rule} (right in {confidence:P0} of its rows)");
}
