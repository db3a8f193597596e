using Dateline.Extraction;

namespace Dateline.Publishing.Reports.Wording;

/// <summary>A figure as a reader expects it: its number large, its unit where a newspaper puts it.</summary>
static class FigureText
{
    /// <summary>The figure with its comparator and, for money and percentages, its unit: "about $1.2 billion", "10,000–99,999", "+2 %".</summary>
    /// <returns>The figure, and the unit that goes behind it; null where the figure has it already or there is none.</returns>
    public static (string Figure, string? Unit) Of(Metric metric)
    {
        var (before, behind, unit) = Affixes(metric);
        string Written(decimal number) => number < 0 ? "−" + before + Phrase.Number(-number) + behind : before + Phrase.Number(number) + behind;
        var figure = metric switch
        {
            { Value: null, ValueLow: { } low, ValueHigh: { } high } => Range(low, high, before, behind),
            { ValueLow: { } low, ValueHigh: { } high, Comparator: "range" or "~" } when low != high => Range(low, high, before, behind),
            { Value: { } value } => Compared(metric, Written(value)),
            { ValueLow: { } low } => "at least " + Written(low),
            { ValueHigh: { } high } => "at most " + Written(high),
            _ => metric.At.Text,
        };
        return (figure, metric.Value is null && metric.ValueLow is null && metric.ValueHigh is null ? null : unit);
    }

    static string Compared(Metric metric, string number)
    {
        if (metric.Change is { } change && metric.QuantityKind == "percent" && metric.Value >= 0)
            return (change == "down" ? "−" : "+") + number;
        var word = metric.Comparator is "up" or "down" ? "" : Words.Of("comparator", metric.Comparator);
        return word.Length == 0 ? number : $"{word} {number}";
    }

    // "10–20 million" says its magnitude once.
    static string Range(decimal low, decimal high, string before, string behind)
    {
        var (from, to) = (Phrase.Number(low), Phrase.Number(high));
        var magnitude = to.IndexOf(' ', StringComparison.Ordinal);
        if (magnitude > 0 && from.EndsWith(to[magnitude..], StringComparison.Ordinal))
            from = from[..^(to.Length - magnitude)];
        return $"{before}{from}–{to}{behind}";
    }

    static (string Before, string Behind, string? Unit) Affixes(Metric metric) => metric.QuantityKind switch
    {
        "percent" => ("", " %", null),
        "money" when metric.Unit is { Length: 3 } code =>
            (Words.Of("currency", code) is { Length: <= 3 } symbol && symbol != code.ToLowerInvariant() ? symbol : code + " ", "", null),
        _ when metric.Measured is null => ("", "", metric.UnitText ?? metric.Unit),
        "count" when Says(metric.Measured?.Text, metric.Unit) || Says(metric.Measured?.Text, metric.UnitText) => ("", "", null),
        "count" => ("", "", Plural(metric.UnitText ?? metric.Unit, metric.Value)),
        _ => ("", "", metric.UnitText ?? metric.Unit),
    };

    // "28-point plan" counts points.
    static string? Plural(string? unit, decimal? value) =>
        unit is { Length: > 2 } && value != 1 && unit.All(char.IsAsciiLetterLower) && !unit.EndsWith('s') ? unit + "s" : unit;

    static bool Says(string? words, string? unit) => unit is null || unit == "1" || words?.Contains(unit, StringComparison.OrdinalIgnoreCase) == true;
}
