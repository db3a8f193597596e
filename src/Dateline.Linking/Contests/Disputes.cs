using System.Collections.Immutable;
using Dateline.Extraction;
using Dateline.Linking.Accounts;
using Dateline.Linking.Happenings;
using Dateline.Linking.Series;
using Dateline.Linking.Statements;

namespace Dateline.Linking.Contests;

/// <summary>Where documents disagree: about a figure, about whether something happened, about who said it.</summary>
sealed class Disputes
{
    readonly HashSet<int> _series = [];
    readonly List<(int Document, Contest Contest)> _contests = [];

    /// <summary>Looks for them.</summary>
    public Disputes(IReadOnlyList<DocumentAccount> documents, Ledger<EventAccount> events, ImmutableArray<ImmutableArray<int>> happenings,
        Ledger<StatementQuote> quotes, ImmutableArray<ImmutableArray<int>> statements, Ledger<SeriesFigure> figures, ImmutableArray<ImmutableArray<int>> series)
    {
        foreach (var members in series)
            foreach (var (claim, counter) in FigureDispute.Find(members, figures.Accounts, document => documents[document].Day?.DayNumber))
            {
                _series.Add(members[0]);
                Add(figures.Accounts[claim].Document, figures.KeyOf(claim), figures.KeyOf(counter), "figure", (one, two) => Row("contradicts") with
                {
                    ClaimMetricId = one,
                    CounterMetricId = two,
                    SeriesId = LinkKey.OfSeries(figures.KeyOf(members[0])),
                });
            }
        foreach (var members in happenings)
            foreach (var (claim, counter) in StatusDispute.Find(members, events.Accounts))
                Add(events.Accounts[claim].Document, events.KeyOf(claim), events.KeyOf(counter), "status", (one, two) => Row("denies") with
                {
                    ClaimEventId = one,
                    CounterEventId = two,
                    HappeningId = LinkKey.OfHappening(events.KeyOf(members[0])),
                });
        foreach (var members in statements)
            foreach (var (claim, counter) in AttributionDispute.Find(members, quotes.Accounts))
                Add(quotes.Accounts[claim].Document, quotes.KeyOf(claim), quotes.KeyOf(counter), "attribution",
                    (one, two) => Row("disputes") with { ClaimQuoteId = one, CounterQuoteId = two });

        void Add(int document, string claim, string counter, string basis, Func<string, string, Contest> row) =>
            _contests.Add((document, row(claim, counter)
            with { Id = LinkKey.OfContest(documents[document].Id, claim, counter), Basis = basis, Rule = $"linked-{basis}" }));

        static Contest Row(string relation) => new() { Id = "", Relation = relation, Rule = "" };
    }

    /// <summary>The first figures of series that are disputed.</summary>
    public IReadOnlySet<int> Series => _series;

    /// <summary>The disagreements, each with the number of the document whose words are answered.</summary>
    public IReadOnlyList<(int Document, Contest Contest)> Contests => _contests;
}
