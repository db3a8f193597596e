using System.Collections.Immutable;
using Dateline.Extraction;
using static Dateline.Publishing.Tables.Columns<Dateline.Publishing.Tables.DocumentRow<Dateline.Extraction.Event>>;

namespace Dateline.Publishing.Tables;

/// <summary>The table of events: what happened, to whom, where and when.</summary>
public static class EventTable
{
    /// <summary>One row a mention of an event.</summary>
    public static readonly ExtractTable<DocumentRow<Event>> Table = new("events", "event",
        "What happened, to whom, where and when, and whether it happened: every mention of an event.", ["event_id"], source => source.Of(source.Extract.Events),
    [
        Key("event_id", "Key of the event, made of its sentence and its place in it.", row => row.Record.Id),
        Reference("document_id", "documents", "Document the event stands in.", row => row.DocumentId).As(ColumnRole.Document) with { IsRequired = true },
        Reference("sentence_id", "sentences", "Sentence the event stands in.", row => row.Record.SentenceId).As(ColumnRole.Sentence) with { IsRequired = true },
        SpanStart("char_start", "First character of the clause in the document's text.", row => row.Start(row.Record.At)) with { IsRequired = true },
        SpanEnd("char_end", "End of the clause in the document's text, exclusive.", row => row.End(row.Record.At)) with { IsRequired = true },
        SpanText("text", "The clause as written.", row => row.Record.At.Text).Shown() with { IsRequired = true },
        SpanStart("trigger_start", "First character of the word that names the event.", row => row.Start(row.Record.Trigger)) with { IsRequired = true },
        SpanEnd("trigger_end", "End of the word that names the event, exclusive.", row => row.End(row.Record.Trigger)) with { IsRequired = true },
        SpanText("trigger_text", "The word that names the event, as written.", row => row.Record.Trigger.Text).Shown() with { IsRequired = true },
        Text("lemma", "Dictionary form of that word.", row => row.Record.Lemma) with { IsRequired = true },
        Choice("class", Enumeration.Of("event_class"), "TimeML class of the event.", row => PublishedName.Of(row.Record.Class)) with { IsRequired = true },
        Choice("event_type", Enumeration.Of("event_type"), "What kind of event it is: a PLOVER type, STATEMENT, or a type of this dataset's domain.",
            row => row.Record.EventType).Shown(),
        Choice("mode", Enumeration.Of("event_mode"), "How it was done, as PLOVER names the modes of its types.", row => row.Record.Mode),
        Choice("quad", Enumeration.Of("quad"), "Whether it is cooperation or conflict, in words or in deeds.", row => row.Record.Quad),
        Choice("status", Enumeration.Of("event_status"), "Whether it happened.", row => PublishedName.Of(row.Record.Status)).Shown() with { IsRequired = true },
        List("actors", "Who acts, by name.", row => NamesOf(row.Record, ParticipantRole.Actor)).Shown(),
        List("recipients", "Whom it is done to, by name.", row => NamesOf(row.Record, ParticipantRole.Recipient)).Shown(),
        Text("place_text", "Where, as written.", row => row.Record.PlaceText).Shown().Filter(),
        Reference("place_id", "entities", "Where, among the entities.", row => row.Record.PlaceId),
        Number("latitude", "Latitude of the place, WGS 84.", row => row.Record.Latitude) with { Unit = "degrees", Minimum = -90, Maximum = 90 },
        Number("longitude", "Longitude of the place, WGS 84.", row => row.Record.Longitude) with { Unit = "degrees", Minimum = -180, Maximum = 180 },
        Reference("time_id", "times", "The time expression that dates the event.", row => row.Record.TimeId),
        Date("starts_on", "First day meant.", row => row.Record.StartsOn).Shown(),
        Date("ends_on", "Last day meant.", row => row.Record.EndsOn).Shown(),
        Choice("date_precision", Enumeration.Of("date_precision"), "How exactly the date is known.", row => row.Record.DatePrecision)
            with { IsRequired = true },
        Reference("source_id", "entities", "Who says so, among the entities; empty where the document itself does.", row => row.Record.SourceId),
        Reference("quote_id", "quotes", "The quote the event stands in.", row => row.Record.QuoteId),
        .. Provenance(row => row.Record.Rule, row => row.Record.Confidence),
        Choice("place_precision", Enumeration.Of("place_precision"),
            "Where the place was read: in the clause itself, or in the dateline that opens its sentence.", row => row.Record.PlacePrecision),
        Text("object_text", "What it is done to where that is no party: what was sold, passed or launched, as written.", row => row.Record.ObjectText),
        Reference("context_place_id", "entities", "The place that the text before is about, where the clause names none; carried over, not said.",
            row => row.Record.ContextPlaceId),
        Choice("context_place_basis", Enumeration.Of("context_basis"), "Where that place was read.", row => row.Record.ContextPlaceBasis),
        Date("context_starts_on", "First day of the time that the text about it tells, where the clause tells none; carried over, not said.",
            row => row.Record.ContextStartsOn),
        Date("context_ends_on", "Last day of that time.", row => row.Record.ContextEndsOn),
        Choice("context_date_basis", Enumeration.Of("context_basis"), "Where that time was read.", row => row.Record.ContextDateBasis),
        Reference("happening_id", "happenings", "The happening that it tells of.",
            row => row.Source.Links.HappeningOf.GetValueOrDefault(row.Record.Id)).Across(),
    ]) { Label = "text", Address = RowAddress.Anchor, IsFollowed = true };

    static ImmutableArray<string> NamesOf(Event record, ParticipantRole role) =>
        [.. record.Participants.Where(participant => participant.Role == role).Select(participant => participant.Name)];
}
