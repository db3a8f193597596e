using Dateline.Extraction;
using static Dateline.Publishing.Tables.Columns<Dateline.Publishing.Tables.DocumentRow<Dateline.Extraction.Metric>>;

namespace Dateline.Publishing.Tables;

/// <summary>The table of metrics: what figures were reported.</summary>
public static class MetricTable
{
    /// <summary>One row a reported quantity.</summary>
    public static readonly ExtractTable<DocumentRow<Metric>> Table = new("metrics", "metric",
        "What figures were reported: every quantity with its unit, what it measures, for when, and who reports it.", ["metric_id"],
            source => source.Of(source.Extract.Metrics),
    [
        Key("metric_id", "Key of the metric, made of its sentence and its place in it.", row => row.Record.Id),
        Reference("document_id", "documents", "Document the metric stands in.", row => row.DocumentId).As(ColumnRole.Document) with { IsRequired = true },
        Reference("sentence_id", "sentences", "Sentence the metric stands in.", row => row.Record.SentenceId)
            .As(ColumnRole.Sentence) with { IsRequired = true },
        SpanStart("char_start", "First character of the number or its unit in the document's text.", row => row.Start(row.Record.At))
            with { IsRequired = true },
        SpanEnd("char_end", "End of number and unit in the document's text, exclusive.", row => row.End(row.Record.At)) with { IsRequired = true },
        SpanText("text", "Number and unit as written.", row => row.Record.At.Text).Shown() with { IsRequired = true },
        Number("value", "The figure with magnitudes multiplied out; empty for a range.", row => (double?)row.Record.Value).Shown(),
        Number("value_low", "Lower bound of a range or a vague number.", row => (double?)row.Record.ValueLow).Shown(),
        Number("value_high", "Upper bound of a range or a vague number.", row => (double?)row.Record.ValueHigh).Shown(),
        Choice("comparator", Enumeration.Of("comparator"), "How the figure is stated: exactly, about, more than, a range and so on.",
            row => row.Record.Comparator) with { IsRequired = true },
        Text("unit_text", "The unit as written.", row => row.Record.UnitText),
        Text("unit", "The unit: its common symbol or name (km, mph, year), an ISO 4217 currency code, or for counts the noun counted.", row => row.Record.Unit)
            .Shown().Filter(),
        Choice("quantity_kind", Enumeration.Of("quantity_kind"), "What kind of quantity it is: count, money, percent, duration, length and so on.",
            row => KindOf(row.Record.QuantityKind)) with { IsRequired = true },
        SpanText("measured_text", "What is measured or counted, as written.", row => row.Record.Measured?.Text).Shown(),
        SpanStart("measured_start", "First character of what is measured.", row => row.Start(row.Record.Measured)),
        SpanEnd("measured_end", "End of what is measured, exclusive.", row => row.End(row.Record.Measured)),
        Choice("change", Enumeration.Of("change"), "Whether the quantity rose or fell, where a change is reported.", row => row.Record.Change),
        Text("baseline_text", "What the change is measured against, as written.", row => row.Record.BaselineText),
        Text("period_text", "The period the figure holds for, as written.", row => row.Record.PeriodText).Shown(),
        Date("period_start", "First day of that period.", row => row.Record.PeriodStart),
        Date("period_end", "Last day of that period.", row => row.Record.PeriodEnd),
        Text("subject_text", "Whose figure it is, as written.", row => row.Record.SubjectText),
        Reference("subject_id", "entities", "Whose figure it is, among the entities.", row => row.Record.SubjectId),
        Text("source_text", "Who reports the figure, as written.", row => row.Record.SourceText).Shown(),
        Reference("source_id", "entities", "Who reports the figure, among the entities.", row => row.Record.SourceId),
        Reference("quote_id", "quotes", "The quote the figure stands in.", row => row.Record.QuoteId),
        .. Provenance(row => row.Record.Rule, row => row.Record.Confidence),
        Number("base_value", "The figure in the base unit of its kind; empty where no conversion is known.", row => (double?)row.Record.BaseValue),
        Text("base_unit", "UCUM code of that base unit.", row => row.Record.BaseUnit),
        Text("unit_code", "UCUM code of the unit or ISO 4217 code of the currency; empty for counts and bare numbers.", row => row.Record.UnitCode),
        Number("baseline_value", "The figure that this one changed from or is compared with, in the same unit; empty where the clause names none.",
            row => (double?)row.Record.BaselineValue),
        Date("baseline_start", "First day of the period of that figure.", row => row.Record.BaselineStart),
        Date("baseline_end", "Last day of the period of that figure.", row => row.Record.BaselineEnd),
        Text("share_of_text", "What a share is a share of, as written.", row => row.Record.ShareOfText),
        Text("per_text", "What a rate is counted by, as written: a barrel, per game, out of every 100,000.", row => row.Record.PerText),
        Text("per_unit", "What a rate is counted by: a unit as in the column unit, or a number.", row => row.Record.PerUnit),
        Choice("figure_status", Enumeration.Of("figure_status"), "How firmly the figure stands: fact, estimate, forecast, target, hypothetical or denied.",
            row => row.Record.FigureStatus) with { IsRequired = true },
        Reference("series_id", "series", "The series of figures of the same thing that it belongs to.",
            row => row.Source.Links.SeriesOf.GetValueOrDefault(row.Record.Id)).Across(),
    ]) { Label = "text", Address = RowAddress.Anchor, IsFollowed = true };

    /// <summary>The kind of a quantity as it is published: a rate of a rate ("dollars a head a day") has none of its own.</summary>
    public static string KindOf(string kind) => kind.EndsWith("_rate", StringComparison.Ordinal) && !Enumeration.Of("quantity_kind").Contains(kind)
        ? "rate" : kind;
}
