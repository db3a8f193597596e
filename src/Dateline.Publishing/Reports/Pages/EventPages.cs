namespace Dateline.Publishing;

/// <summary>Writes the events of all documents: in time, on the map, who towards whom, and one by one.</summary>
sealed class EventPages(PageWriter pages, SiteRows rows, SiteSettings settings)
{
    /// <summary>Writes the pages; the drawings stand on the first.</summary>
    public void Write()
    {
        var total = Phrase.Count(rows.Events.Count, "event");
        var places = rows.Events.Where(@event => @event.Place is not null).Select(@event => @event.PlaceId ?? @event.Place!.Name).Distinct(StringComparer.Ordinal).Count();
        var latest = rows.Events.OrderByDescending(@event => @event.StartsOn ?? DateOnly.MinValue).ThenByDescending(@event => @event.Document.PublishedOn ?? DateOnly.MinValue)
            .ThenBy(@event => @event.Document.Id, StringComparer.Ordinal).ThenBy(@event => @event.Start).ToList();
        foreach (var (pager, cut) in Pager.Cut("events", latest, settings.RowsPerPage))
        {
            var first = pager.Number == 1;
            pages.Write(new Page(pager.Path, first ? "Events" : $"Events, page {Phrase.Number(pager.Number)}", $"{total}: who did what to whom, where and when, and whether it happened.", "events"),
                "events", new
                {
                    Events = cut,
                    Pager = pager,
                    First = first,
                    Total = total,
                    PlacesTotal = places == 0 ? null : Phrase.Count(places, "place"),
                    Statuses = FilterView.Of(rows.Events.Select(@event => @event.Status), code => Words.Of("status", code)),
                    Timeline = first ? TimelineChart.Draw(rows.Events, "", "timeline") : null,
                    Map = first ? EventMap.Draw(rows) : null,
                    Matrix = first ? ActorMatrix.Draw(rows) : null,
                });
        }
    }
}
