using System.Text.Json.Nodes;
using Dateline.Publishing.Output;
using Dateline.Publishing.Tables;

namespace Dateline.Publishing.Metadata;

/// <summary>Makes <c>datapackage.json</c>: Data Package version 2 with a table schema a table.</summary>
/// <remarks>https://datapackage.org/standard/data-package/</remarks>
static class DataPackage
{
    public static JsonObject Of(DatasetDescription dataset)
    {
        var settings = dataset.Settings;
        return new JsonObject
        {
            ["$schema"] = "https://datapackage.org/profiles/2.0/datapackage.json",
            ["name"] = settings.Name,
            ["title"] = settings.Title,
            ["description"] = settings.Description,
            ["version"] = settings.Version.ToString(),
            ["created"] = $"{DatasetDescription.Day(settings.ReleasedOn)}T00:00:00Z",
            ["licenses"] = new JsonArray(new JsonObject { ["name"] = settings.License.Id, ["title"] = settings.License.Name, ["path"] = settings.License.Url }),
            ["contributors"] = new JsonArray(
                new JsonObject { ["title"] = settings.Creator.Name, ["roles"] = new JsonArray("creator") }.With("path", settings.Creator.Url)),
            ["keywords"] = JsonFile.List(settings.Keywords),
        }.With("homepage", settings.BaseUrl).With("resources", new JsonArray([.. DatasetTables.All.Select(table => ResourceOf(table, dataset))]));
    }

    static JsonObject ResourceOf(Table table, DatasetDescription dataset)
    {
        var files = dataset.FilesOf(table.Name, "csv");
        var resource = new JsonObject
        {
            ["name"] = table.Name,
            ["title"] = table.Title,
            ["description"] = table.Description,
            ["path"] = files is [var whole] ? whole.Path : JsonFile.List(files.Select(file => file.Path)),
            ["type"] = "table",
            ["format"] = "csv",
            ["mediatype"] = "text/csv",
            ["encoding"] = "utf-8",
            ["bytes"] = files.Sum(file => file.Bytes),
        };
        // A hash is one file's; those of parts stand in the list of checksums.
        if (files is [var only])
            resource["hash"] = $"sha256:{only.Sha256}";
        return resource
            .With("dialect", new JsonObject { ["delimiter"] = ",", ["lineTerminator"] = "\n", ["quoteChar"] = "\"", ["doubleQuote"] = true, ["header"] = true })
            .With("schema", SchemaOf(table));
    }

    static JsonObject SchemaOf(Table table) => new()
    {
        ["fields"] = new JsonArray([.. table.Columns.Select(column => FieldOf(column, table))]),
        ["missingValues"] = new JsonArray(""),
        ["primaryKey"] = JsonFile.List(table.Key),
        ["foreignKeys"] = new JsonArray([.. table.Columns.Where(column => column.References is not null).Select(column => ForeignKeyOf(column, table))]),
    };

    static JsonObject ForeignKeyOf(Column column, Table table) => new()
    {
        ["fields"] = new JsonArray(column.Name),
        // A reference into the same table has an empty resource in every version of the standard.
        ["reference"] = new JsonObject { ["resource"] = column.References == table.Name ? "" : column.References,
            ["fields"] = JsonFile.List(DatasetTables.Of(column.References!).Key) },
    };

    static JsonObject FieldOf(Column column, Table table)
    {
        var field = new JsonObject { ["name"] = column.Name, ["title"] = column.Title, ["description"] = column.Description, ["type"] = TypeOf(column.Type) };
        if (column.Type == ColumnType.StringList)
            (field["delimiter"], field["itemType"]) = ("|", "string");
        if (column.Unit is not null)
            field["unit"] = column.Unit;
        var constraints = new JsonObject();
        // An empty list is an empty cell, which validators take for a missing value.
        if (column.IsRequired && column.Type != ColumnType.StringList)
            constraints["required"] = true;
        if (table.Key is [var key] && key == column.Name)
            constraints["unique"] = true;
        if (column.Minimum is { } minimum)
            constraints["minimum"] = minimum;
        if (column.Maximum is { } maximum)
            constraints["maximum"] = maximum;
        if (column.Enumeration is { } enumeration)
            constraints["enum"] = JsonFile.List(enumeration.Values.Select(value => value.Value));
        return constraints.Count > 0 ? field.With("constraints", constraints) : field;
    }

    /// <summary>The type in Table Schema.</summary>
    public static string TypeOf(ColumnType type) => type switch
    {
        ColumnType.String => "string",
        ColumnType.Integer => "integer",
        ColumnType.Double => "number",
        ColumnType.Boolean => "boolean",
        ColumnType.Date => "date",
        ColumnType.StringList => "list",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No type of Table Schema is known for this type of column."),
    };
}
