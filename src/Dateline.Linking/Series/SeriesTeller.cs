using System.Collections.Immutable;
using Dateline.Linking.Accounts;

namespace Dateline.Linking.Series;

/// <summary>Tells what the figures of one series say together: the rows of the series.</summary>
sealed class SeriesTeller(WordPool words, IReadOnlyList<DocumentAccount> documents, Ledger<SeriesFigure> figures, IReadOnlySet<int> contested)
{
    /// <summary>The row of a series.</summary>
    /// <param name="members">Numbers of its figures.</param>
    /// <param name="storyId">The story of its first document.</param>
    public FigureSeries Tell(ImmutableArray<int> members, string? storyId)
    {
        var accounts = members.Select(member => figures.Accounts[member]).ToList();
        var thing = words[accounts[0].Thing]!.Split(SeriesFigures.Separator);
        var ends = accounts.SelectMany(account => (decimal[])[account.Value.Low, account.Value.High])
            .Where(value => value is not (decimal.MinValue or decimal.MaxValue)).ToList();
        return new()
        {
            Id = LinkKey.OfSeries(figures.KeyOf(members[0])),
            Measured = thing[0],
            Unit = thing[1].Length == 0 ? null : thing[1],
            QuantityKind = thing[2],
            SubjectId = words[accounts[0].Subject],
            StoryId = accounts[0].Subject == WordPool.None ? storyId : null,
            Figures = accounts.Count,
            Documents = accounts.Select(account => account.Document).Distinct().Count(),
            Low = ends.Min(),
            High = ends.Max(),
            FirstOn = accounts.Min(First),
            LastOn = accounts.Max(Last),
            IsContested = contested.Contains(members[0]),
        };
    }

    DateOnly? First(SeriesFigure figure) => figure.Period.First > 0 ? DateOnly.FromDayNumber(figure.Period.First) : documents[figure.Document].Day;

    DateOnly? Last(SeriesFigure figure) => figure.Period.First > 0 ? DateOnly.FromDayNumber(figure.Period.Last) : documents[figure.Document].Day;
}
