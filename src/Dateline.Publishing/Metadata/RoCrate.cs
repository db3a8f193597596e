using System.Text.Json.Nodes;
using Dateline.Publishing.Output;
using Dateline.Publishing.Tables;

namespace Dateline.Publishing.Metadata;

/// <summary>Makes <c>ro-crate-metadata.json</c>: RO-Crate 1.2, read by research archives.</summary>
/// <remarks>https://www.researchobject.org/ro-crate/specification/1.2/</remarks>
static class RoCrate
{
    public static JsonObject Of(DatasetDescription dataset)
    {
        var settings = dataset.Settings;
        var creator = settings.Creator.Url ?? "#creator";
        var files = dataset.Files.Values.Where(file => !file.Path.StartsWith("text/", StringComparison.Ordinal)).ToList();
        return new JsonObject
        {
            ["@context"] = "https://w3id.org/ro/crate/1.2/context",
            ["@graph"] = new JsonArray(
            [
                new JsonObject
                {
                    ["@id"] = "ro-crate-metadata.json",
                    ["@type"] = "CreativeWork",
                    ["conformsTo"] = Id("https://w3id.org/ro/crate/1.2"),
                    ["about"] = Id("./"),
                },
                new JsonObject
                {
                    ["@id"] = "./",
                    ["@type"] = "Dataset",
                    ["name"] = settings.Title,
                    ["description"] = settings.Description,
                    ["datePublished"] = DatasetDescription.Day(settings.ReleasedOn),
                    ["version"] = settings.Version.ToString(),
                    ["license"] = Id(settings.License.Url),
                    ["creator"] = Id(creator),
                    ["keywords"] = string.Join(", ", settings.Keywords),
                    ["hasPart"] = new JsonArray([.. files.Select(file => Id(file.Path)), Id("text/")]),
                }.With("url", settings.BaseUrl),
                new JsonObject { ["@id"] = settings.License.Url, ["@type"] = "CreativeWork", ["name"] = settings.License.Name,
                    ["identifier"] = settings.License.Id },
                new JsonObject { ["@id"] = creator, ["@type"] = settings.Creator.IsPerson ? "Person" : "Organization", ["name"] = settings.Creator.Name },
                new JsonObject { ["@id"] = "text/", ["@type"] = "Dataset", ["name"] = "Texts",
                    ["description"] = "The canonical text of every document: UTF-8, NFC, LF." },
                .. files.Select(FileOf),
            ]),
        };
    }

    static JsonNode FileOf(PublishedFile file)
    {
        var stem = Path.GetFileNameWithoutExtension(file.Path);
        var table = DatasetTables.All.FirstOrDefault(table => table.Name == stem || file.Path.Contains($"/{table.Name}/", StringComparison.Ordinal));
        return new JsonObject
        {
            ["@id"] = file.Path,
            ["@type"] = "File",
            ["name"] = Path.GetFileName(file.Path),
            ["encodingFormat"] = MediaTypes.Of(file.Path),
            ["contentSize"] = file.Bytes.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["sha256"] = file.Sha256,
        }.With("description", table?.Description);
    }

    static JsonNode Id(string id) => new JsonObject { ["@id"] = id };
}
