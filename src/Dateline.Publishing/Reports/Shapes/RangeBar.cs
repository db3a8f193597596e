using System.Globalization;
using Dateline.Publishing.Reports.Markup;

namespace Dateline.Publishing.Reports.Shapes;

/// <summary>A range beside its words: a scale from zero to its upper bound, filled from the lower bound on.</summary>
static class RangeBar
{
    /// <summary>Draws a range; null where it has no place on a scale from zero.</summary>
    public static Html? Draw(decimal? low, decimal? high)
    {
        if (low is not { } from || high is not { } to || from < 0 || to <= from)
            return null;
        var start = (double)(from / to) * 120;
        return new Html(string.Create(CultureInfo.InvariantCulture,
            $"<svg class=\"range-bar\" viewBox=\"0 0 120 8\" width=\"120\" height=\"8\" aria-hidden=\"true\"><path class=\"track\" d=\"M0 4H120\"/><rect x=\"{start:0.#}\" width=\"{120 - start:0.#}\" height=\"8\" rx=\"2\"/></svg>"));
    }
}
