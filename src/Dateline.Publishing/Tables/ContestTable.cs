using Dateline.Extraction;
using static Dateline.Publishing.Tables.Columns<Dateline.Publishing.Tables.DocumentRow<Dateline.Extraction.Contest>>;

namespace Dateline.Publishing.Tables;

/// <summary>The table of statements that disagree.</summary>
public static class ContestTable
{
    /// <summary>One row a pair of statements.</summary>
    public static readonly ExtractTable<DocumentRow<Contest>> Table = new("contests", "pair of statements that disagree",
        "Where two statements disagree, of one document or of two.", ["contest_id"], source => source.Of(source.Extract.Contests.Concat(source.Links.Contests)),
    [
        Key("contest_id", "Key of the pair.", row => row.Record.Id),
        Reference("document_id", "documents", "Document the statements stand in.", row => row.DocumentId).As(ColumnRole.Document) with { IsRequired = true },
        Choice("relation", Enumeration.Of("contest_relation"), "How the second statement answers the first.", row => row.Record.Relation)
            .Shown() with { IsRequired = true },
        Reference("claim_quote_id", "quotes", "The statement answered, where it is a quote.", row => row.Record.ClaimQuoteId),
        Reference("claim_event_id", "events", "The statement answered, where it is an event.", row => row.Record.ClaimEventId),
        Reference("counter_quote_id", "quotes", "The answer, where it is a quote.", row => row.Record.CounterQuoteId).Across(),
        Reference("counter_event_id", "events", "The answer, where it is an event.", row => row.Record.CounterEventId).Across(),
        Text("topic_text", "What the two disagree about, as written.", row => row.Record.TopicText).Shown(),
        Reference("place_id", "entities", "The place in question, among the entities.", row => row.Record.PlaceId),
        SpanText("cue_text", "The words that say that they disagree.", row => row.Record.Cue?.Text).Shown(),
        SpanStart("cue_start", "First character of the cue.", row => row.Start(row.Record.Cue)),
        SpanEnd("cue_end", "End of the cue, exclusive.", row => row.End(row.Record.Cue)),
        Text("rule", "Name of the rule that made the row.", row => row.Record.Rule).Filter().As(ColumnRole.Rule) with { IsRequired = true },
        Number("confidence", "Share of that rule's rows that were right; empty, as no benchmark has statements that disagree.", row => row.Record.Confidence)
            .As(ColumnRole.Confidence) with { Minimum = 0, Maximum = 1 },
        Choice("basis", Enumeration.Of("contest_basis"), "What the disagreement rests on.", row => row.Record.Basis).Shown(),
        Reference("claim_metric_id", "metrics", "The figure answered.", row => row.Record.ClaimMetricId),
        Reference("counter_metric_id", "metrics", "The figure that answers, of another document.", row => row.Record.CounterMetricId).Across(),
        Reference("happening_id", "happenings", "The happening about which two documents disagree.", row => row.Record.HappeningId).Across(),
        Reference("series_id", "series", "The series of which two documents give figures that cannot both be right.", row => row.Record.SeriesId).Across(),
    ]) { Label = "cue_text", Address = RowAddress.Anchor, IsFollowed = true };
}
