using System.Globalization;
using System.Text;
using Dateline.Publishing.Reports.Markup;
using Dateline.Publishing.Reports.Shapes;
using Dateline.Publishing.Reports.Views;
using Dateline.Publishing.Reports.Wording;

namespace Dateline.Publishing.Reports.Charts;

/// <summary>
/// Draws who is heard how often: a bar a speaker, dark where words stand in quotation marks. Pages show the same as a table with bars; the drawing is for its
/// own file.
/// </summary>
static class VoicesChart
{
    const int MostShown = 20;
    const double Width = 760, Left = 230, Right = 690, Pitch = 26;

    /// <summary>Draws the speakers heard most; null where nobody is quoted.</summary>
    public static Drawing? Draw(IReadOnlyList<VoiceView> voices)
    {
        if (voices.Count == 0)
            return null;
        var most = voices.Max(voice => voice.Total);
        var shown = voices.Take(MostShown).ToList();
        var svg = new StringBuilder();
        for (var index = 0; index < shown.Count; index++)
        {
            var (voice, y) = (shown[index], index * Pitch);
            var (dark, light) = ((Right - Left) * voice.Direct / most, (Right - Left) * voice.Indirect / most);
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left - 12:0}\" y=\"{y + 15:0}\" text-anchor=\"end\">")
                .AppendText(Phrase.Cut(voice.Speaker.Name, 30)).Append("</text>");
            svg.Append(CultureInfo.InvariantCulture,
                $"<rect class=\"dark\" x=\"{Left:0}\" y=\"{y + 3:0}\" width=\"{dark:0.#}\" height=\"15\"/><rect class=\"light\" x=\"{Left + dark:0.#}\" y=\"{y + 3:0}\" width=\"{light:0.#}\" height=\"15\"/>");
            svg.Append(CultureInfo.InvariantCulture,
                $"<text class=\"soft\" x=\"{Left + dark + light + 8:0.#}\" y=\"{y + 15:0}\">{Phrase.Number(voice.Total)}</text>");
        }
        var title = voices.Count > MostShown ? $"The most heard of {Phrase.Count(voices.Count, "speaker")}"
            : $"{Phrase.Count(voices.Count, "speaker")}, by how often they are heard";
        return new Drawing("voices", title, "Statements by speaker; dark: with words in quotation marks, light: reported in other words.", Width,
            shown.Count * Pitch, svg.ToString());
    }
}
