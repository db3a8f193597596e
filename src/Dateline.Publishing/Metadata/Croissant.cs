using System.Reflection;
using System.Text.Json.Nodes;

namespace Dateline.Publishing;

/// <summary>Makes <c>croissant.json</c>: Croissant 1.1, read by machine-learning tools; its records come from the Parquet files.</summary>
/// <remarks>https://docs.mlcommons.org/croissant/docs/croissant-spec-1.1.html; the context is that of its appendix (<c>croissant-context.json</c>).</remarks>
static class Croissant
{
    public static JsonObject Of(DatasetDescription dataset)
    {
        var settings = dataset.Settings;
        return new JsonObject
        {
            ["@context"] = Context(),
            ["@type"] = "sc:Dataset",
            ["conformsTo"] = "http://mlcommons.org/croissant/1.1",
            ["name"] = settings.Name,
            ["alternateName"] = settings.Title,
            ["description"] = settings.Description,
            ["license"] = settings.License.Url,
            ["url"] = settings.BaseUrl ?? "./",
            ["creator"] = SchemaOrg.CreatorOf(settings.Creator),
            ["datePublished"] = DatasetDescription.Day(settings.ReleasedOn),
            ["version"] = settings.Version.ToString(),
            ["citeAs"] = dataset.Citation,
            ["keywords"] = JsonFile.List(settings.Keywords),
            ["inLanguage"] = JsonFile.List(dataset.Summary.Languages),
        }
        .With("temporalCoverage", dataset.TemporalCoverage)
        .With("distribution", new JsonArray([.. DatasetTables.All.Select(table => FileOf(table, dataset))]))
        .With("recordSet", new JsonArray([.. DatasetTables.All.Select(RecordsOf)]));
    }

    static JsonObject FileOf(Table table, DatasetDescription dataset)
    {
        var file = dataset.Files[$"data/{table.Name}.parquet"];
        return new JsonObject
        {
            ["@type"] = "cr:FileObject",
            ["@id"] = $"{table.Name}.parquet",
            ["name"] = $"{table.Name}.parquet",
            ["description"] = table.Description,
            ["contentUrl"] = dataset.Settings.UrlOf(file.Path),
            ["contentSize"] = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{file.Bytes} B"),
            ["encodingFormat"] = "application/vnd.apache.parquet",
            ["sha256"] = file.Sha256,
        };
    }

    static JsonObject RecordsOf(Table table) => new()
    {
        ["@type"] = "cr:RecordSet",
        ["@id"] = table.Name,
        ["name"] = table.Name,
        ["description"] = table.Description,
        ["key"] = table.Key is [var single] ? IdOf(table, single) : new JsonArray([.. table.Key.Select(part => IdOf(table, part))]),
        ["field"] = new JsonArray([.. table.Columns.Select(column => FieldOf(column, table))]),
    };

    static JsonObject FieldOf(Column column, Table table)
    {
        var field = new JsonObject
        {
            ["@type"] = "cr:Field",
            ["@id"] = $"{table.Name}/{column.Name}",
            ["name"] = column.Name,
            ["description"] = column.Description,
            ["dataType"] = TypeOf(column.Type),
            ["source"] = new JsonObject { ["fileObject"] = new JsonObject { ["@id"] = $"{table.Name}.parquet" }, ["extract"] = new JsonObject { ["column"] = column.Name } },
        };
        if (column.Type == ColumnType.StringList)
            (field["isArray"], field["arrayShape"]) = (true, "-1");
        return column.References is { } target
            ? field.With("references", new JsonObject { ["field"] = IdOf(DatasetTables.Of(target), DatasetTables.Of(target).Key[0]) })
            : field;
    }

    static JsonObject IdOf(Table table, string column) => new() { ["@id"] = $"{table.Name}/{column}" };

    static JsonNode Context()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("croissant-context.json")
            ?? throw new FileNotFoundException("The file 'croissant-context.json' is not embedded.");
        return JsonNode.Parse(stream)!;
    }

    /// <summary>The type in Croissant; of a list that of its items.</summary>
    public static string TypeOf(ColumnType type) => type switch
    {
        ColumnType.String or ColumnType.StringList => "sc:Text",
        ColumnType.Integer => "cr:Int64",
        ColumnType.Double => "cr:Float64",
        ColumnType.Boolean => "sc:Boolean",
        ColumnType.Date => "sc:Date",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No data type of Croissant is known for this type of column."),
    };
}
