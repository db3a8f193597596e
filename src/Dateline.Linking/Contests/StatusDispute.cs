using System.Collections.Immutable;
using Dateline.Extraction;
using Dateline.Linking.Happenings;

namespace Dateline.Linking.Contests;

/// <summary>Finds happenings that one document tells as fact or claim and another as denied.</summary>
static class StatusDispute
{
    /// <summary>The first account that tells the happening and the first of another document that denies it; none where all agree.</summary>
    /// <param name="happening">Numbers of its accounts.</param>
    /// <param name="events">All accounts.</param>
    public static IEnumerable<(int Claim, int Counter)> Find(ImmutableArray<int> happening, IReadOnlyList<EventAccount> events)
    {
        foreach (var counter in happening.Where(account => events[account].Status == EventStatus.Denied))
            foreach (var claim in happening)
                if (events[claim].Document != events[counter].Document && events[claim].Status is EventStatus.Occurred or EventStatus.Claimed
                    && SameParties(events[claim], events[counter]))
                {
                    yield return (claim, counter);
                    yield break;
                }
    }

    // "He was not charged" does not answer "she was charged", nor does an attack that was foiled answer one that was not: what both name must be the same.
    static bool SameParties(EventAccount one, EventAccount two) =>
        one.Family == two.Family && one.Actors.Intersect(two.Actors).Any() && one.Recipients.Intersect(two.Recipients).Any();
}
