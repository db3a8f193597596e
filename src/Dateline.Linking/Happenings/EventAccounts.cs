using System.Collections.Immutable;
using Dateline.Extraction;
using Dateline.Linking.Accounts;
using Dateline.Linking.Terms;

namespace Dateline.Linking.Happenings;

/// <summary>Reads what is kept of an event mention.</summary>
static class EventAccounts
{
    // A word of an eighth of all documents ("have", "take", "use") names nothing that two documents could tell of.
    const long LeastRarity = 3 << BinaryLogarithm.Bits;

    /// <summary>
    /// The account of an event; null for one that only says something or whose word could mean anything: it is no happening that others could tell of.
    /// </summary>
    /// <param name="event">The event.</param>
    /// <param name="document">Number of its document.</param>
    /// <param name="ordinal">Number among the document's events.</param>
    /// <param name="words">Takes its words.</param>
    public static EventAccount? Of(Event @event, int document, int ordinal, WordPool words) =>
        !CanBeTold(@event) ? null : new EventAccount
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

    static bool CanBeTold(Event @event) => @event.EventType is null
        ? @event.Class == EventClass.Occurrence && TermWeights.RarityInProse(Term.Key(@event.Lemma.ToLowerInvariant())) >= LeastRarity
        : @event.EventType != "STATEMENT";

    static int[] PartiesOf(Event @event, ParticipantRole role, WordPool words) =>
        [.. @event.Participants.Where(participant => participant.Role == role).Select(participant => words.Of(participant.Name)).Distinct().Order()];
}
