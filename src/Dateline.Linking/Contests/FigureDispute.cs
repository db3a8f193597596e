using System.Collections.Immutable;
using Dateline.Linking.Accounts;
using Dateline.Linking.Series;

namespace Dateline.Linking.Contests;

/// <summary>Finds figures of one series that two documents give differently for the same time: a later document with a newer figure disputes nothing.</summary>
static class FigureDispute
{
    /// <summary>Figures of a series that are held against each other; more of them make pairs without end.</summary>
    const int Most = 200;

    /// <summary>Pairs of figures that cannot both be right: one a pair of documents.</summary>
    /// <param name="series">Numbers of the figures of one series.</param>
    /// <param name="figures">All figures.</param>
    /// <param name="dayOf">Day number of a document's publication, by its number; null where none is known.</param>
    public static IEnumerable<(int Claim, int Counter)> Find(ImmutableArray<int> series, IReadOnlyList<SeriesFigure> figures, Func<int, int?> dayOf)
    {
        // "Five boats" and "three boats" of a story need not be the same boats; of a subject both figures are its own.
        if (figures[series[0]].Subject == WordPool.None && figures[series[0]].IsCount || IsLoose(series, figures))
            yield break;
        var told = new HashSet<(int, int)>();
        for (var one = 0; one < Math.Min(series.Length, Most); one++)
            for (var two = one + 1; two < Math.Min(series.Length, Most); two++)
            {
                var (claim, counter) = (figures[series[one]], figures[series[two]]);
                if (claim.Document != counter.Document && SameTime(claim, counter, dayOf) && !Meet(claim, counter)
                    && told.Add((claim.Document, counter.Document)))
                    yield return (series[one], series[two]);
            }
    }

    // "Five boats came, two fled": where one document gives the thing two values for one time, its words do not say which of them is meant.
    static bool IsLoose(ImmutableArray<int> series, IReadOnlyList<SeriesFigure> figures) => series
        .Select(figure => figures[figure])
        .GroupBy(figure => (figure.Document, figure.Period))
        .Any(told => told.Any(figure => !Meet(figure, told.First())));

    static bool SameTime(SeriesFigure one, SeriesFigure two, Func<int, int?> dayOf) =>
        one.Period.First > 0 && two.Period.First > 0 ? one.Period == two.Period
        : one.Period.First == 0 && two.Period.First == 0 && dayOf(one.Document) is { } day && day == dayOf(two.Document);

    static bool Meet(SeriesFigure one, SeriesFigure two) => one.Value.Low <= two.Value.High && two.Value.Low <= one.Value.High;
}
