using Dateline.Extraction;
using Dateline.Publishing.Reports.Wording;
using Dateline.Publishing.Tables;

namespace Dateline.Publishing.Reports.Views;

/// <summary>
/// What the pages over all documents are drawn from: counts of all rows, one short view a row of the latest documents, and on disk the rows of everybody.
/// </summary>
sealed class SiteRows : IDisposable
{
    readonly Dictionary<string, EntityView> _entities = new(StringComparer.Ordinal);
    readonly RecentRows _recent;
    readonly VoiceCounts _voices = new();

    /// <summary>Begins without documents.</summary>
    /// <param name="directory">The site's folder, where the rows of entities are laid down until this is disposed of.</param>
    /// <param name="mostRows">Rows that lists and charts over all documents are drawn from, those of the latest documents.</param>
    public SiteRows(string directory, int mostRows)
    {
        _recent = new(mostRows);
        (QuoteSpool, MetricSpool, EventSpool) = (new(directory, Documents), new(directory, Documents), new(directory, Documents));
    }

    public List<DocumentLine> Documents { get; } = [];

    /// <summary>Rows of the latest documents, by document and place.</summary>
    public IReadOnlyList<QuoteView> Quotes => field ??= [.. _recent.Documents.SelectMany(rows => rows.Quotes)];
    public IReadOnlyList<MetricView> Metrics => field ??= [.. _recent.Documents.SelectMany(rows => rows.Metrics)];
    public IReadOnlyList<EventView> Events => field ??= [.. _recent.Documents.SelectMany(rows => rows.Events)];
    public IReadOnlyList<ContestView> Contests => field ??= [.. _recent.Documents.SelectMany(rows => rows.Contests)];

    /// <summary>Rows of all documents but copies.</summary>
    public int StatementTotal { get; private set; }
    public int MetricTotal { get; private set; }
    public int EventTotal { get; private set; }
    public int TypedEventTotal { get; private set; }
    public int ContestTotal { get; private set; }

    /// <summary>What a list of the latest rows says of the others; null where it has all.</summary>
    public string? Older => _recent.Dropped == 0 ? null
        : $"Listed and drawn are the rows of the latest documents. Those of {Phrase.Count(_recent.Dropped, "older document")} stand on their own pages, under search and in the tables.";

    /// <summary>Who is heard in all documents, most first.</summary>
    public IReadOnlyList<VoiceView> Voices => field ??= _voices.Views();

    /// <summary>The rows that pages of entities show.</summary>
    public RowSpool<QuoteView> QuoteSpool { get; }
    public RowSpool<MetricView> MetricSpool { get; }
    public RowSpool<EventView> EventSpool { get; }

    /// <summary>The entities, ordered by id.</summary>
    public IReadOnlyList<EntityView> Entities { get; private set; } = [];

    /// <summary>Documents, latest first; undated ones at the end, then by id.</summary>
    public IReadOnlyList<DocumentLine> Latest =>
        field ??= [.. Documents.OrderByDescending(line => line.PublishedOn ?? DateOnly.MinValue).ThenBy(line => line.Id, StringComparer.Ordinal)];

    /// <summary>Documents that are copies of others.</summary>
    public int Copies { get; private set; }

    /// <summary>Quotes of all documents but copies, pieces and inner quotes included.</summary>
    public int QuoteCount { get; private set; }

    /// <summary>Adds the rows of one document; those of a copy stand on its own page only.</summary>
    public void Add(Extract extract, DocumentView view)
    {
        view.Line.Number = Documents.Count;
        Documents.Add(view.Line);
        AddEntities(extract, view);
        if (view.Line.Original is not null)
        {
            Copies++;
            return;
        }
        QuoteCount += extract.Quotes.Length;
        var quotes = view.OuterQuotes.ToList();
        StatementTotal += quotes.Count;
        MetricTotal += view.Metrics.Count;
        EventTotal += view.Events.Count;
        TypedEventTotal += view.Events.Count(@event => !@event.IsMinor);
        ContestTotal += view.Contests.Count;
        _voices.Add(quotes);
        _recent.Add(new RecentDocument(view.Line, quotes, view.Metrics, view.Events, view.Contests));
        foreach (var quote in quotes)
            Lay(quote, view.Line, QuoteSpool, [quote.SpeakerId], entity => entity.Quotes);
        foreach (var metric in view.Metrics)
            Lay(metric, view.Line, MetricSpool, [metric.SubjectId, metric.SourceId], entity => entity.Metrics);
        foreach (var @event in view.Events)
            Lay(@event, view.Line, EventSpool, [.. @event.ActorIds, .. @event.RecipientIds, @event.PlaceId], entity => entity.Events);
    }

    /// <summary>Takes what all documents together say of the entities; after it no document comes.</summary>
    /// <param name="entities">The entities, each of those of the documents once, ordered by id.</param>
    public void Complete(IEnumerable<CorpusEntity> entities)
    {
        var known = new List<EntityView>(_entities.Count);
        foreach (var entity in entities)
            if (Of(entity.Entity.Id) is { } view)
            {
                view.Tell(entity);
                known.Add(view);
            }
        Entities = known;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        QuoteSpool.Dispose();
        MetricSpool.Dispose();
        EventSpool.Dispose();
    }

    // A row of nobody is asked for by no page of an entity.
    void Lay<T>(T row, DocumentLine document, RowSpool<T> spool, IEnumerable<string?> ids, Func<EntityView, SpooledRows<T>> rowsOf) where T : class
    {
        var number = -1;
        foreach (var id in Distinct(ids))
            if (Of(id) is { } entity)
                rowsOf(entity).Add(number < 0 ? number = spool.Add(row) : number, document);
    }

    void AddEntities(Extract extract, DocumentView view)
    {
        foreach (var entity in extract.Entities)
        {
            if (!_entities.TryGetValue(entity.Id, out var known))
                _entities.Add(entity.Id, known = new EntityView(entity, this));
            known.Add(view.Line, view.PageOf(entity.Id) is not null);
        }
    }

    EntityView? Of(string? id) => id is null ? null : _entities.GetValueOrDefault(id);

    static IEnumerable<string?> Distinct(IEnumerable<string?> ids) => ids.Where(id => id is not null).Distinct(StringComparer.Ordinal);
}
