using System.Text.Json.Nodes;
using Dateline.Publishing.Output;
using Dateline.Publishing.Tables;

namespace Dateline.Publishing.Metadata;

/// <summary>Makes <c>data/csv-metadata.json</c>: W3C CSV on the Web, found by its readers beside the CSV files.</summary>
/// <remarks>https://www.w3.org/TR/tabular-metadata/</remarks>
static class CsvOnTheWeb
{
    public static JsonObject Of(DatasetDescription dataset)
    {
        var settings = dataset.Settings;
        return new JsonObject
        {
            ["@context"] = new JsonArray("http://www.w3.org/ns/csvw", new JsonObject { ["@language"] = "en" }),
            ["dc:title"] = settings.Title,
            ["dc:description"] = settings.Description,
            ["dc:creator"] = settings.Creator.Name,
            ["dc:license"] = new JsonObject { ["@id"] = settings.License.Url },
            ["dc:date"] = DatasetDescription.Day(settings.ReleasedOn),
            ["dialect"] = new JsonObject { ["encoding"] = "utf-8", ["lineTerminators"] = new JsonArray("\n"), ["header"] = true, ["doubleQuote"] = true },
            ["tables"] = new JsonArray(
                [.. DatasetTables.All.SelectMany(table => dataset.FilesOf(table.Name, "csv").Select(file => TableOf(table, file, dataset)))]),
        };
    }

    static JsonObject TableOf(Table table, PublishedFile file, DatasetDescription dataset) => new()
    {
        ["url"] = UrlOf(file),
        ["dc:title"] = table.Title,
        ["dc:description"] = table.Description,
        ["tableSchema"] = new JsonObject
        {
            ["columns"] = new JsonArray([.. table.Columns.Select(ColumnOf)]),
            ["primaryKey"] = JsonFile.List(table.Key),
            // A key of a table in parts is in one of several files, which this standard cannot say.
            ["foreignKeys"] = new JsonArray(
                [.. table.Columns.Where(column => column.References is not null && dataset.FilesOf(column.References, "csv").Length == 1)
                    .Select(column => new JsonObject
            {
                ["columnReference"] = new JsonArray(column.Name),
                ["reference"] = new JsonObject { ["resource"] = UrlOf(dataset.FilesOf(column.References!, "csv")[0]),
                    ["columnReference"] = JsonFile.List(DatasetTables.Of(column.References!).Key) },
            })]),
        },
    };

    // Relative to the folder of the tables, where this description stands.
    static string UrlOf(PublishedFile file) => file.Path["data/".Length..];

    static JsonObject ColumnOf(Column column)
    {
        var described = new JsonObject
        {
            ["name"] = column.Name,
            ["titles"] = column.Name,
            ["dc:description"] = column.Description,
            ["datatype"] = DatatypeOf(column),
            ["required"] = column.IsRequired && column.Type != ColumnType.StringList,
        };
        return column.Type == ColumnType.StringList ? described.With("separator", "|") : described;
    }

    static JsonNode DatatypeOf(Column column)
    {
        var datatype = new JsonObject { ["base"] = TypeOf(column.Type) };
        if (column.Minimum is { } minimum)
            datatype["minimum"] = minimum;
        if (column.Maximum is { } maximum)
            datatype["maximum"] = maximum;
        return datatype.Count == 1 ? TypeOf(column.Type) : datatype;
    }

    /// <summary>The type in CSV on the Web; of a list that of its items.</summary>
    public static string TypeOf(ColumnType type) => type switch
    {
        ColumnType.String or ColumnType.StringList => "string",
        ColumnType.Integer => "integer",
        ColumnType.Double => "double",
        ColumnType.Boolean => "boolean",
        ColumnType.Date => "date",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No datatype of CSV on the Web is known for this type of column."),
    };
}
