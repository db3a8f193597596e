using Dateline.Linking.Series;
using static Dateline.Publishing.Tables.Columns<Dateline.Publishing.Tables.DocumentRow<Dateline.Linking.Series.FigureSeries>>;

namespace Dateline.Publishing.Tables;

/// <summary>The table of series: one measured thing over time and sources.</summary>
public static class SeriesTable
{
    /// <summary>One row a series, in the order of their first figures.</summary>
    public static readonly ExtractTable<DocumentRow<FigureSeries>> Table = new("series", "series of figures",
        "One measured thing of one subject or story over time and sources; its figures are the metrics that name it.", ["series_id"],
            source => source.Of(source.Links.Series),
    [
        Key("series_id", "Key of the series, made of its first figure.", row => row.Record.Id),
        Reference("document_id", "documents", "Document of its first figure, in the order of their keys.", row => row.DocumentId)
            .As(ColumnRole.Document) with { IsRequired = true },
        Text("measured", "What is measured, in lower case and the singular.", row => row.Record.Measured).Shown() with { IsRequired = true },
        Text("unit", "Unit of its figures.", row => row.Record.Unit).Shown(),
        Choice("quantity_kind", Enumeration.Of("quantity_kind"), "What kind of quantity it is.", row => row.Record.QuantityKind) with { IsRequired = true },
        Reference("subject_id", "entities", "Whose figure it is.", row => row.Record.SubjectId),
        Reference("story_id", "stories", "The story that gives it, where it has no subject.", row => row.Record.StoryId).Across(),
        Count("figures", "rows", "Figures of it.", row => row.Record.Figures).Shown(),
        Count("documents", "documents", "Documents that give one.", row => row.Record.Documents).Shown(),
        Number("low", "The least value that is told.", row => (double)row.Record.Low).Shown() with { IsRequired = true },
        Number("high", "The greatest value that is told.", row => (double)row.Record.High).Shown() with { IsRequired = true },
        Date("first_on", "First day of its periods, or of publication where a figure has none.", row => row.Record.FirstOn),
        Date("last_on", "Last day of its periods, or of publication where a figure has none.", row => row.Record.LastOn),
        Flag("is_contested", "Whether two documents give it differently for the same time.", row => row.Record.IsContested),
    ]) { Label = "measured" };
}
