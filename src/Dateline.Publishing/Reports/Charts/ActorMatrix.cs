using System.Globalization;
using System.Text;
using Dateline.Publishing.Reports.Markup;
using Dateline.Publishing.Reports.Shapes;
using Dateline.Publishing.Reports.Views;
using Dateline.Publishing.Reports.Wording;

namespace Dateline.Publishing.Reports.Charts;

/// <summary>
/// Who acts towards whom: cells hold dots sized by the number of events, red where most of them are conflict. A table on pages, a drawing in its own file.
/// </summary>
sealed class ActorMatrix
{
    const int MostActors = 12;
    const double Left = 210, Top = 150, Cell = 40;
    readonly Dictionary<(string Actor, string Recipient), List<EventView>> _pairs = [];
    readonly List<string> _actors;
    readonly List<string> _recipients;
    readonly int _most;

    ActorMatrix(IEnumerable<EventView> events, bool named)
    {
        foreach (var @event in events)
            foreach (var actor in @event.Actors.Where(link => !named || link.Href is not null).Select(link => link.Name).Distinct(StringComparer.Ordinal))
                foreach (var recipient in @event.Recipients.Where(link => !named || link.Href is not null).Select(link => link.Name)
                    .Distinct(StringComparer.Ordinal))
                    if (actor != recipient)
                    {
                        if (!_pairs.TryGetValue((actor, recipient), out var together))
                            _pairs.Add((actor, recipient), together = []);
                        together.Add(@event);
                    }
        _actors = Most(_pairs, pair => pair.Actor);
        _recipients = Most(_pairs.Where(pair => _actors.Contains(pair.Key.Actor)), pair => pair.Recipient);
        _actors = [.. _actors.Where(actor => _recipients.Any(recipient => _pairs.ContainsKey((actor, recipient))))];
        _most = _pairs.Count == 0 ? 0 : _pairs.Values.Max(together => together.Count);
    }

    /// <summary>
    /// Reads the actors and recipients that meet most often, of those with a name where three pairs have one; null where fewer than two pairs meet.
    /// </summary>
    public static ActorMatrix? Of(IReadOnlyList<EventView> events) =>
        new ActorMatrix(events, named: true) is { _pairs.Count: >= 3 } byName ? byName : new ActorMatrix(events, named: false) is { _pairs.Count: > 1 } all
        ? all : null;

    /// <summary>The matrix as a table; its cells lead to the words of their first event.</summary>
    /// <param name="root">Path from the page to the root of the site.</param>
    public Html Table(string root)
    {
        var html = new StringBuilder(
            "<table class=\"matrix\"><caption class=\"visually-hidden\">Rows act, columns are acted on; the number is that of events.</caption><thead><tr><td></td>");
        foreach (var recipient in _recipients)
            html.Append("<th scope=\"col\"><span>").AppendText(Phrase.Cut(recipient, 24)).Append("</span></th>");
        html.Append("</tr></thead><tbody>");
        foreach (var actor in _actors)
        {
            html.Append("<tr><th scope=\"row\">").AppendText(Phrase.Cut(actor, 32)).Append("</th>");
            foreach (var recipient in _recipients)
                html.Append("<td>").Append(_pairs.TryGetValue((actor, recipient), out var events) ? CellOf(actor, recipient, events, root) : "")
                    .Append("</td>");
            html.Append("</tr>");
        }
        return new Html(html.Append("</tbody></table>").ToString());
    }

    /// <summary>The matrix as a drawing.</summary>
    public Drawing Draw()
    {
        var svg = new StringBuilder();
        for (var column = 0; column < _recipients.Count; column++)
            svg.Append(CultureInfo.InvariantCulture, $"<text transform=\"translate({Left + (column + 0.5) * Cell + 4:0.#} {Top - 10:0}) rotate(-55)\">")
                .AppendText(Phrase.Cut(_recipients[column], 22)).Append("</text>");
        for (var row = 0; row < _actors.Count; row++)
        {
            var y = Top + (row + 0.5) * Cell;
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left - 12:0}\" y=\"{y + 4:0.#}\" text-anchor=\"end\">")
                .AppendText(Phrase.Cut(_actors[row], 28)).Append("</text>");
            svg.Append(CultureInfo.InvariantCulture, $"<path class=\"line\" d=\"M{Left:0} {y + Cell / 2:0.#}H{Left + _recipients.Count * Cell:0}\"/>");
            for (var column = 0; column < _recipients.Count; column++)
                if (_pairs.TryGetValue((_actors[row], _recipients[column]), out var events))
                {
                    var x = Left + (column + 0.5) * Cell;
                    svg.Append(CultureInfo.InvariantCulture,
                        $"<circle class=\"{KindOf(events)}\" cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"{RadiusOf(events) * 1.2:0.#}\"/><text class=\"number\" x=\"{x:0.#}\" y=\"{y + 4:0.#}\" text-anchor=\"middle\">{events.Count}</text>");
                }
        }
        return new Drawing("matrix", "Who acts towards whom", "Rows act, columns are acted on; the number is that of events. Red: mostly conflict.",
            Left + _recipients.Count * Cell + 70, Top + _actors.Count * Cell + 6, svg.ToString());
    }

    static List<string> Most(IEnumerable<KeyValuePair<(string Actor, string Recipient), List<EventView>>> pairs,
        Func<(string Actor, string Recipient), string> name) =>
        [.. pairs.GroupBy(pair => name(pair.Key), StringComparer.Ordinal).OrderByDescending(group => group.Sum(pair => pair.Value.Count))
            .ThenBy(group => group.Key, StringComparer.Ordinal).Take(MostActors).Select(group => group.Key)];

    static string KindOf(List<EventView> events) =>
        2 * events.Count(@event => @event.Quad?.EndsWith("conflict", StringComparison.Ordinal) == true) > events.Count ? "conflict" : "contact";

    double RadiusOf(List<EventView> events) => 5 + 8 * Math.Sqrt((double)events.Count / _most);

    string CellOf(string actor, string recipient, List<EventView> events, string root)
    {
        var kinds = Phrase.List([.. events.Select(@event => @event.Trigger).Distinct(StringComparer.Ordinal)], 4);
        var cell = new StringBuilder("<a href=\"").AppendText(root + events[0].Href).Append("\" title=\"").AppendText($"{actor} → {recipient}: {kinds}")
            .Append("\">");
        cell.Append(CultureInfo.InvariantCulture,
            $"<svg viewBox=\"0 0 28 28\" width=\"28\" height=\"28\" aria-hidden=\"true\"><circle class=\"{KindOf(events)}\" cx=\"14\" cy=\"14\" r=\"{RadiusOf(events):0.#}\"/></svg>");
        return cell.Append(CultureInfo.InvariantCulture, $"<span>{events.Count}</span></a>").ToString();
    }
}
