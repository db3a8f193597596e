using System.Reflection;
using System.Text.Json.Nodes;
using Dateline.Publishing.Output;
using Dateline.Publishing.Tables;

namespace Dateline.Publishing.Metadata;

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
        .With("distribution", new JsonArray([.. DatasetTables.All.SelectMany(table => FilesOf(table, dataset))]))
        .With("recordSet", new JsonArray([.. DatasetTables.All.Select(table => RecordsOf(table, dataset))]));
    }

    static IEnumerable<JsonObject> FilesOf(Table table, DatasetDescription dataset)
    {
        var files = dataset.FilesOf(table.Name, "parquet");
        if (files is [var whole])
            return [FileOf($"{table.Name}.parquet", whole, table, dataset)];
        return
        [
            .. files.Select(file => FileOf($"{table.Name}/{Path.GetFileName(file.Path)}", file, table, dataset)),
            new JsonObject
            {
                ["@type"] = "cr:FileSet",
                ["@id"] = table.Name + "-parts",
                ["name"] = table.Name + "-parts",
                ["description"] = table.Description,
                ["containedIn"] = new JsonArray([.. files.Select(file => new JsonObject { ["@id"] = $"{table.Name}/{Path.GetFileName(file.Path)}" })]),
                ["encodingFormat"] = "application/vnd.apache.parquet",
                ["includes"] = $"data/{table.Name}/*.parquet",
            },
        ];
    }

    static JsonObject FileOf(string id, PublishedFile file, Table table, DatasetDescription dataset) => new()
    {
        ["@type"] = "cr:FileObject",
        ["@id"] = id,
        ["name"] = id,
        ["description"] = table.Description,
        ["contentUrl"] = dataset.Settings.UrlOf(file.Path),
        ["contentSize"] = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{file.Bytes} B"),
        ["encodingFormat"] = "application/vnd.apache.parquet",
        ["sha256"] = file.Sha256,
    };

    static JsonObject RecordsOf(Table table, DatasetDescription dataset) => new()
    {
        ["@type"] = "cr:RecordSet",
        ["@id"] = table.Name,
        ["name"] = table.Name,
        ["description"] = table.Description,
        ["key"] = table.Key is [var single] ? IdOf(table, single) : new JsonArray([.. table.Key.Select(part => IdOf(table, part))]),
        ["field"] = new JsonArray([.. table.Columns.Select(column => FieldOf(column, table, SourceOf(table, dataset)))]),
    };

    static (string Kind, string Id) SourceOf(Table table, DatasetDescription dataset) =>
        dataset.FilesOf(table.Name, "parquet").Length == 1 ? ("fileObject", $"{table.Name}.parquet") : ("fileSet", table.Name + "-parts");

    static JsonObject FieldOf(Column column, Table table, (string Kind, string Id) source)
    {
        var field = new JsonObject
        {
            ["@type"] = "cr:Field",
            ["@id"] = $"{table.Name}/{column.Name}",
            ["name"] = column.Name,
            ["description"] = column.Description,
            ["dataType"] = TypeOf(column.Type),
            ["source"] = new JsonObject { [source.Kind] = new JsonObject { ["@id"] = source.Id }, ["extract"] = new JsonObject { ["column"] = column.Name } },
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
