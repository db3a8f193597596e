using Dateline.Publishing.Reports.Charts;
using Dateline.Publishing.Reports.Rendering;
using Dateline.Publishing.Reports.Shapes;
using Dateline.Publishing.Reports.Views;
using Dateline.Publishing.Reports.Wording;
using Dateline.Publishing.Tables;

namespace Dateline.Publishing.Reports.Pages;

/// <summary>What the first page shows: what the dataset is, what is in it, and where to go on.</summary>
sealed class IndexPage(SiteRows rows, IReadOnlyList<StoryView> stories, SiteSettings settings, TableProfiles profiles, string directory, OverviewCharts charts)
{
    const int VoicesShown = 9;
    const int StoriesShown = 6;
    readonly IReadOnlyList<VoiceView> _voices = charts.Voices;

    public string Title => settings.Title;
    public string? Description => settings.Description;
    public IReadOnlyList<StatView> Stats => field ??= MakeStats();
    public IReadOnlyList<VoiceView> Voices => [.. _voices.Take(VoicesShown)];
    public ChartView? VoicesChart => charts.VoicesChart;

    /// <summary>The latest stories; of one day those that most documents tell.</summary>
    public IReadOnlyList<StoryView> Stories { get; } = [.. stories.Take(StoriesShown)];
    public IReadOnlyList<TopicView> Topics { get; } = [.. TopicView.Of(rows.Events).Take(7)];
    public string? MoreVoices => _voices.Count > VoicesShown ? Phrase.Count(_voices.Count, "speaker") : null;
    public IReadOnlyList<ContestView> Contests { get;
        } = [.. rows.Contests.OrderByDescending(contest => contest.Claim.Text is not null && contest.Counter.Text is not null)
        .ThenByDescending(contest => contest.Document.PublishedOn ?? DateOnly.MinValue).ThenBy(contest => contest.Document.Id, StringComparer.Ordinal).Take(3)];
    public string? MoreContests => rows.ContestTotal > 3 ? Phrase.Number(rows.ContestTotal) : null;
    public IReadOnlyList<MetricView> Metrics { get; } = [.. rows.Metrics
        .OrderByDescending(metric => (metric.Measured is null ? 0 : 4) + (metric.Period is null ? 0 : 1) + (metric.Source is null ? 0 : 1)
        + (metric.Value is null && metric.Low is null ? 0 : 1))
        .ThenByDescending(metric => metric.Document.PublishedOn ?? DateOnly.MinValue).ThenBy(metric => metric.Document.Id, StringComparer.Ordinal)
        .ThenBy(metric => metric.Start).Take(4)];
    public string MetricsTotal => Phrase.Count(rows.MetricTotal, "figure");
    public ChartView? Timeline => charts.Timeline;
    public ChartView? Map => charts.Map;
    public IReadOnlyList<DocumentLine> Latest => field ??= [.. rows.Latest.Take(8)];
    public string DocumentsTotal => Phrase.Count(rows.Documents.Count, "document");
    public IReadOnlyList<DownloadView> Downloads => field ??= DownloadView.In(directory, profiles);
    public IReadOnlyList<DownloadFile> Whole => field ??= DownloadView.Whole(directory);
    public bool HasFiles => Downloads.Any(download => download.Files.Count > 0);
    public string DataUrl => (settings.BaseUrl ?? "") + "data/";
    public string Citation =>
        string.Join(". ", new[] { settings.Publisher, settings.Title }.Where(part => !string.IsNullOrWhiteSpace(part)).Select(part => part!.TrimEnd('.')))
        + (settings.Version is { } version ? $". Version {version}" : "") + (settings.License is { } license ? $". {license}" : "")
        + (settings.BaseUrl is { } url ? $". {url}" : ".");

    List<StatView> MakeStats()
    {
        var places = rows.Entities.Count(entity => entity is { IsPlace: true, Events.Count: > 0 });
        return
        [
            new(Phrase.Number(rows.Documents.Count), (rows.Documents.Count == 1 ? "document" : "documents")
                + (rows.Copies > 0 ? $", {Phrase.Number(rows.Copies)} of them copies" : ""), "documents.html", "document"),
            new(Phrase.Number(rows.QuoteCount), $"{(rows.QuoteCount == 1 ? "quote" : "quotes")}, {Phrase.Count(_voices.Count, "speaker")}",
                "quotes.html", "quote"),
            new(Phrase.Number(rows.MetricTotal), rows.MetricTotal == 1 ? "figure" : "figures", "metrics.html", "figure"),
            new(Phrase.Number(rows.TypedEventTotal), $"{(rows.TypedEventTotal == 1 ? "event" : "events")} of a known kind, {Phrase.Count(places, "place")}",
                "events.html", "event"),
            new(Phrase.Number(rows.ContestTotal), rows.ContestTotal == 1 ? "contested statement" : "contested statements", "contests.html", "contest"),
        ];
    }
}

/// <summary>One of the numbers on the first page.</summary>
sealed record StatView(string Number, string Words, string Href, string Kind);
