using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dateline.Publishing.Output;

/// <summary>Writes the project's JSON files: indented, UTF-8 without byte order mark, LF, a line end at the end.</summary>
static class JsonFile
{
    // Files of their own: only what JSON itself asks for is escaped, so that people can read them.
    static readonly JsonSerializerOptions s_readable = new() { WriteIndented = true, NewLine = "\n", IndentSize = 2,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(string path, JsonNode node) => OutputFile.WriteAllText(path, node.ToJsonString(s_readable) + "\n");

    /// <summary>A list of texts.</summary>
    public static JsonArray List(IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode)text)];

    /// <summary>Adds a property where there is a value.</summary>
    public static JsonObject With(this JsonObject target, string name, JsonNode? value)
    {
        if (value is not null)
            target[name] = value;
        return target;
    }
}
