using System.Collections.Immutable;
using Dateline.Extraction;
using Dateline.Linking.Accounts;

namespace Dateline.Linking.Happenings;

/// <summary>Tells what accounts of one happening say together: the rows of the happenings.</summary>
sealed class HappeningTeller(WordPool words, IReadOnlyList<DocumentAccount> documents, Ledger<EventAccount> events)
{
    const int MostParties = 6;

    /// <summary>The row of a happening.</summary>
    /// <param name="members">Numbers of its accounts; the first stands in the document at hand.</param>
    /// <param name="extract">The document at hand, whose fullest account gives the label.</param>
    /// <param name="storyId">Its story.</param>
    public Happening Tell(ImmutableArray<int> members, Extract extract, string? storyId)
    {
        var accounts = members.Select(member => events.Accounts[member]).ToList();
        var here = accounts[0].Document;
        var fullest = accounts.TakeWhile(account => account.Document == here).MaxBy(Fullness);
        var originals = accounts.Where(account => !documents[account.Document].IsCopy).DefaultIfEmpty(accounts[0]).ToList();
        var tellers = originals.Select(account => account.Document).Distinct().Select(document => documents[document]).ToList();
        var days = accounts.Select(account => account.Days).Where(days => days.First > 0).OrderBy(days => days.Last - days.First).FirstOrDefault();
        return new()
        {
            Id = LinkKey.OfHappening(events.KeyOf(members[0])),
            StoryId = storyId,
            EventType = words[Most(originals.Select(account => account.Type))],
            Label = extract.Events[fullest.Ordinal].At.Text,
            EventId = extract.Events[fullest.Ordinal].Id,
            Actors = Parties(originals, account => account.Actors),
            Recipients = Parties(originals, account => account.Recipients),
            PlaceId = words[Most(accounts.Select(account => account.Place).Where(place => place != WordPool.None))],
            StartsOn = days.First > 0 ? DateOnly.FromDayNumber(days.First) : null,
            EndsOn = days.First > 0 ? DateOnly.FromDayNumber(days.Last) : null,
            Status = StatusOf(accounts),
            IsDenied = accounts.Any(account => account.Status == EventStatus.Denied),
            Mentions = originals.Count,
            Documents = tellers.Count,
            Publishers = [.. tellers.Select(teller => words[teller.Publisher]).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            FirstToldOn = tellers.Min(teller => teller.Day),
        };
    }

    /// <summary>How accounts are weighed: what is told as fact anywhere beats what is claimed, and that what is planned.</summary>
    static readonly ImmutableArray<EventStatus> s_weight =
        [EventStatus.Occurred, EventStatus.Ongoing, EventStatus.Claimed, EventStatus.Planned, EventStatus.Possible, EventStatus.Denied];

    static EventStatus StatusOf(List<EventAccount> accounts) => accounts.Select(account => account.Status).MinBy(status => s_weight.IndexOf(status));

    static int Fullness(EventAccount account) =>
        Math.Min(1, account.Actors.Length) + Math.Min(1, account.Recipients.Length) + (account.Place == WordPool.None ? 0 : 1)
        + (account.Days.First > 0 ? 1 : 0);

    // The most frequent; of equals the one told first.
    static int Most(IEnumerable<int> values) =>
        values.CountBy(value => value).OrderByDescending(value => value.Value).Select(value => value.Key).FirstOrDefault(WordPool.None);

    ImmutableArray<string> Parties(List<EventAccount> accounts, Func<EventAccount, int[]> of)
    {
        var naming = accounts.Where(account => of(account).Length > 0).ToList();
        return [.. naming.SelectMany(of).CountBy(party => party)
            .Where(party => party.Value * 3 >= naming.Count)
            .OrderByDescending(party => party.Value).ThenBy(party => words[party.Key], StringComparer.Ordinal)
            .Take(MostParties)
            .Select(party => words[party.Key]!)];
    }
}
