using System.Collections.Immutable;
using System.Text.Json;
using Dateline.Publishing.Metadata;
using Dateline.Publishing.Tables;

namespace Dateline.Publishing.History;

/// <summary>What a published version promised its users: tables, columns and their types. A version may add to it; taking away is a major version.</summary>
public static class DatasetContract
{
    /// <summary>Compares the tables a build writes with those the last one published.</summary>
    /// <param name="published">The folder of the last build; it may be missing.</param>
    /// <param name="version">Version that is built.</param>
    /// <returns>One sentence for each broken promise; none where the version says that promises change.</returns>
    public static ImmutableArray<string> BrokenPromises(string published, DatasetVersion version)
    {
        var path = Path.Combine(published, "datapackage.json");
        if (!File.Exists(path))
            return [];
        JsonDocument package;
        try
        {
            package = JsonDocument.Parse(File.ReadAllBytes(path));
        }
        catch (JsonException)
        {
            return [];
        }
        using (package)
        {
            var root = package.RootElement;
            if (!root.TryGetProperty("version", out var text) || DatasetVersion.TryParse(text.GetString() ?? "") is not { } last || Announces(last, version)
                || !root.TryGetProperty("resources", out var resources))
                return [];
            return [.. resources.EnumerateArray().SelectMany(Broken)
                .Select(promise => $"{promise} Version {last} promised it; undo that, or set \"version\" in dateline.json to {Next(last)}.")];
        }
    }

    /// <summary>Whether a version says that something was taken away since the last: a higher major version, or before 1.0.0 a higher minor one.</summary>
    static bool Announces(DatasetVersion last, DatasetVersion version) =>
        version.Major > last.Major || last.Major == 0 && version.Major == 0 && version.Minor > last.Minor;

    static DatasetVersion Next(DatasetVersion last) => last.Major == 0 ? new(0, last.Minor + 1, 0) : new(last.Major + 1, 0, 0);

    static IEnumerable<string> Broken(JsonElement resource)
    {
        var name = resource.GetProperty("name").GetString()!;
        if (DatasetTables.All.FirstOrDefault(table => table.Name == name) is not { } table)
        {
            yield return $"Table '{name}' is gone.";
            yield break;
        }
        foreach (var field in resource.GetProperty("schema").GetProperty("fields").EnumerateArray())
        {
            var (column, type) = (field.GetProperty("name").GetString()!, field.GetProperty("type").GetString()!);
            var now = table.Columns.FirstOrDefault(candidate => candidate.Name == column);
            if (now is null)
                yield return $"Column '{column}' of table '{name}' is gone or has another name.";
            else if (DataPackage.TypeOf(now.Type) != type)
                yield return $"Column '{column}' of table '{name}' was {type} and is {DataPackage.TypeOf(now.Type)}.";
        }
    }
}
