using System.Text.Json.Nodes;
using Dateline.Publishing.Output;
using Dateline.Publishing.Tables;

namespace Dateline.Publishing.Metadata;

/// <summary>Makes the schema.org description that search engines for datasets read in a page.</summary>
public static class SchemaOrg
{
    /// <summary>The description as JSON-LD for a <c>script type="application/ld+json"</c>; no text in it can close the element.</summary>
    /// <remarks>Only what search engines ask for: https://developers.google.com/search/docs/appearance/structured-data/dataset</remarks>
    public static string ScriptOf(DatasetDescription dataset) => Of(dataset).ToJsonString();

    internal static JsonObject Of(DatasetDescription dataset)
    {
        var settings = dataset.Settings;
        return new JsonObject
        {
            ["@context"] = "https://schema.org/",
            ["@type"] = "Dataset",
            ["name"] = settings.Title,
            ["description"] = settings.Description,
            ["identifier"] = settings.Name,
            ["version"] = settings.Version.ToString(),
            ["license"] = settings.License.Url,
            ["isAccessibleForFree"] = true,
            ["datePublished"] = DatasetDescription.Day(settings.ReleasedOn),
            ["creator"] = CreatorOf(settings.Creator),
            ["keywords"] = JsonFile.List(settings.Keywords),
            ["citation"] = dataset.Citation,
            ["variableMeasured"] = JsonFile.List(DatasetTables.All.Select(table => table.Name)),
        }
        .With("url", settings.BaseUrl)
        .With("temporalCoverage", dataset.TemporalCoverage)
        .With("distribution", new JsonArray(
        [.. DatasetTables.All.SelectMany(table => dataset.FilesOf(table.Name, "csv").Concat(dataset.FilesOf(table.Name, "parquet")))
            .Select(file => Download(dataset, file.Path, MediaTypes.Of(file.Path)))]));
    }

    internal static JsonObject CreatorOf(Creator creator) =>
        new JsonObject { ["@type"] = creator.IsPerson ? "Person" : "Organization", ["name"] = creator.Name }.With("url", creator.Url);

    static JsonNode Download(DatasetDescription dataset, string path, string format) => new JsonObject
    {
        ["@type"] = "DataDownload",
        ["encodingFormat"] = format,
        ["contentUrl"] = dataset.Settings.UrlOf(path),
    };
}
