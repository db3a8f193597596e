using System.Globalization;
using System.Text;

namespace Dateline.Publishing;

/// <summary>Who acts towards whom: a table whose cells hold dots sized by the number of events, dark where most of them are conflict.</summary>
static class ActorMatrix
{
    const int MostActors = 12;

    /// <summary>Draws the actors and recipients that meet most often; null where no event has both.</summary>
    public static Html? Draw(SiteRows rows)
    {
        var pairs = new Dictionary<(string Actor, string Recipient), List<EventView>>();
        foreach (var @event in rows.Events)
            foreach (var actor in @event.Actors.Select(link => link.Name).Distinct(StringComparer.Ordinal))
                foreach (var recipient in @event.Recipients.Select(link => link.Name).Distinct(StringComparer.Ordinal))
                    if (actor != recipient)
                    {
                        if (!pairs.TryGetValue((actor, recipient), out var events))
                            pairs.Add((actor, recipient), events = []);
                        events.Add(@event);
                    }
        if (pairs.Count == 0)
            return null;
        var actors = Most(pairs, pair => pair.Actor);
        var recipients = Most(pairs.Where(pair => actors.Contains(pair.Key.Actor)), pair => pair.Recipient);
        var most = pairs.Values.Max(events => events.Count);
        var html = new StringBuilder("<div class=\"scroll\"><table class=\"matrix\"><caption>Rows act, columns are acted on; the number is that of events, each linked to its words. Red: mostly conflict.</caption><thead><tr><td></td>");
        foreach (var recipient in recipients)
            html.Append("<th scope=\"col\"><span>").AppendText(Phrase.Cut(recipient, 24)).Append("</span></th>");
        html.Append("</tr></thead><tbody>");
        foreach (var actor in actors)
        {
            html.Append("<tr><th scope=\"row\">").AppendText(Phrase.Cut(actor, 32)).Append("</th>");
            foreach (var recipient in recipients)
                html.Append("<td>").Append(pairs.TryGetValue((actor, recipient), out var events) ? Cell(actor, recipient, events, most) : "").Append("</td>");
            html.Append("</tr>");
        }
        return new Html(html.Append("</tbody></table></div>").ToString());
    }

    static List<string> Most(IEnumerable<KeyValuePair<(string Actor, string Recipient), List<EventView>>> pairs, Func<(string Actor, string Recipient), string> name) =>
        [.. pairs.GroupBy(pair => name(pair.Key), StringComparer.Ordinal).OrderByDescending(group => group.Sum(pair => pair.Value.Count))
            .ThenBy(group => group.Key, StringComparer.Ordinal).Take(MostActors).Select(group => group.Key)];

    static string Cell(string actor, string recipient, List<EventView> events, int most)
    {
        var conflict = 2 * events.Count(@event => @event.Quad?.EndsWith("conflict", StringComparison.Ordinal) == true) > events.Count;
        var radius = 5 + 8 * Math.Sqrt((double)events.Count / most);
        var kinds = Phrase.List([.. events.Select(@event => @event.Trigger).Distinct(StringComparer.Ordinal)], 4);
        var cell = new StringBuilder("<a href=\"").AppendText(events[0].Href).Append("\" title=\"").AppendText($"{actor} → {recipient}: {kinds}").Append("\">");
        cell.Append(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 28 28\" width=\"28\" height=\"28\" aria-hidden=\"true\"><circle class=\"{(conflict ? "conflict" : "contact")}\" cx=\"14\" cy=\"14\" r=\"{radius:0.#}\"/></svg>");
        return cell.Append(CultureInfo.InvariantCulture, $"<span>{events.Count}</span></a>").ToString();
    }
}
