using Dateline.Extraction;

namespace Dateline.Publishing;

/// <summary>What the pages over all documents are drawn from: one short view a row.</summary>
sealed class SiteRows
{
    readonly Dictionary<string, EntityView> _entities = new(StringComparer.Ordinal);

    public List<DocumentLine> Documents { get; } = [];
    public List<QuoteView> Quotes { get; } = [];
    public List<MetricView> Metrics { get; } = [];
    public List<EventView> Events { get; } = [];
    public List<ContestView> Contests { get; } = [];

    /// <summary>Rows of each rule with its confidence, by table and name.</summary>
    public SortedDictionary<(string Table, string Rule), (long Rows, double? Confidence)> Rules { get; } = new(Comparer<(string Table, string Rule)>.Create((one, other) =>
        string.CompareOrdinal(one.Table, other.Table) is not 0 and var order ? order : string.CompareOrdinal(one.Rule, other.Rule)));

    /// <summary>The entities, ordered by id.</summary>
    public IReadOnlyList<EntityView> Entities => [.. _entities.Values.OrderBy(entity => entity.Id, StringComparer.Ordinal)];

    /// <summary>Documents, latest first; undated ones at the end, then by id.</summary>
    public IReadOnlyList<DocumentLine> Latest => [.. Documents.OrderByDescending(line => line.PublishedOn ?? DateOnly.MinValue).ThenBy(line => line.Id, StringComparer.Ordinal)];

    /// <summary>Documents that are copies of others.</summary>
    public int Copies { get; private set; }

    /// <summary>Quotes of all documents but copies, pieces and inner quotes included.</summary>
    public int QuoteCount { get; private set; }

    /// <summary>Adds the rows of one document; those of a copy stand on its own page only.</summary>
    public void Add(Extract extract, DocumentView view)
    {
        Documents.Add(view.Line);
        AddEntities(extract, view);
        if (view.Line.Original is not null)
        {
            Copies++;
            return;
        }
        QuoteCount += extract.Quotes.Length;
        Quotes.AddRange(view.OuterQuotes);
        Metrics.AddRange(view.Metrics);
        Events.AddRange(view.Events);
        Contests.AddRange(view.Contests);
        foreach (var row in extract.Quotes)
            Count("quotes", row.Rule, row.Confidence);
        foreach (var row in extract.Metrics)
            Count("metrics", row.Rule, row.Confidence);
        foreach (var row in extract.Times)
            Count("times", row.Rule, row.Confidence);
        foreach (var row in extract.Events)
            Count("events", row.Rule, row.Confidence);
        foreach (var row in extract.Contests)
            Count("contests", row.Rule, row.Confidence);
        foreach (var mention in extract.Mentions)
            if (_entities.TryGetValue(mention.EntityId, out var mentioned))
                mentioned.Mentions++;
        foreach (var quote in view.OuterQuotes)
            Of(quote.SpeakerId)?.Quotes.Add(quote);
        foreach (var metric in view.Metrics)
            foreach (var id in Distinct([metric.SubjectId, metric.SourceId]))
                Of(id)?.Metrics.Add(metric);
        foreach (var @event in view.Events)
            foreach (var id in Distinct([.. @event.ActorIds, .. @event.RecipientIds, @event.PlaceId]))
                Of(id)?.Events.Add(@event);
    }

    void AddEntities(Extract extract, DocumentView view)
    {
        foreach (var entity in extract.Entities)
        {
            if (!_entities.TryGetValue(entity.Id, out var known))
                _entities.Add(entity.Id, known = new EntityView(entity));
            known.Add(entity, view.Line, view.PageOf(entity.Id) is not null);
        }
    }

    void Count(string table, string rule, double? confidence) => Rules[(table, rule)] = (Rules.GetValueOrDefault((table, rule)).Rows + 1, confidence);

    EntityView? Of(string? id) => id is null ? null : _entities.GetValueOrDefault(id);

    static IEnumerable<string?> Distinct(IEnumerable<string?> ids) => ids.Where(id => id is not null).Distinct(StringComparer.Ordinal);
}
