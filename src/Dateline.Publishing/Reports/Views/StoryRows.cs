using Dateline.Linking.Happenings;
using Dateline.Linking.Series;
using Dateline.Linking.Stories;
using Dateline.Publishing.Addresses;
using Dateline.Publishing.Reports.Wording;
using Dateline.Publishing.Tables;

namespace Dateline.Publishing.Reports.Views;

/// <summary>Gathers what the pages of stories show, document by document; of a document that tells no story nothing is kept.</summary>
sealed class StoryRows
{
    const int LeadLength = 200;
    const int MostVoices = 12;
    const int MostHappenings = 30;

    readonly SortedDictionary<string, Draft> _drafts = new(StringComparer.Ordinal);

    /// <summary>Adds a document.</summary>
    /// <param name="rows">The document; documents come in the ordinal order of their ids.</param>
    /// <param name="view">What its page shows.</param>
    public void Add(DocumentRows rows, DocumentView view)
    {
        if (rows.Links.Story is not { } story)
            return;
        if (!_drafts.TryGetValue(story.Id, out var draft))
            _drafts[story.Id] = draft = new Draft(story);
        draft.Documents.Add(new(view.Line, LeadOf(rows)));
        draft.Happenings.AddRange(rows.Links.Happenings
            .Where(happening => happening is { Documents: > 1, EventType: not null })
            .Select(happening => (view.Line, happening)));
        draft.Series.AddRange(rows.Links.Series);
        if (rows.IsCopy)
            return;
        draft.Voices.AddRange(view.OuterQuotes.Where(quote => quote.Speaker is not null)
            .Select(quote => (quote.SpeakerKey!, quote.Speaker!, rows.Document.Publisher)));
        foreach (var metric in view.Metrics)
            if (rows.Links.SeriesOf.TryGetValue(metric.Id, out var series))
                draft.Figures.Add((series, metric));
    }

    /// <summary>The stories, the latest first, of one day the most told first.</summary>
    public IReadOnlyList<StoryView> Complete()
    {
        var views = _drafts.Values.Select(View).ToDictionary(view => view.Id, StringComparer.Ordinal);
        foreach (var view in views.Values)
            view.Related = [.. view.RelatedIds.Where(views.ContainsKey).Select(id => new EntityLink(views[id].Title, views[id].Href))];
        return [.. views.Values.OrderByDescending(view => view.LastOn ?? DateOnly.MinValue).ThenByDescending(view => view.Documents)
            .ThenBy(view => view.Id, StringComparer.Ordinal)];
    }

    static string LeadOf(DocumentRows rows)
    {
        var text = rows.Document.Blocks.FirstOrDefault(block => block.Kind is Documents.BlockKind.Paragraph) is { End: > 0 } block
            ? rows.Document.Text[block.Start..block.End] : "";
        return Phrase.Cut(Phrase.OneLine(text), LeadLength);
    }

    static StoryView View(Draft draft) => new(draft.Story,
        [.. draft.Documents.OrderBy(document => document.Line.Original is not null).ThenBy(document => document.Line.PublishedOn ?? DateOnly.MaxValue)
            .ThenBy(document => document.Line.Id, StringComparer.Ordinal)],
        [.. draft.Happenings.OrderByDescending(told => told.Happening.Documents).ThenBy(told => told.Happening.Id, StringComparer.Ordinal).Take(MostHappenings)
            .Select(told => View(told.Line, told.Happening)).OrderBy(view => view.First ?? DateOnly.MaxValue)
            .ThenBy(view => view.Href, StringComparer.Ordinal)],
        [.. draft.Voices.GroupBy(voice => voice.Key, StringComparer.Ordinal).OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal).Take(MostVoices)
            .Select(group => new StoryVoiceView(group.First().Speaker, Phrase.Count(group.Count(), "statement"),
            OutletsOf(group.Select(voice => voice.Publisher))))],
        [.. draft.Series.Select(series => View(series, draft)).Where(view => view.Figures.Count > 1)]);

    static string OutletsOf(IEnumerable<string?> publishers) =>
        Phrase.List([.. publishers.OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);

    static StoryHappeningView View(DocumentLine line, Happening happening) =>
        new($"{line.Href}#{happening.EventId}", Phrase.Cut(Phrase.OneLine(happening.Label), LeadLength),
        happening.EventType is { } type ? Words.LongOf("type", type) : null, PublishedName.Of(happening.Status),
        happening.StartsOn is null ? null : Phrase.Period(happening.StartsOn, happening.EndsOn), happening.StartsOn,
            Phrase.Count(happening.Documents, "document"), happening.IsDenied);

    static StorySeriesView View(FigureSeries series, Draft draft) => new(series.Measured, series.IsContested,
        [.. draft.Figures.Where(figure => figure.Series == series.Id).Select(figure => figure.Metric)
            .OrderBy(metric => metric.PeriodStart ?? metric.Document.PublishedOn ?? DateOnly.MaxValue)
            .ThenBy(metric => metric.Document.Id, StringComparer.Ordinal).ThenBy(metric => metric.Start)]);

    sealed record Draft(Story Story)
    {
        public List<StoryDocumentView> Documents { get; } = [];
        public List<(DocumentLine Line, Happening Happening)> Happenings { get; } = [];
        public List<FigureSeries> Series { get; } = [];
        public List<(string Key, EntityLink Speaker, string? Publisher)> Voices { get; } = [];
        public List<(string Series, MetricView Metric)> Figures { get; } = [];
    }
}
