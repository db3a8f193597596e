using System.Collections;

namespace Dateline.Publishing.Reports.Views;

/// <summary>Some rows of a spool, read when they are asked for. Of very many only the latest documents' are at hand; all are counted.</summary>
/// <param name="spool">Where the rows lie.</param>
sealed class SpooledRows<T>(RowSpool<T> spool) : IEnumerable<T> where T : class
{
    // A page shows 400; twice as many are kept before those of the older documents are left to the tables.
    const int MostKept = 2_000;
    readonly List<(int Row, int Day)> _rows = [];

    /// <summary>How many rows there are.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a row.</summary>
    /// <param name="row">Its number in the spool.</param>
    /// <param name="document">Its document.</param>
    public void Add(int row, DocumentLine document)
    {
        Count++;
        _rows.Add((row, document.PublishedOn?.DayNumber ?? 0));
        if (_rows.Count < 2 * MostKept)
            return;
        var latest = _rows.OrderByDescending(entry => entry.Day).ThenBy(entry => entry.Row).Take(MostKept).OrderBy(entry => entry.Row).ToList();
        _rows.Clear();
        _rows.AddRange(latest);
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => _rows.Select(entry => spool.Read(entry.Row)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
