using Dateline.Publishing.Reports.Charts;
using Dateline.Publishing.Reports.Rendering;
using Dateline.Publishing.Reports.Views;
using Dateline.Publishing.Reports.Wording;

namespace Dateline.Publishing.Reports.Pages;

/// <summary>Writes the events of all documents: in time, on the map, who towards whom, and one by one: those of a known kind, and every event word.</summary>
sealed class EventPages(PageWriter pages, SiteRows rows, SiteSettings settings, OverviewCharts charts)
{
    /// <summary>Writes the pages; the drawings stand on the first.</summary>
    public void Write()
    {
        var latest = rows.Events.OrderByDescending(@event => @event.StartsOn ?? DateOnly.MinValue)
            .ThenByDescending(@event => @event.Document.PublishedOn ?? DateOnly.MinValue)
            .ThenBy(@event => @event.Document.Id, StringComparer.Ordinal).ThenBy(@event => @event.Start).ToList();
        Write("events", "Events", [.. latest.Where(@event => !@event.IsMinor)], all: false);
        Write("events-all", "Every event word", latest, all: true);
    }

    void Write(string stem, string title, IReadOnlyList<EventView> events, bool all)
    {
        var total = Phrase.Count(rows.EventTotal, "event");
        var places = rows.Events.Where(@event => @event.Place is not null).Select(@event => @event.PlaceId ?? @event.Place!.Name)
            .Distinct(StringComparer.Ordinal).Count();
        var statuses = FilterView.Of(events.Select(@event => @event.Status), code => Words.Of("status", code));
        foreach (var (pager, cut) in Pager.Cut(stem, events, settings.RowsPerPage, rows.Older))
        {
            var first = pager.Number == 1 && !all;
            pages.Draw(new Page(pager.Path, pager.Number == 1 ? title : $"{title}, page {Phrase.Number(pager.Number)}",
                $"{total}: who did what to whom, where and when, and whether it happened.", "events"),
                "events", new
                {
                    Events = cut,
                    Pager = pager,
                    First = first,
                    All = all,
                    Total = total,
                    Typed = Phrase.Number(rows.TypedEventTotal),
                    Every = Phrase.Number(rows.EventTotal),
                    PlacesTotal = places == 0 ? null : Phrase.Count(places, "place"),
                    Statuses = statuses,
                    Timeline = first ? charts.Timeline : null,
                    Map = first ? charts.Map : null,
                    Matrix = first ? charts.Matrix : null,
                });
        }
    }
}
