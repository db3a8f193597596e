using System.Text.Json.Nodes;
using Dateline.Publishing.Output;
using Dateline.Publishing.Tables;

namespace Dateline.Publishing.Checks;

/// <summary><c>checks.json</c>: what was checked when the dataset was built.</summary>
public static class CheckFile
{
    /// <summary>Name of the file.</summary>
    public const string Name = "checks.json";

    /// <summary>Writes the report.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(string path, CheckReport report) => JsonFile.Write(path, new JsonObject
    {
        ["passed"] = report.Passed,
        ["checks"] = new JsonArray([.. report.Checks.Select(check => new JsonObject
        {
            ["check"] = PublishedName.Of(check.Kind),
            ["subject"] = check.Subject,
            ["checked"] = check.Checked,
            ["faults"] = check.Faults,
            ["examples"] = JsonFile.List(check.Examples),
        })]),
    });
}
