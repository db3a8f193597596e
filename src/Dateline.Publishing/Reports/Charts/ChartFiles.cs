using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Dateline.Publishing.Reports.Markup;
using Dateline.Publishing.Reports.Rendering;
using Dateline.Publishing.Reports.Shapes;
using Dateline.Publishing.Reports.Wording;

namespace Dateline.Publishing.Reports.Charts;

/// <summary>
/// Writes every chart as a file of its own, <c>charts/*.svg</c>: it carries its colours, its title and its source, so it can be downloaded, printed and
/// embedded without script.
/// </summary>
/// <remarks>Such a file is always light: it stands on pages whose colours it does not know.</remarks>
sealed partial class ChartFiles(PageWriter pages, SiteSettings settings)
{
    const double Margin = 24, Head = 62, Foot = 34;
    static readonly string s_style = StyleSheet.OfCharts();

    /// <summary>Writes a chart's file and gives the chart to a page.</summary>
    /// <param name="name">Name of the file below <c>charts/</c> without ending.</param>
    /// <param name="id">Id of the figure on its page.</param>
    /// <param name="drawing">The chart; null gives null.</param>
    /// <param name="page">The page it stands on, from the root of the site.</param>
    /// <param name="data">The explorer's query that shows the rows behind it: <c>table=events</c>.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public ChartView? Write(string name, string id, Drawing? drawing, string page, string data)
    {
        if (drawing is null)
            return null;
        var file = $"charts/{name}.svg";
        var (width, height) = (drawing.Width + 2 * Margin, drawing.Height + Head + Foot);
        pages.Write(file, Standalone(drawing, width, height));
        return new ChartView(id, drawing.Title, drawing.Description, drawing.Inline($"{id}-title"), $"explore.html?{data}", file,
            Embed(drawing, file, $"{page}#{id}", width, height));
    }

    string Standalone(Drawing drawing, double width, double height)
    {
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width:0} {height:0}\" width=\"{width:0}\" height=\"{height:0}\" role=\"img\" aria-labelledby=\"title description\">\n<title id=\"title\">")
            .AppendText(drawing.Title).Append("</title>\n<desc id=\"description\">").AppendText(drawing.Description).Append("</desc>\n<style>").Append(s_style)
            .Append("</style>\n<rect class=\"paper\" width=\"100%\" height=\"100%\"/>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<g class=\"chart\"><text class=\"head\" x=\"{Margin:0}\" y=\"30\">")
            .AppendText(Phrase.Cut(drawing.Title, (int)(width / 8.5))).Append("</text>");
        svg.Append(CultureInfo.InvariantCulture, $"<text class=\"soft\" x=\"{Margin:0}\" y=\"50\">")
            .AppendText(Phrase.Cut(drawing.Description, (int)(width / 6.2))).Append("</text>");
        svg.Append(CultureInfo.InvariantCulture, $"<text class=\"soft\" x=\"{Margin:0}\" y=\"{height - 12:0}\">")
            .AppendText(Phrase.Cut("Source: " + Source, (int)(width / 6.2))).Append("</text></g>\n");
        svg.Append(CultureInfo.InvariantCulture,
            $"<svg class=\"chart {drawing.Kind}\" x=\"{Margin:0}\" y=\"{Head:0}\" width=\"{drawing.Width:0}\" height=\"{drawing.Height:0}\">");
        return svg.Append(Link.Replace(drawing.Content, "<g>").Replace("</a>", "</g>", StringComparison.Ordinal)).Append("</svg>\n</svg>\n").ToString();
    }

    string Source => string.Join(", ", new[] { settings.Title, settings.License, settings.BaseUrl }.Where(part => part is not null));

    string Embed(Drawing drawing, string file, string page, double width, double height)
    {
        var root = settings.BaseUrl ?? "";
        var html = new StringBuilder("<figure><img src=\"").AppendText(root + file).Append("\" alt=\"").AppendText(drawing.Title);
        html.Append(CultureInfo.InvariantCulture, $"\" width=\"{width:0}\" height=\"{height:0}\" style=\"max-width:100%;height:auto\"><figcaption>")
            .AppendText(drawing.Title);
        html.Append(". Source: <a href=\"").AppendText(root + page).Append("\">").AppendText(settings.Title).Append("</a>");
        return html.AppendText(settings.License is null ? "" : ", " + settings.License).Append("</figcaption></figure>").ToString();
    }

    // Addresses inside a picture lead nowhere; the words of their tooltips stay.
    [GeneratedRegex("<a href=\"[^\"]*\">", RegexOptions.CultureInvariant)]
    private static partial Regex Link { get; }
}
