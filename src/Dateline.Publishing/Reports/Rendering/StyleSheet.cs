using System.Text.RegularExpressions;

namespace Dateline.Publishing.Reports.Rendering;

/// <summary>The style sheets: colours and charts are written once, for pages and for chart files alike.</summary>
static partial class StyleSheet
{
    static readonly string[] s_ofSite = ["colours.css", "frame.css", "document.css", "lists.css", "drawings.css", "citations.css", "charts.css", "filters.css"];

    /// <summary>The site's style sheet: colours, pages, charts.</summary>
    public static string OfSite() => string.Concat(s_ofSite.Select(Read));

    /// <summary>
    /// The style of a chart that stands alone: the light colours, every property replaced by its value, because programs that draw SVG seldom know custom
    /// properties.
    /// </summary>
    public static string OfCharts()
    {
        var light = Read("colours.css").Split("@media", 2)[0];
        var values = Property.Matches(light).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value.Trim(), StringComparer.Ordinal);
        return Comment.Replace(Use.Replace(Read("charts.css") + ".paper { fill: var(--paper) }\n", match => values[match.Groups[1].Value]), "")
            .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Trim();
    }

    static string Read(string name)
    {
        using var stream = typeof(StyleSheet).Assembly.GetManifestResourceStream("Styles/" + name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    [GeneratedRegex(@"(--[a-z-]+):\s*([^;]+);", RegexOptions.CultureInvariant)]
    private static partial Regex Property { get; }

    [GeneratedRegex(@"var\((--[a-z-]+)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Use { get; }

    [GeneratedRegex(@"/\*.*?\*/\n?", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Comment { get; }
}
