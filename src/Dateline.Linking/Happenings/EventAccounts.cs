using System.Collections.Immutable;
using Dateline.Extraction;
using Dateline.Linking.Accounts;

namespace Dateline.Linking.Happenings;

/// <summary>Reads what is kept of an event mention.</summary>
static class EventAccounts
{
    /// <summary>The account of an event; null for one that has no type or only says something: it is no happening that others could tell of.</summary>
    /// <param name="event">The event.</param>
    /// <param name="document">Number of its document.</param>
    /// <param name="ordinal">Number among the document's events.</param>
    /// <param name="words">Takes its words.</param>
    public static EventAccount? Of(Event @event, int document, int ordinal, WordPool words) =>
        @event.EventType is null or "STATEMENT" ? null : new EventAccount
        {
            Document = document,
            Ordinal = ordinal,
            Local = words.Of(@event.HappeningId),
            Family = words.Of(WordFamilies.Of(@event.Lemma.ToLowerInvariant())),
            Type = words.Of(@event.EventType),
            Actors = PartiesOf(@event, ParticipantRole.Actor, words),
            Recipients = PartiesOf(@event, ParticipantRole.Recipient, words),
            Place = @event.PlacePrecision == "clause" ? words.Of(@event.PlaceId) : WordPool.None,
            Days = @event.StartsOn is { } first ? (first.DayNumber, (@event.EndsOn ?? first).DayNumber) : default,
            Status = @event.Status,
        };

    static int[] PartiesOf(Event @event, ParticipantRole role, WordPool words) =>
        [.. @event.Participants.Where(participant => participant.Role == role).Select(participant => words.Of(participant.Name)).Distinct().Order()];
}
