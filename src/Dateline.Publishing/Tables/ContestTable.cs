using Dateline.Extraction;
using static Dateline.Publishing.Tables.Columns<Dateline.Publishing.Tables.DocumentRow<Dateline.Extraction.Contest>>;

namespace Dateline.Publishing.Tables;

/// <summary>The table of statements that disagree.</summary>
public static class ContestTable
{
    /// <summary>One row a pair of statements.</summary>
    public static readonly ExtractTable<DocumentRow<Contest>> Table = new("contests", "pair of statements that disagree",
        "Where two statements of one document disagree.", ["contest_id"], source => source.Of(source.Extract.Contests),
    [
        Key("contest_id", "Key of the pair.", row => row.Record.Id),
        Reference("document_id", "documents", "Document the statements stand in.", row => row.DocumentId).As(ColumnRole.Document) with { IsRequired = true },
        Choice("relation", Enumeration.Of("contest_relation"), "How the second statement answers the first.", row => row.Record.Relation).Shown() with { IsRequired = true },
        Reference("claim_quote_id", "quotes", "The statement answered, where it is a quote.", row => row.Record.ClaimQuoteId),
        Reference("claim_event_id", "events", "The statement answered, where it is an event.", row => row.Record.ClaimEventId),
        Reference("counter_quote_id", "quotes", "The answer, where it is a quote.", row => row.Record.CounterQuoteId),
        Reference("counter_event_id", "events", "The answer, where it is an event.", row => row.Record.CounterEventId),
        Text("topic_text", "What the two disagree about, as written.", row => row.Record.TopicText).Shown(),
        Reference("place_id", "entities", "The place in question, among the entities.", row => row.Record.PlaceId),
        SpanText("cue_text", "The words that say that they disagree.", row => row.Record.Cue?.Text).Shown(),
        SpanStart("cue_start", "First character of the cue.", row => row.Start(row.Record.Cue)),
        SpanEnd("cue_end", "End of the cue, exclusive.", row => row.End(row.Record.Cue)),
        Text("rule", "Name of the rule that made the row.", row => row.Record.Rule).Filter().As(ColumnRole.Rule) with { IsRequired = true },
        Number("confidence", "Share of that rule's rows that were right; empty, as no benchmark has statements that disagree.", row => row.Record.Confidence).As(ColumnRole.Confidence) with { Minimum = 0, Maximum = 1 },
    ]) { Label = "cue_text", Address = RowAddress.Anchor, IsFollowed = true };
}
