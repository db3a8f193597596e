using System.Text.Json.Nodes;
using Dateline.Publishing.Output;
using Dateline.Publishing.Tables;

namespace Dateline.Publishing.History;

/// <summary>Changes for programs.</summary>
public static class ChangesJson
{
    /// <summary>Writes the changes as one JSON object.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(string path, DatasetChanges changes) => JsonFile.Write(path, new JsonObject
    {
        ["old_version"] = changes.OldVersion,
        ["new_version"] = changes.NewVersion,
        ["moved"] = changes.Moved,
        ["rows"] = new JsonArray([.. changes.Rows.Select(RowOf)]),
    });

    static JsonNode RowOf(RowChange row)
    {
        var entry = new JsonObject
        {
            ["table"] = row.Table,
            ["key"] = row.Key,
            ["document_id"] = row.DocumentId,
            ["change"] = PublishedName.Of(row.Kind),
            ["cause"] = row.Cause,
            ["label"] = row.Label,
        };
        return row.Fields.IsEmpty ? entry
            : entry.With("fields", new JsonArray(
            [.. row.Fields.Select(field => new JsonObject { ["column"] = field.Column, ["old"] = field.Old, ["new"] = field.New })]));
    }
}
