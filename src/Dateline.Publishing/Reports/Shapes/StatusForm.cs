using System.Globalization;
using System.Text;
using Dateline.Publishing.Reports.Markup;

namespace Dateline.Publishing.Reports.Shapes;

/// <summary>The form of an event's status, the same in lists, timelines and maps: filled occurred, hollow claimed, dashed planned, crossed denied.</summary>
static class StatusForm
{
    /// <summary>The statuses in the order of legends.</summary>
    public static readonly string[] All = ["occurred", "ongoing", "claimed", "planned", "possible", "denied"];

    /// <summary>The form as part of a drawing.</summary>
    public static StringBuilder AppendStatus(this StringBuilder svg, string status, double x, double y, double radius)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<circle class=\"st st-{status}\" cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"{radius:0.#}\"/>");
        var half = radius * 0.62;
        return status switch
        {
            "ongoing" => svg.Append(
                CultureInfo.InvariantCulture, $"<path class=\"st-half\" d=\"M{x:0.#} {y - radius:0.#}a{radius:0.#} {radius:0.#} 0 0 1 0 {2 * radius:0.#}z\"/>"),
            "denied" => svg.Append(CultureInfo.InvariantCulture,
                $"<path class=\"st-cross\" d=\"M{x - half:0.#} {y - half:0.#}l{2 * half:0.#} {2 * half:0.#}m0 {-2 * half:0.#}l{-2 * half:0.#} {2 * half:0.#}\"/>"),
            _ => svg,
        };
    }

    /// <summary>The form beside a word; the word says the status, so the form is hidden from readers of the page's text.</summary>
    public static Html Beside(string status) =>
        new(new StringBuilder("<svg class=\"form\" viewBox=\"0 0 12 12\" width=\"12\" height=\"12\" aria-hidden=\"true\">").AppendStatus(status, 6, 6, 4.5)
        .Append("</svg>").ToString());
}
