using System.Collections.Immutable;

namespace Dateline.Publishing.Reports.Views;

/// <summary>The rows of the latest documents, as many documents as have room: what lists and charts over all documents are drawn from.</summary>
/// <param name="most">Rows to keep; the last document may go beyond it.</param>
sealed class RecentRows(int most)
{
    readonly PriorityQueue<RecentDocument, (DateOnly, int)> _documents = new();
    int _rows;

    /// <summary>Documents whose rows are at hand, in the order they came.</summary>
    public ImmutableArray<RecentDocument> Documents => [.. _documents.UnorderedItems.Select(item => item.Element).OrderBy(document => document.Line.Number)];

    /// <summary>Documents whose rows were left to the tables.</summary>
    public int Dropped { get; private set; }

    /// <summary>Adds a document; the oldest make room for it. Of a day the ones first in order stay, as lists show them.</summary>
    public void Add(RecentDocument document)
    {
        _documents.Enqueue(document, (document.Line.PublishedOn ?? DateOnly.MinValue, -document.Line.Number));
        _rows += document.Rows;
        while (_rows > most && _documents.Count > 1)
        {
            _rows -= _documents.Dequeue().Rows;
            Dropped++;
        }
    }
}

/// <summary>The rows of one document, as lists show them.</summary>
sealed record RecentDocument(DocumentLine Line, IReadOnlyList<QuoteView> Quotes, IReadOnlyList<MetricView> Metrics, IReadOnlyList<EventView> Events,
    IReadOnlyList<ContestView> Contests)
{
    public int Rows => Quotes.Count + Metrics.Count + Events.Count + Contests.Count;
}
