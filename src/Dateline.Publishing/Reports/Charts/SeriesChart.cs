using System.Globalization;
using System.Text;
using Dateline.Publishing.Reports.Markup;
using Dateline.Publishing.Reports.Shapes;
using Dateline.Publishing.Reports.Views;
using Dateline.Publishing.Reports.Wording;

namespace Dateline.Publishing.Reports.Charts;

/// <summary>Draws figures of one thing over time: a dot a figure, a bar a range, each a link to its words.</summary>
static class SeriesChart
{
    const double Width = 700, Height = 210, Left = 14, Right = 610, Top = 24, Bottom = 178;
    const int MostPoints = 400;

    /// <summary>Draws the figures; null where fewer than two periods have a figure.</summary>
    /// <param name="metrics">Figures of one thing in one unit, by period.</param>
    /// <param name="what">What they measure.</param>
    /// <param name="root">Path from the page to the root of the site.</param>
    public static Drawing? Draw(IReadOnlyList<MetricView> metrics, string what, string root = "")
    {
        var points = metrics.Where(metric => metric.Change is null && metric.PeriodStart is not null && (metric.Value ?? metric.High) is not null)
            .Select(metric => new Point(metric, metric.PeriodStart!.Value.DayNumber, (double)(metric.Value ?? metric.Low ?? 0),
            (double)(metric.Low ?? metric.Value ?? 0), (double)(metric.High ?? metric.Value ?? 0)))
            .OrderBy(point => point.Day).ToList();
        if (points.Count > MostPoints || points.DistinctBy(point => point.Day).Count() < 2)
            return null;
        var (first, last) = (points[0].Day, points[^1].Day);
        var most = points.Max(point => Math.Max(point.High, point.Value));
        var least = Math.Min(0, points.Min(point => Math.Min(point.Low, point.Value)));
        if (!(most > least) || !double.IsFinite(most - least))
            return null;
        double X(int day) => Left + (Right - Left) * (day - first) / (last - first);
        double Y(double value) => Bottom - (Bottom - Top) * (value - least) / (most - least);
        var svg = new StringBuilder();
        foreach (var step in Steps(least, most))
            svg.Append(CultureInfo.InvariantCulture,
                $"<path class=\"{(step == 0 ? "axis" : "grid")}\" d=\"M{Left - 6:0.#} {Y(step):0.#}H{Right + 8:0.#}\"/><text class=\"soft\" x=\"{Right + 14:0.#}\" y=\"{Y(step) + 4:0.#}\">").AppendText(Phrase.Number((decimal)step)).Append("</text>");
        if (points.Count == points.DistinctBy(point => point.Day).Count())
            svg.Append("<path class=\"line\" d=\"").AppendJoin(' ', points.Select((point, index) =>
                string.Create(CultureInfo.InvariantCulture, $"{(index == 0 ? 'M' : 'L')}{X(point.Day):0.#} {Y(point.Value):0.#}"))).Append("\"/>");
        foreach (var point in points)
        {
            svg.Append("<a href=\"").AppendText(root + point.Metric.Href).Append("\"><title>")
                .AppendText($"{point.Metric.Figure}, {point.Metric.Period}{(point.Metric.Source is { } source ? $", according to {source.Name}" : "")}")
                .Append("</title>");
            if (point.High > point.Low)
                svg.Append(CultureInfo.InvariantCulture, $"<path class=\"range\" d=\"M{X(point.Day):0.#} {Y(point.Low):0.#}V{Y(point.High):0.#}\"/>");
            else
                svg.Append(CultureInfo.InvariantCulture, $"<circle class=\"dot\" cx=\"{X(point.Day):0.#}\" cy=\"{Y(point.Value):0.#}\" r=\"4.5\"/>");
            svg.Append("</a>");
        }
        Label(svg, points[^1], X(last), Y(Math.Max(points[^1].High, points[^1].Value)) - 10);
        if (X(points.MaxBy(point => point.High).Day) is var peak && peak < Right - 90)
            Label(svg, points.MaxBy(point => point.High), Math.Max(peak, Left + 8), Y(most) - 10);
        Date(svg, points[0], Left - 6, "start");
        Date(svg, points[^1], Right + 8, "end");
        return new Drawing("series", what,
            $"{Phrase.Count(points.Count, "figure")} at the times they are reported for{(points.Any(point => point.High > point.Low) ? "; bars are ranges" : "")}.", Width, Height, svg.ToString());
    }

    // Two to five round steps from the least to the most.
    static IEnumerable<double> Steps(double least, double most)
    {
        var rough = (most - least) / 3;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = (rough / power) switch { < 1.5 => 1, < 3.5 => 2, < 7.5 => 5, _ => 10 } * power;
        for (var index = Math.Ceiling(least / step); index * step <= most && Math.Abs(index * step) < 1e27; index++)
            yield return index * step;
    }

    static void Label(StringBuilder svg, Point point, double x, double y) =>
        svg.Append(CultureInfo.InvariantCulture,
        $"<text class=\"value\" x=\"{x + 4:0.#}\" y=\"{Math.Max(13, y):0.#}\" text-anchor=\"{(x > Right - 60 ? "end" : "middle")}\">")
            .AppendText(point.Metric.Figure).Append("</text>");

    static void Date(StringBuilder svg, Point point, double x, string anchor) =>
        svg.Append(CultureInfo.InvariantCulture, $"<text class=\"when\" x=\"{x:0.#}\" y=\"{Height - 8:0.#}\" text-anchor=\"{anchor}\">")
        .AppendText(point.Metric.Period is { Length: <= 16 } period ? period : Phrase.ShortDate(point.Metric.PeriodStart!.Value)).Append("</text>");

    readonly record struct Point(MetricView Metric, int Day, double Value, double Low, double High);
}
