using System.Collections.Immutable;
using Dateline.Linking.Accounts;

namespace Dateline.Linking.Happenings;

/// <summary>Joins the accounts of one story, or of one document that stands alone, into happenings.</summary>
static class HappeningFinder
{
    /// <summary>Groups of accounts, each in the order of documents and places; the groups in the order of their first account.</summary>
    /// <param name="accounts">The accounts of one story, in the order of documents and places.</param>
    public static ImmutableArray<ImmutableArray<int>> Find(IReadOnlyList<EventAccount> accounts)
    {
        var groups = new List<HappeningGroup>();
        var locals = new Dictionary<(int Document, int Local), HappeningGroup>();
        for (var number = 0; number < accounts.Count; number++)
        {
            var account = accounts[number];
            if (account.Local != WordPool.None && locals.TryGetValue((account.Document, account.Local), out var known))
                known.Add(account, number);
            else
            {
                groups.Add(new(account, number));
                if (account.Local != WordPool.None)
                    locals[(account.Document, account.Local)] = groups[^1];
            }
        }
        var standing = Join(groups, accounts);
        return [.. standing.Select(group => group.Accounts.Order().ToImmutableArray()).OrderBy(group => group[0])];
    }

    // The best agreement first, until none is left; among equals the earlier accounts.
    static List<HappeningGroup> Join(List<HappeningGroup> groups, IReadOnlyList<EventAccount> accounts)
    {
        var alive = new HappeningGroup?[groups.Count];
        groups.CopyTo(alive!);
        var waiting = new PriorityQueue<(int One, int Two), (int Agreement, int One, int Two)>(s_best);
        var rivals = Rivals(groups, accounts);
        for (var one = 0; one < groups.Count; one++)
            foreach (var two in rivals[one].GetViewBetween(one + 1, int.MaxValue))
                Offer(one, two);
        while (waiting.TryDequeue(out var pair, out var offer))
        {
            var (one, two) = pair;
            if (alive[one] is not { } first || alive[two] is not { } second || first.Agreement(second) is var agreement && agreement < HappeningSettings.Joins)
                continue;
            if (agreement != offer.Agreement)
            {
                waiting.Enqueue(pair, (agreement, one, two));
                continue;
            }
            first.Join(second);
            alive[two] = null;
            rivals[one].UnionWith(rivals[two]);
            rivals[one].Remove(one);
            foreach (var rival in rivals[one])
                if (alive[rival] is not null)
                {
                    rivals[rival].Add(one);
                    Offer(Math.Min(one, rival), Math.Max(one, rival));
                }
        }
        return [.. alive.OfType<HappeningGroup>()];

        void Offer(int one, int two)
        {
            if (alive[one]!.Agreement(alive[two]!) is var agreement && agreement >= HappeningSettings.Joins)
                waiting.Enqueue((one, two), (agreement, one, two));
        }
    }

    // Only groups of one word or one type can be one happening, so only those are held against each other.
    static SortedSet<int>[] Rivals(List<HappeningGroup> groups, IReadOnlyList<EventAccount> accounts)
    {
        var rivals = groups.Select(_ => new SortedSet<int>()).ToArray();
        var alike = new Dictionary<(bool IsType, int Word), List<int>>();
        for (var group = 0; group < groups.Count; group++)
            foreach (var key in groups[group].Accounts.SelectMany(account => Keys(accounts[account])).Distinct())
            {
                if (!alike.TryGetValue(key, out var others))
                    alike[key] = others = [];
                foreach (var other in others.TakeLast(HappeningSettings.MostAlike))
                {
                    rivals[other].Add(group);
                    rivals[group].Add(other);
                }
                others.Add(group);
            }
        return rivals;

        static IEnumerable<(bool IsType, int Word)> Keys(EventAccount account) =>
            account.Type == WordPool.None ? [(false, account.Family)] : [(false, account.Family), (true, account.Type)];
    }

    static readonly Comparer<(int Agreement, int One, int Two)> s_best = Comparer<(int Agreement, int One, int Two)>.Create((one, two) =>
        one.Agreement != two.Agreement ? two.Agreement.CompareTo(one.Agreement) : one.One != two.One ? one.One.CompareTo(two.One) : one.Two.CompareTo(two.Two));
}
