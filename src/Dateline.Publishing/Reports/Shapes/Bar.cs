using System.Globalization;
using Dateline.Publishing.Reports.Markup;

namespace Dateline.Publishing.Reports.Shapes;

/// <summary>A bar in a table's cell: text stays text at every width, the bar is drawn to scale.</summary>
static class Bar
{
    /// <summary>A bar of two parts, the first dark, the second light.</summary>
    /// <param name="dark">Size of the first part.</param>
    /// <param name="light">Size of the second part.</param>
    /// <param name="most">Size that fills the cell; above 0.</param>
    public static Html Draw(double dark, double light, double most) => new(string.Create(CultureInfo.InvariantCulture,
        $"<svg class=\"bar\" viewBox=\"0 0 1000 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect class=\"light\" x=\"{1000 * dark / most:0.#}\" width=\"{1000 * light / most:0.#}\" height=\"10\"/><rect class=\"dark\" width=\"{1000 * dark / most:0.#}\" height=\"10\"/></svg>"));
}
