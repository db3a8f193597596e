using Dateline.Extraction;
using static Dateline.Publishing.Tables.Columns<Dateline.Publishing.Tables.DocumentRow<Dateline.Extraction.TimeExpression>>;

namespace Dateline.Publishing.Tables;

/// <summary>The table of time expressions.</summary>
public static class TimeTable
{
    /// <summary>One row a time expression.</summary>
    public static readonly ExtractTable<DocumentRow<TimeExpression>> Table = new("times", "time expression",
        "Every time expression, as TIMEX3 and as the days it means.", ["time_id"], source => source.Of(source.Extract.Times),
    [
        Key("time_id", "Key of the time expression, made of its sentence and its place in it.", row => row.Record.Id),
        Reference("document_id", "documents", "Document the expression stands in.", row => row.DocumentId).As(ColumnRole.Document) with { IsRequired = true },
        Reference("sentence_id", "sentences", "Sentence the expression stands in.", row => row.Record.SentenceId)
            .As(ColumnRole.Sentence) with { IsRequired = true },
        SpanStart("char_start", "First character of the expression in the document's text.", row => row.Start(row.Record.At)) with { IsRequired = true },
        SpanEnd("char_end", "End of the expression in the document's text, exclusive.", row => row.End(row.Record.At)) with { IsRequired = true },
        SpanText("text", "The expression as written.", row => row.Record.At.Text).Shown() with { IsRequired = true },
        Choice("timex_type", Enumeration.Of("timex_type"), "What kind of time it is, as TIMEX3 names them.", row => PublishedName.Of(row.Record.Type))
            .Shown() with { IsRequired = true },
        Text("timex_value", "The time in the notation of TIMEX3.", row => row.Record.Value).Shown() with { IsRequired = true },
        Choice("mod", Enumeration.Of("timex_mod"), "What TIMEX3 calls the modifier: about, before, the start of.", row => row.Record.Mod),
        Date("starts_on", "First day meant.", row => row.Record.StartsOn).Shown(),
        Date("ends_on", "Last day meant.", row => row.Record.EndsOn).Shown(),
        Choice("anchor", Enumeration.Of("time_anchor"), "What a relative time was reckoned from.", row => PublishedName.Of(row.Record.Anchor))
            with { IsRequired = true },
        .. Provenance(row => row.Record.Rule, row => row.Record.Confidence),
    ]) { Label = "text", Address = RowAddress.Anchor };
}
