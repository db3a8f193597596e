using Dateline.Linking.Happenings;
using static Dateline.Publishing.Tables.Columns<Dateline.Publishing.Tables.DocumentRow<Dateline.Linking.Happenings.Happening>>;

namespace Dateline.Publishing.Tables;

/// <summary>The table of happenings: one real event over all its mentions.</summary>
public static class HappeningTable
{
    /// <summary>One row a happening, in the order of their first mentions.</summary>
    public static readonly ExtractTable<DocumentRow<Happening>> Table = new("happenings", "happening",
        "What really happened, once for all the mentions of it, and what the accounts say together.", ["happening_id"],
            source => source.Of(source.Links.Happenings),
    [
        Key("happening_id", "Key of the happening, made of its first mention.", row => row.Record.Id),
        Reference("document_id", "documents", "First document that tells of it, in the order of their keys.", row => row.DocumentId)
            .As(ColumnRole.Document) with { IsRequired = true },
        Reference("event_id", "events", "The mention that says most of it in that document.", row => row.Record.EventId) with { IsRequired = true },
        Reference("story_id", "stories", "The story it belongs to; empty where one document tells of it alone.", row => row.Record.StoryId).Across(),
        Choice("event_type", Enumeration.Of("event_type"), "What kind of event it is, by most of its mentions.", row => row.Record.EventType).Shown(),
        Text("label", "The clause of that mention, as written.", row => row.Record.Label).Shown() with { IsRequired = true },
        List("actors", "Who acts, by the mentions that say so.", row => row.Record.Actors).Shown(),
        List("recipients", "Whom it is done to, by the mentions that say so.", row => row.Record.Recipients).Shown(),
        Reference("place_id", "entities", "Where, by most of the mentions that say so.", row => row.Record.PlaceId),
        Date("starts_on", "First day, of the most exact date that is told.", row => row.Record.StartsOn).Shown(),
        Date("ends_on", "Last day, of the most exact date that is told.", row => row.Record.EndsOn),
        Choice("status", Enumeration.Of("event_status"),
            "Whether it happened: told as fact anywhere beats claimed, claimed beats planned, denied only where all deny it.",
                row => PublishedName.Of(row.Record.Status)).Shown() with { IsRequired = true },
        Flag("is_denied", "Whether an account denies it.", row => row.Record.IsDenied),
        Count("mentions", "rows", "Mentions in all documents but copies of others.", row => row.Record.Mentions),
        Count("documents", "documents", "Documents that tell of it, copies of others aside.", row => row.Record.Documents).Shown(),
        List("publishers", "Who published them.", row => row.Record.Publishers),
        Date("first_told_on", "First day on which a document tells of it.", row => row.Record.FirstToldOn),
    ]) { Label = "label" };
}
