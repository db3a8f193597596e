using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Dateline.Publishing;
using Dateline.Publishing.Metadata;
using Dateline.Publishing.Output;
using Dateline.Publishing.Tables;

namespace Dateline.Tests.Publishing;

/// <summary>What the metadata files say is what the Parquet files are.</summary>
public sealed class MetadataTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public MetadataTests() => SampleCorpus.Publish(_folder.Path + "/output");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Types_in_every_format_are_those_of_the_Parquet_schema()
    {
        using var duckDb = new DuckDb();
        using var package = Json("datapackage.json");
        using var web = Json("data/csv-metadata.json");
        using var croissant = Json("croissant.json");
        foreach (var table in DatasetTables.All)
        {
            var parquet = duckDb.Query($"SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM '{_folder[$"output/data/{table.Name}.parquet"]}')")
                .Select(row => $"{row[0]} {row[1]}").ToList();
            var fields = Named(package, "resources", table.Name).GetProperty("schema").GetProperty("fields").EnumerateArray();
            Assert.Equal(parquet, fields.Select(field => $"{Text(field, "name")} {ParquetOfPackage(Text(field, "type"))}"));
            var columns = web.RootElement.GetProperty("tables").EnumerateArray().Single(entry => Text(entry, "url") == $"{table.Name}.csv")
                .GetProperty("tableSchema").GetProperty("columns").EnumerateArray();
            Assert.Equal(parquet, columns.Select(column => $"{Text(column, "name")} {ParquetOfWeb(column)}"));
            var records = Named(croissant, "recordSet", table.Name).GetProperty("field").EnumerateArray();
            Assert.Equal(parquet, records.Select(field => $"{Text(field, "name")} {ParquetOfCroissant(field)}"));
        }
    }

    [Fact]
    public void Sizes_and_hashes_are_those_of_the_files()
    {
        using var package = Json("datapackage.json");
        Assert.All(package.RootElement.GetProperty("resources").EnumerateArray(), resource =>
        {
            var file = PublishedFile.Of(_folder["output"], Text(resource, "path"));
            Assert.Equal(file.Bytes, resource.GetProperty("bytes").GetInt64());
            Assert.Equal($"sha256:{file.Sha256}", Text(resource, "hash"));
        });
        using var croissant = Json("croissant.json");
        Assert.All(croissant.RootElement.GetProperty("distribution").EnumerateArray(), file =>
            Assert.Equal(PublishedFile.Of(_folder["output"], $"data/{Text(file, "name")}").Sha256, Text(file, "sha256")));
    }

    [Fact]
    public void Every_foreign_key_names_a_resource_and_its_key()
    {
        using var package = Json("datapackage.json");
        foreach (var resource in package.RootElement.GetProperty("resources").EnumerateArray())
            foreach (var key in resource.GetProperty("schema").GetProperty("foreignKeys").EnumerateArray())
            {
                var target = Text(key.GetProperty("reference"), "resource");
                var schema = (target.Length == 0 ? resource : Named(package, "resources", target)).GetProperty("schema");
                Assert.True(JsonElement.DeepEquals(schema.GetProperty("primaryKey"), key.GetProperty("reference").GetProperty("fields")));
            }
    }

    [Fact]
    public void Every_file_named_by_the_crate_is_there()
    {
        using var crate = Json("ro-crate-metadata.json");
        var files = crate.RootElement.GetProperty("@graph").EnumerateArray().Where(entity => Text(entity, "@type") == "File")
            .Select(entity => Text(entity, "@id")).ToList();
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.True(File.Exists(_folder[$"output/{file}"]), file));
    }

    [Fact]
    public void The_archive_holds_what_its_checksums_say_and_no_pages()
    {
        using var archive = ZipFile.OpenRead(_folder["output/downloads/sample.zip"]);
        var names = archive.Entries.Select(entry => entry.FullName).ToList();
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
        Assert.Contains("text/a-plain.txt", names);
        Assert.DoesNotContain(names, name => name.EndsWith(".html", StringComparison.Ordinal)
            || name.StartsWith("data/excel/", StringComparison.Ordinal) && !name.EndsWith(".csv", StringComparison.Ordinal));
        Assert.All(archive.Entries, entry => Assert.Equal(new DateTime(2025, 6, 1), entry.LastWriteTime.DateTime));
    }

    [Fact]
    public void The_same_dataset_has_the_same_bytes_in_any_culture()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
            SampleCorpus.Publish(_folder["again"]);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
        Assert.Equal(File.ReadAllText(_folder["output/SHA256SUMS"]), File.ReadAllText(_folder["again/SHA256SUMS"]));
    }

    [Fact]
    public void No_text_of_the_publisher_can_close_the_script_of_a_page()
    {
        var settings = SampleCorpus.Settings with { Title = "</script><script>alert(1)</script>" };
        var script = SchemaOrg.ScriptOf(MetadataWriter.Describe(_folder["output"], settings, SampleCorpus.Publish(_folder["again"])));
        Assert.DoesNotContain('<', script);
        Assert.Equal(settings.Title, JsonDocument.Parse(script).RootElement.GetProperty("name").GetString());
    }

    JsonDocument Json(string path) => JsonDocument.Parse(File.ReadAllBytes(_folder[$"output/{path}"]));

    static JsonElement Named(JsonDocument json, string list, string name) =>
        json.RootElement.GetProperty(list).EnumerateArray().Single(entry => Text(entry, "name") == name);

    static string Text(JsonElement element, string property) => element.GetProperty(property).GetString()!;

    static string ParquetOfPackage(string type) => type switch
    {
        "string" => "VARCHAR",
        "integer" => "BIGINT",
        "number" => "DOUBLE",
        "boolean" => "BOOLEAN",
        "date" => "DATE",
        "list" => "VARCHAR[]",
        _ => type,
    };

    static string ParquetOfWeb(JsonElement column)
    {
        var datatype = column.GetProperty("datatype");
        var type = datatype.ValueKind == JsonValueKind.String ? datatype.GetString()! : Text(datatype, "base");
        return (type switch { "string" => "VARCHAR", "integer" => "BIGINT", "double" => "DOUBLE", "boolean" => "BOOLEAN", "date" => "DATE", _ => type })
            + (column.TryGetProperty("separator", out _) ? "[]" : "");
    }

    static string ParquetOfCroissant(JsonElement field) =>
        (Text(field, "dataType") switch { "sc:Text" => "VARCHAR", "cr:Int64" => "BIGINT", "cr:Float64" => "DOUBLE", "sc:Boolean" => "BOOLEAN",
        "sc:Date" => "DATE", var type => type })
        + (field.TryGetProperty("isArray", out _) ? "[]" : "");
}
