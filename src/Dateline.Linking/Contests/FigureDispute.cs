using System.Collections.Immutable;
using Dateline.Linking.Series;

namespace Dateline.Linking.Contests;

/// <summary>Finds figures of one series that two documents give differently for the same time: a later document with a newer figure disputes nothing.</summary>
static class FigureDispute
{
    /// <summary>Pairs of figures that cannot both be right; a figure of each of two documents, the first pair of both only.</summary>
    /// <param name="series">Numbers of the figures of one series.</param>
    /// <param name="figures">All figures.</param>
    /// <param name="dayOf">Day number of a document's publication, by its number; null where none is known.</param>
    public static IEnumerable<(int Claim, int Counter)> Find(ImmutableArray<int> series, IReadOnlyList<SeriesFigure> figures, Func<int, int?> dayOf)
    {
        var told = new HashSet<(int, int)>();
        for (var one = 0; one < series.Length; one++)
            for (var two = one + 1; two < Math.Min(series.Length, one + Most); two++)
            {
                var (claim, counter) = (figures[series[one]], figures[series[two]]);
                if (claim.Document != counter.Document && SameTime(claim, counter, dayOf) && !Meet(claim.Value, counter.Value) && told.Add((claim.Document, counter.Document)))
                    yield return (series[one], series[two]);
            }
    }

    // A figure that is held against all others of a series of thousands would make pairs without end.
    const int Most = 200;

    static bool SameTime(SeriesFigure one, SeriesFigure two, Func<int, int?> dayOf) =>
        one.Period.First > 0 && two.Period.First > 0 ? one.Period == two.Period
        : one.Period.First == 0 && two.Period.First == 0 && dayOf(one.Document) is { } day && day == dayOf(two.Document);

    static bool Meet((decimal Low, decimal High) one, (decimal Low, decimal High) two) => one.Low <= two.High && two.Low <= one.High;
}
