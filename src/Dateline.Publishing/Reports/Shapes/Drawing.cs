using System.Globalization;
using System.Text;
using Dateline.Publishing.Reports.Markup;

namespace Dateline.Publishing.Reports.Shapes;

/// <summary>A chart as SVG without its outermost element: a page shows it inline, a file holds it alone.</summary>
/// <param name="Kind">Class of the drawing, which the chart's style sheet knows: <c>timeline</c>, <c>map</c>, <c>series</c>, <c>voices</c> or
/// <c>matrix</c>.</param>
/// <param name="Title">What is seen, in one line of plain text.</param>
/// <param name="Description">How to read it, one or two sentences.</param>
/// <param name="Width">Width in the drawing's own units.</param>
/// <param name="Height">Height in the same.</param>
/// <param name="Content">The shapes: well-formed SVG.</param>
sealed record Drawing(string Kind, string Title, string Description, double Width, double Height, string Content)
{
    /// <summary>The drawing as part of a page.</summary>
    /// <param name="labelledBy">Id of the element that holds its title.</param>
    public Html Inline(string labelledBy) => new(new StringBuilder()
        .Append(CultureInfo.InvariantCulture, $"<svg class=\"chart {Kind}\" viewBox=\"0 0 {Width:0} {Height:0}\" role=\"group\" aria-labelledby=\"")
        .AppendText(labelledBy).Append("\">").Append(Content).Append("</svg>").ToString());
}
