using Dateline.Publishing.Addresses;
using Dateline.Publishing.Reports.Markup;
using Dateline.Publishing.Reports.Shapes;

namespace Dateline.Publishing.Reports.Views;

/// <summary>A reported figure as the pages show it.</summary>
sealed class MetricView
{
    public required string Id { get; init; }
    public required DocumentLine Document { get; init; }
    public required int Start { get; init; }
    public required string Text { get; init; }

    /// <summary>The figure in reading form: "5,660", "10,000–99,999", "+2 %", "$1.2 billion".</summary>
    public required string Figure { get; init; }

    /// <summary>Unit behind the figure; null where the figure says it.</summary>
    public required string? Unit { get; init; }

    public required string Kind { get; init; }
    public required decimal? Value { get; init; }
    public required decimal? Low { get; init; }
    public required decimal? High { get; init; }

    /// <summary>What is measured, as written, on one line; null when the clause does not say.</summary>
    public required string? Measured { get; init; }

    /// <summary>Figures with the same key measure the same: what is measured in lower case, and the kind.</summary>
    public required string GroupKey { get; init; }

    /// <summary><c>up</c>, <c>down</c> or null.</summary>
    public required string? Change { get; init; }
    public required string? Baseline { get; init; }

    /// <summary>The baseline with its preposition: "from the preceding month", "against 2024".</summary>
    public string? Against => Baseline is null ? null
        : Baseline.Split(' ', 2)[0].ToLowerInvariant() is "from" or "than" or "over" or "on" or "against" or "compared" or "versus" or "since" or "in" or "year"
        ? Baseline : "against " + Baseline;
    public required string? Period { get; init; }
    public required DateOnly? PeriodStart { get; init; }
    public required EntityLink? Subject { get; init; }
    public required string? SubjectId { get; init; }
    public required EntityLink? Source { get; init; }
    public required string? SourceId { get; init; }
    public required string Before { get; init; }
    public required string After { get; init; }

    public string Href => $"{Document.Href}#{Id}";
    public Html? Range => RangeBar.Draw(Low, High);
    public string? Arrow => Figure[0] is '+' or '−' ? null : Change switch { "up" => "↑", "down" => "↓", _ => null };
}
