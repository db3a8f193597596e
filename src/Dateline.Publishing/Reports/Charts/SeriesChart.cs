using System.Globalization;
using System.Text;

namespace Dateline.Publishing;

/// <summary>Draws figures of one thing over time: a dot a figure, a bar a range, each a link to its words.</summary>
static class SeriesChart
{
    const double Width = 640, Height = 150, Left = 14, Right = 560, Top = 26, Bottom = 116;

    /// <summary>Draws the figures; null where fewer than two periods have a figure.</summary>
    public static Html? Draw(IReadOnlyList<MetricView> metrics, string what)
    {
        var points = metrics.Where(metric => metric.Change is null && metric.PeriodStart is not null && (metric.Value ?? metric.High) is not null)
            .Select(metric => new Point(metric, metric.PeriodStart!.Value.DayNumber, (double)(metric.Value ?? metric.Low ?? 0), (double)(metric.Low ?? metric.Value ?? 0), (double)(metric.High ?? metric.Value ?? 0)))
            .ToList();
        if (points.Select(point => point.Day).Distinct().Count() < 2 || points.Count > 400)
            return null;
        var (first, last) = (points.Min(point => point.Day), points.Max(point => point.Day));
        var most = points.Max(point => Math.Max(point.High, point.Value));
        var least = Math.Min(0, points.Min(point => Math.Min(point.Low, point.Value)));
        if (!(most > least) || !double.IsFinite(most - least))
            return null;
        double X(int day) => Left + (Right - Left) * (day - first) / (last - first);
        double Y(double value) => Bottom - (Bottom - Top) * (value - least) / (most - least);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"chart series\" viewBox=\"0 0 {Width:0} {Height:0}\" role=\"group\"><title>")
            .AppendText($"{what}: {Phrase.Count(points.Count, "figure")} over time").Append("</title>");
        svg.Append(CultureInfo.InvariantCulture, $"<path class=\"axis\" d=\"M{Left - 6:0.#} {Y(Math.Max(0, least)):0.#}H{Right + 6:0.#}\"/>");
        if (points.Count == points.Select(point => point.Day).Distinct().Count())
            svg.Append("<path class=\"line\" d=\"").AppendJoin(' ', points.Select((point, index) =>
                string.Create(CultureInfo.InvariantCulture, $"{(index == 0 ? 'M' : 'L')}{X(point.Day):0.#} {Y(point.Value):0.#}"))).Append("\"/>");
        foreach (var point in points)
        {
            svg.Append("<a href=\"").AppendText(point.Metric.Href).Append("\"><title>").AppendText($"{point.Metric.Figure}, {point.Metric.Period}").Append("</title>");
            if (point.High > point.Low)
                svg.Append(CultureInfo.InvariantCulture, $"<path class=\"range\" d=\"M{X(point.Day):0.#} {Y(point.Low):0.#}V{Y(point.High):0.#}\"/>");
            else
                svg.Append(CultureInfo.InvariantCulture, $"<circle class=\"dot\" cx=\"{X(point.Day):0.#}\" cy=\"{Y(point.Value):0.#}\" r=\"4.5\"/>");
            svg.Append("</a>");
        }
        Label(svg, points[0], X(first), Y(Math.Max(points[0].High, points[0].Value)) - 10);
        Label(svg, points[^1], X(last), Y(Math.Max(points[^1].High, points[^1].Value)) - 10);
        Date(svg, points[0], X(first));
        Date(svg, points[^1], X(last));
        return new Html(svg.Append("</svg>").ToString());
    }

    static void Label(StringBuilder svg, Point point, double x, double y) =>
        svg.Append(CultureInfo.InvariantCulture, $"<text class=\"value\" x=\"{x - 5:0.#}\" y=\"{Math.Max(13, y):0.#}\">").AppendText(point.Metric.Figure).Append("</text>");

    static void Date(StringBuilder svg, Point point, double x) =>
        svg.Append(CultureInfo.InvariantCulture, $"<text class=\"when\" x=\"{x - 5:0.#}\" y=\"{Bottom + 22:0.#}\">").AppendText(point.Metric.Period is { Length: <= 16 } period ? period : Phrase.ShortDate(point.Metric.PeriodStart!.Value)).Append("</text>");

    readonly record struct Point(MetricView Metric, int Day, double Value, double Low, double High);
}
