using Dateline.Extraction;
using static Dateline.Publishing.Tables.Columns<Dateline.Publishing.Tables.DocumentRow<Dateline.Publishing.Tables.NumberedParticipant>>;

namespace Dateline.Publishing.Tables;

/// <summary>The table of participants of events.</summary>
public static class ParticipantTable
{
    /// <summary>One row a participant of an event.</summary>
    public static readonly ExtractTable<DocumentRow<NumberedParticipant>> Table = new("event_participants", "participant of an event",
        "Who takes part in each event, and how.", ["event_id", "role", "number"], source => source.Of(source.Extract.Events.SelectMany(Of)),
    [
        Reference("event_id", "events", "The event.", row => row.Record.EventId).As(ColumnRole.Owner) with { IsRequired = true },
        Choice("role", Enumeration.Of("participant_role"), "What part the participant plays.", row => PublishedName.Of(row.Record.Participant.Role))
            .Shown() with { IsRequired = true },
        Integer("number", "Number among the participants of that event and role, from 1.", row => row.Record.Number) with { IsRequired = true, Minimum = 1 },
        SpanStart("char_start", "First character of the participant; empty where it is understood, not written.", row => row.Start(row.Record.Participant.At)),
        SpanEnd("char_end", "End of the participant, exclusive.", row => row.End(row.Record.Participant.At)),
        SpanText("text", "The participant as written.", row => row.Record.Participant.At?.Text).Shown(),
        Reference("entity_id", "entities", "The participant among the entities.", row => row.Record.Participant.EntityId),
    ]) { Label = "text" };

    /// <summary>The participants of an event with their numbers.</summary>
    public static IEnumerable<NumberedParticipant> Of(Event record)
    {
        Span<int> seen = stackalloc int[Enum.GetValues<ParticipantRole>().Length];
        var rows = new List<NumberedParticipant>(record.Participants.Length);
        foreach (var participant in record.Participants)
            rows.Add(new NumberedParticipant(record.Id, ++seen[(int)participant.Role], participant));
        return rows;
    }
}

/// <summary>A participant and its number among those of its event and role.</summary>
/// <param name="EventId">Key of the event.</param>
/// <param name="Number">From 1.</param>
/// <param name="Participant">The participant.</param>
public sealed record NumberedParticipant(string EventId, int Number, EventParticipant Participant);
