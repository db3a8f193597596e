using System.Text.Json;
using System.Text.Json.Nodes;
using Dateline.Publishing.Metadata;
using Dateline.Publishing.Output;

namespace Dateline.Publishing.History;

/// <summary><c>data/fingerprint.json</c>: which dataset this is and what made it. It also marks a folder as one that a build may replace.</summary>
public static class FingerprintFile
{
    /// <summary>Path below the output folder.</summary>
    public const string Name = "data/fingerprint.json";

    /// <summary>Writes the fingerprint.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(string folder, DatasetSettings settings, EngineFingerprint engine) => JsonFile.Write(Path.Combine(folder, Name), new JsonObject
    {
        ["dataset"] = settings.Name,
        ["version"] = settings.Version.ToString(),
        ["rules"] = engine.Rules,
        ["lexicons"] = engine.Lexicons,
        ["models"] = engine.Models,
    });

    /// <summary>Reads the fingerprint of an output folder; null where there is none or it cannot be understood.</summary>
    public static EngineFingerprint? Read(string folder)
    {
        var path = Path.Combine(folder, Name);
        if (!File.Exists(path))
            return null;
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            var root = json.RootElement;
            return new EngineFingerprint(root.GetProperty("rules").GetString() ?? "", root.GetProperty("lexicons").GetString() ?? "",
                root.GetProperty("models").GetString() ?? "");
        }
        catch (Exception unreadable) when (unreadable is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }
}
