using System.Collections.Immutable;
using Dateline.Linking.Accounts;

namespace Dateline.Linking.Series;

/// <summary>Joins figures of one thing, of one subject or one story, into series over time and sources.</summary>
static class SeriesFinder
{
    /// <summary>Series of two figures and more from two documents or of two periods, each in the order of documents and places.</summary>
    /// <param name="figures">The figures, in the order of documents and places.</param>
    /// <param name="scopeOf">The story of a document, or what else may share a series without a subject, by the document's number.</param>
    public static ImmutableArray<ImmutableArray<int>> Find(IReadOnlyList<SeriesFigure> figures, Func<int, int> scopeOf) =>
        [.. Enumerable.Range(0, figures.Count)
            .GroupBy(figure => (figures[figure].Thing, figures[figure].Subject, Scope: figures[figure].Subject == WordPool.None
            ? scopeOf(figures[figure].Document) : 0))
            .Select(group => group.ToImmutableArray())
            .Where(group => group.Length > 1 && (Differ(group, figure => figures[figure].Document) || Differ(group, figure => figures[figure].Period.First)))
            .OrderBy(group => group[0])];

    static bool Differ(ImmutableArray<int> group, Func<int, int> what) => group.Select(what).Distinct().Skip(1).Any();
}
