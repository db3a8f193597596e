namespace Dateline.Publishing.Metadata;

/// <summary>Media types of the published files.</summary>
static class MediaTypes
{
    public static string Of(string path) => Path.GetExtension(path) switch
    {
        ".csv" => "text/csv",
        ".parquet" => "application/vnd.apache.parquet",
        ".jsonl" => "application/jsonl",
        ".json" => "application/json",
        ".md" => "text/markdown",
        ".cff" => "application/yaml",
        ".zip" => "application/zip",
        ".html" => "text/html",
        _ => "text/plain",
    };
}
