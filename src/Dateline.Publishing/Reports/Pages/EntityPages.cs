using Dateline.Publishing.Reports.Charts;
using Dateline.Publishing.Reports.Rendering;
using Dateline.Publishing.Reports.Views;
using Dateline.Publishing.Reports.Wording;

namespace Dateline.Publishing.Reports.Pages;

/// <summary>Writes who is heard, and a page for everybody and every place that speaks, acts or is acted on.</summary>
sealed class EntityPages(PageWriter pages, SiteRows rows, SiteSettings settings, ChartFiles charts, OverviewCharts overview)
{
    const int MostRows = 400;

    readonly ILookup<string, ContestView> _contests = rows.Contests.SelectMany(
        contest => new[] { contest.Claim.Who?.Href, contest.Counter.Who?.Href }.Where(href => href is not null).Distinct(StringComparer.Ordinal)
            .Select(href => (href, contest)))
        .ToLookup(pair => pair.href!, pair => pair.contest, StringComparer.Ordinal);

    /// <summary>Writes the list of speakers, the list of places and the pages of each.</summary>
    /// <param name="drawing">Draws the pages of each.</param>
    public void Write(PageDrawing drawing)
    {
        WriteSpeakers();
        WritePlaces();
        foreach (var entity in rows.Entities)
            if (entity.HasPage)
                drawing.Draw(() => Write(entity));
    }

    void WriteSpeakers()
    {
        var voices = overview.Voices;
        var silent = rows.Entities.Where(entity => !entity.IsPlace && entity.Quotes.Count == 0 && entity.HasPage)
            .OrderByDescending(entity => entity.Events.Count)
            .ThenBy(entity => entity.Name, StringComparer.Ordinal).Take(settings.RowsPerPage).ToList();
        var total = Phrase.Count(voices.Count, "speaker");
        foreach (var (pager, cut) in Pager.Cut("speakers", voices, settings.RowsPerPage))
            pages.Draw(new Page(pager.Path, pager.Number == 1 ? "People and institutions" : $"People and institutions, page {Phrase.Number(pager.Number)}",
                $"{total}: who is quoted how often, verbatim or reported.", "people"),
                "speakers", new { Voices = cut, Chart = pager.Number == 1 ? overview.VoicesChart : null, Pager = pager, Total = total,
                    Silent = pager.Number == 1 ? silent : [], Statements = Phrase.Count(rows.StatementTotal, "statement") });
    }

    void WritePlaces()
    {
        var places = rows.Entities.Where(entity => entity.IsPlace && entity.HasPage).OrderByDescending(entity => entity.Events.Count)
            .ThenBy(entity => entity.Name, StringComparer.Ordinal).ToList();
        foreach (var (pager, cut) in Pager.Cut("places", places, settings.RowsPerPage))
            pages.Draw(new Page(pager.Path, pager.Number == 1 ? "Places" : $"Places, page {Phrase.Number(pager.Number)}",
                $"{Phrase.Count(places.Count, "place")} where something happened or was planned.", "people"),
                "places", new { Places = cut, Pager = pager, Total = Phrase.Count(places.Count, "place") });
    }

    void Write(EntityView entity)
    {
        var quotes = entity.Quotes.OrderByDescending(quote => quote.Document.PublishedOn ?? DateOnly.MinValue)
            .ThenBy(quote => quote.Document.Id, StringComparer.Ordinal).ThenBy(quote => quote.Start).ToList();
        var events = entity.Events.OrderByDescending(@event => @event.StartsOn ?? @event.Document.PublishedOn ?? DateOnly.MinValue)
            .ThenBy(@event => @event.Document.Id, StringComparer.Ordinal).ThenBy(@event => @event.Start).ToList();
        var contests = _contests[entity.Href].Take(MostRows).ToList();
        var facts = string.Join(", ", new[]
        {
            quotes.Count == 0 ? null : Phrase.Count(entity.Quotes.Count, "statement"), events.Count == 0 ? null : Phrase.Count(entity.Events.Count, "event"),
            entity.Metrics.Count == 0 ? null : Phrase.Count(entity.Metrics.Count, "figure"),
        }.Where(part => part is not null));
        pages.Write(new Page(entity.Href, entity.Name, $"{entity.Name}: {facts} in {Phrase.Count(entity.Documents.Count, "document")}.", "people"),
            "entity", new
        {
            Entity = entity,
            Kind = entity.TypeWord,
            Facts = facts,
            Description = entity.Description is { Length: > 0 } words ? char.ToUpperInvariant(words[0]) + words[1..].TrimEnd('.') : null,
            Country = entity.IsPlace ? entity.Country : null,
            CountryName = entity.IsPlace && entity.CountryName != entity.Name ? entity.CountryName : entity.Country,
            Aliases = string.Join(", ", entity.Aliases),
            Mentions = Phrase.Count(entity.Mentions, "mention"),
            Documents = entity.Documents.Take(50).ToList(),
            DocumentCount = Phrase.Count(entity.Documents.Count, "document"),
            Quotes = quotes.Take(MostRows).ToList(),
            QuotesLeft = entity.Quotes.Count > MostRows ? Phrase.Number(entity.Quotes.Count - MostRows) : null,
            Types = FilterView.Of(quotes.Select(quote => quote.Type), code => Words.Of("quote", code)),
            Stances = FilterView.Of(quotes.Select(quote => quote.Stance), code => Words.LongOf("stance", code)),
            Events = events,
            Known = events.Take(MostRows).Where(@event => !@event.IsMinor).ToList(),
            Other = events.Take(MostRows).Where(@event => @event.IsMinor).ToList(),
            OtherWords = Phrase.Count(events.Take(MostRows).Count(@event => @event.IsMinor), "event word"),
            EventsLeft = entity.Events.Count > MostRows ? Phrase.Number(entity.Events.Count - MostRows) : null,
            Timeline = charts.Write(entity.Href[..^".html".Length], "chart-timeline", TimelineChart.Draw(events.Take(MostRows), "../"), entity.Href,
            $"table=event_participants&is.entity_id={Uri.EscapeDataString(entity.Id)}"),
            Metrics = entity.Metrics.Take(MostRows).ToList(),
            Contests = contests,
            Coordinates = entity is { Latitude: { } latitude, Longitude: { } longitude } ? Coordinates(latitude, longitude) : null,
        });
    }

    static string Coordinates(double latitude, double longitude) => string.Create(System.Globalization.CultureInfo.InvariantCulture,
        $"{Math.Abs(latitude):0.##}° {(latitude < 0 ? "S" : "N")}, {Math.Abs(longitude):0.##}° {(longitude < 0 ? "W" : "E")}");
}
