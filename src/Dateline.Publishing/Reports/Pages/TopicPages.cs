using Dateline.Publishing.Addresses;
using Dateline.Publishing.Reports.Charts;
using Dateline.Publishing.Reports.Rendering;
using Dateline.Publishing.Reports.Views;
using Dateline.Publishing.Reports.Wording;

namespace Dateline.Publishing.Reports.Pages;

/// <summary>Writes what the documents are about: kinds of events and what is measured, each leading to its rows.</summary>
sealed class TopicPages(PageWriter pages, SiteRows rows, SiteSettings settings, ChartFiles charts)
{
    const int MostNamed = 4;
    const int MostFigures = 24;

    /// <summary>Writes the list of topics and a page for every kind of event that occurs.</summary>
    public void Write()
    {
        var topics = TopicView.Of(rows.Events);
        var measured = rows.Metrics.Where(metric => metric.Measured is not null).GroupBy(metric => metric.Measured!, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(group => group.Select(metric => metric.Document.Id).Distinct(StringComparer.Ordinal).Count())
            .ThenByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Take(MostFigures).Select(group => new MeasuredView(group.Key, Phrase.Count(group.Count(), "figure"), group.First().Href)).ToList();
        var contested = rows.Contests.Where(contest => contest.Topic is not null).GroupBy(contest => contest.Topic!, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Take(MostFigures)
            .Select(group => new MeasuredView(Phrase.Cut(group.Key, 80), "", group.First().Href)).ToList();
        pages.Draw(new Page("topics.html", "Topics", "What the documents tell of: kinds of events, what is measured, what is contested.", "topics"),
            "topics", new { Topics = topics, Measured = measured, Contested = contested,
                Untyped = Phrase.Count(rows.EventTotal - rows.TypedEventTotal, "event word") });
        foreach (var topic in topics)
            Write(topic);
    }

    void Write(TopicView topic)
    {
        var latest = topic.Events.OrderByDescending(@event => @event.StartsOn ?? @event.Document.PublishedOn ?? DateOnly.MinValue)
            .ThenBy(@event => @event.Document.Id, StringComparer.Ordinal).ThenBy(@event => @event.Start).ToList();
        var stem = topic.Href[..^".html".Length];
        var statuses = FilterView.Of(topic.Events.Select(@event => @event.Status), code => Words.Of("status", code));
        var (actors, recipients) = (Named(topic.Events.SelectMany(@event => @event.Actors)), Named(topic.Events.SelectMany(@event => @event.Recipients)));
        var places = Named(topic.Events.Where(@event => @event.Place is not null).Select(@event => @event.Place!));
        foreach (var (pager, cut) in Pager.Cut(stem, latest, settings.RowsPerPage, rows.Older))
        {
            var first = pager.Number == 1;
            pages.Draw(new Page(pager.Path, first ? topic.Title : $"{topic.Title}, page {Phrase.Number(pager.Number)}",
                $"{topic.Count} of the kind “{topic.Title}” in {topic.Documents}: {topic.Meaning}", "topics"), "topic", new
            {
                Topic = topic,
                First = first,
                Pager = pager,
                Events = cut,
                Timeline = first ? charts.Write(stem, "chart-timeline", TimelineChart.Draw(topic.Events, "../"), topic.Href,
                $"table=events&is.event_type={topic.Code}") : null,
                Matrix = first && ActorMatrix.Of(topic.Events) is { } matrix
                ? charts.Write(stem + "-parties", "chart-matrix", matrix.Draw(), topic.Href, $"table=events&is.event_type={topic.Code}")!
                with { Svg = matrix.Table("../") } : null,
                Actors = actors,
                Recipients = recipients,
                Places = places,
                Statuses = statuses,
            });
        }
    }

    static List<NamedCount> Named(IEnumerable<EntityLink> links) =>
        [.. links.GroupBy(link => link.Name, StringComparer.Ordinal).OrderByDescending(group => group.Count())
        .ThenBy(group => group.Key, StringComparer.Ordinal).Take(2 * MostNamed)
            .Select(group => new NamedCount(group.FirstOrDefault(link => link.Href is not null) ?? group.First(), Phrase.Number(group.Count())))];
}

/// <summary>Something that figures measure or statements dispute, with the place of the first.</summary>
sealed record MeasuredView(string Name, string Count, string Href);

/// <summary>Somebody with how often.</summary>
sealed record NamedCount(EntityLink Link, string Count);
