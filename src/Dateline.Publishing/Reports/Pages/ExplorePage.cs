using System.Text.Json.Nodes;
using Dateline.Publishing.Files;
using Dateline.Publishing.Reports.Markup;
using Dateline.Publishing.Reports.Wording;
using Dateline.Publishing.Tables;

namespace Dateline.Publishing.Reports.Pages;

/// <summary>The explorer: what its script needs to know of the tables, and example queries.</summary>
sealed class ExplorePage(TableProfiles profiles, string directory, int mostRows)
{
    public IReadOnlyList<ExploreTable> Tables { get;
        } = [.. DatasetTables.All.Select(table => new ExploreTable(table.Name, table.Title, Phrase.Number(profiles[table].Rows)))];
    public IReadOnlyList<ExampleQuery> Examples { get; } = ExampleQuery.ReadAll();
    public string FirstQuery => Examples[0].Sql;

    /// <summary>What the table is that the script opens first, written out so that the page does not jump when the script runs.</summary>
    public string FirstDescription => QuoteTable.Table.Description;

    /// <summary>The tables as JSON; the encoder leaves no character that could end the element it stands in.</summary>
    public Html Schema => new(new JsonObject { ["most"] = mostRows, ["tables"] = new JsonArray([.. DatasetTables.All.Select(Describe)]) }.ToJsonString());

    JsonObject Describe(Table table) => new()
    {
        ["name"] = table.Name,
        ["description"] = table.Description,
        ["rows"] = profiles[table].Rows,
        ["csv"] = new JsonArray([.. FilesOf(table, "csv").Select(file => JsonValue.Create(file))]),
        ["parquet"] = new JsonArray([.. FilesOf(table, "parquet").Select(file => JsonValue.Create(file))]),
        ["key"] = table.Key[0],
        ["anchored"] = table.Address == RowAddress.Anchor,
        ["columns"] = new JsonArray([.. table.Columns.Select(Describe)]),
    };

    static JsonObject Describe(Column column) => new()
    {
        ["name"] = column.Name,
        ["title"] = column.Title,
        ["type"] = column.Type is ColumnType.Integer or ColumnType.Double ? "number" : "text",
        ["description"] = column.Description,
        ["first"] = column.IsShown,
        ["facet"] = column.Enumeration is not null || column.IsFilter,
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
