using Dateline.Publishing.Reports.Shapes;
using Dateline.Publishing.Reports.Views;

namespace Dateline.Publishing.Reports.Charts;

/// <summary>The charts over all documents, drawn once for every page that shows them.</summary>
sealed class OverviewCharts
{
    /// <summary>Draws the charts and writes their files.</summary>
    /// <exception cref="System.IO.IOException">A file cannot be written.</exception>
    public OverviewCharts(SiteRows rows, ChartFiles files)
    {
        Voices = rows.Voices;
        VoicesChart = files.Write("voices", "chart-voices", Charts.VoicesChart.Draw(Voices), "speakers.html", "table=quotes");
        Timeline = files.Write("timeline", "chart-timeline", TimelineChart.Draw(rows.Events, ""), "events.html", "table=events&sort=starts_on");
        Map = files.Write("map", "chart-map", EventMap.Draw(rows), "events.html", "table=events&sort=place_text");
        if (ActorMatrix.Of(rows.Events) is { } matrix)
            Matrix = files.Write("matrix", "chart-matrix", matrix.Draw(), "events.html", "table=event_participants")! with { Svg = matrix.Table("") };
    }

    /// <summary>Who is heard, most first.</summary>
    public IReadOnlyList<VoiceView> Voices { get; }

    /// <summary>Share of voice; null where nobody is quoted. Pages show it as a table with bars.</summary>
    public ChartView? VoicesChart { get; }

    /// <summary>Events in time; null where fewer than two periods are named.</summary>
    public ChartView? Timeline { get; }

    /// <summary>Places of events; null where none has coordinates.</summary>
    public ChartView? Map { get; }

    /// <summary>Who acts towards whom, as a table; null where no event has both.</summary>
    public ChartView? Matrix { get; }
}
