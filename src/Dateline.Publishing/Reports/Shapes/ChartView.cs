using Dateline.Publishing.Reports.Markup;

namespace Dateline.Publishing.Reports.Shapes;

/// <summary>A chart as a page shows it: the drawing, the data behind it, the file of its own and how to embed that.</summary>
/// <param name="Id">Id of the figure on its page.</param>
/// <param name="Title">What is seen.</param>
/// <param name="Description">How to read it.</param>
/// <param name="Svg">The drawing for the page.</param>
/// <param name="Data">Address of the rows behind it, from the root of the site.</param>
/// <param name="File">The file that holds the chart alone, from the root of the site.</param>
/// <param name="Embed">HTML that shows the chart on another site, as text to copy.</param>
sealed record ChartView(string Id, string Title, string Description, Html Svg, string Data, string File, string Embed);
