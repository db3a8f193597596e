using System.Text.Json.Nodes;

namespace Dateline.Publishing;

/// <summary>The explorer: what its script needs to know of the tables, and example queries.</summary>
sealed class ExplorePage(TableProfiles profiles, string directory, int mostRows)
{
    // What a reader of a table wants to see first; other columns wait in the chooser.
    static readonly HashSet<string> s_first = new(StringComparer.Ordinal)
    {
        "title", "published_on", "publisher", "words", "text", "speaker_name", "quote_type", "stance", "value", "value_low", "value_high", "unit", "measured_text", "period_text",
        "source_text", "timex_type", "timex_value", "starts_on", "ends_on", "trigger_text", "event_type", "status", "actors", "recipients", "place_text", "name", "entity_type",
        "description", "country", "mentions", "relation", "topic_text", "cue_text", "role", "section", "mention_kind", "quotes", "metrics", "events",
    };

    // Columns without a closed vocabulary that are worth filtering by.
    static readonly HashSet<string> s_facets = new(StringComparer.Ordinal)
    {
        "speaker_name", "publisher", "event_type", "mode", "quad", "unit", "quantity_kind", "country", "place_text", "section", "language", "rule", "date_precision",
    };

    // Tables whose rows have an anchor on the page of their document.
    static readonly HashSet<string> s_anchored = new(StringComparer.Ordinal) { "quotes", "metrics", "times", "events", "contests" };

    public IReadOnlyList<ExploreTable> Tables { get; } = [.. DatasetTables.All.Select(table => new ExploreTable(table.Name, table.Title, Phrase.Number(profiles[table.Name].Rows)))];
    public IReadOnlyList<ExampleQuery> Examples { get; } = ExampleQuery.ReadAll();
    public string FirstQuery => Examples[0].Sql;

    /// <summary>What the table is that the script opens first, written out so that the page does not jump when the script runs.</summary>
    public string FirstDescription => DatasetTables.All.First(table => table.Name == "quotes").Description;

    /// <summary>The tables as JSON; the encoder leaves no character that could end the element it stands in.</summary>
    public Html Schema => new(new JsonObject { ["most"] = mostRows, ["tables"] = new JsonArray([.. DatasetTables.All.Select(Describe)]) }.ToJsonString());

    JsonObject Describe(Table table) => new()
    {
        ["name"] = table.Name,
        ["description"] = table.Description,
        ["rows"] = profiles[table.Name].Rows,
        ["csv"] = new JsonArray([.. FilesOf(table, "csv").Select(file => JsonValue.Create(file))]),
        ["parquet"] = new JsonArray([.. FilesOf(table, "parquet").Select(file => JsonValue.Create(file))]),
        ["key"] = table.Key[0],
        ["anchored"] = s_anchored.Contains(table.Name),
        ["columns"] = new JsonArray([.. table.Columns.Select(Describe)]),
    };

    static JsonObject Describe(Column column) => new()
    {
        ["name"] = column.Name,
        ["title"] = column.Title,
        ["type"] = column.Type is ColumnType.Integer or ColumnType.Double ? "number" : "text",
        ["description"] = column.Description,
        ["first"] = s_first.Contains(column.Name),
        ["facet"] = column.Enumeration is not null || s_facets.Contains(column.Name),
    };

    IEnumerable<string> FilesOf(Table table, string format) =>
        TableParts.Of(Path.Combine(directory, "data"), table.Name, format).Select(file => Path.GetRelativePath(directory, file).Replace('\\', '/'));
}

/// <summary>A table of the explorer.</summary>
sealed record ExploreTable(string Name, string Title, string Rows);

/// <summary>A query to begin with (<c>examples.tsv</c>).</summary>
sealed record ExampleQuery(string Title, string Sql)
{
    /// <summary>Reads the examples.</summary>
    public static IReadOnlyList<ExampleQuery> ReadAll()
    {
        var examples = new List<ExampleQuery>();
        foreach (var cells in EmbeddedList.Rows("examples.tsv"))
            if (cells is [var title, var sql])
                examples.Add(new ExampleQuery(title, sql));
        return examples;
    }
}
