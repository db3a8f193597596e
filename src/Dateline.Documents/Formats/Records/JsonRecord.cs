using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Dateline.Documents.Formats.Records;

/// <summary>One line of a JSON Lines container: <c>id</c>, <c>text</c> and optional metadata.</summary>
static class JsonRecord
{
    static readonly JsonReaderOptions s_strict = new() { MaxDepth = 16 };

    /// <summary>The record's id alone, for the listing of a container.</summary>
    /// <exception cref="RejectedException">The line is no such record.</exception>
    public static string IdOf(ReadOnlySpan<byte> line, string path, int number, long offset) => Read(line, path, number, offset, idOnly: true).Id;

    /// <summary>Reads a record.</summary>
    /// <param name="line">The bytes of the line, without its end.</param>
    /// <param name="path">Path of the container.</param>
    /// <param name="number">Number of the line, from 1.</param>
    /// <param name="offset">Byte offset of the line in the container as it stands there (decompressed).</param>
    /// <exception cref="RejectedException">The line is no such record.</exception>
    public static (string Id, string Text, DocumentMetadata Metadata) Of(ReadOnlySpan<byte> line, string path, int number, long offset) =>
        Read(line, path, number, offset, idOnly: false);

    static (string Id, string Text, DocumentMetadata Metadata) Read(ReadOnlySpan<byte> line, string path, int number, long offset, bool idOnly)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var reader = new Utf8JsonReader(line, s_strict);
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                throw Reject("not-an-object", "The line is no JSON object.", "Write one object with 'id' and 'text' a line.", 0);
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.GetString()!;
                var isId = name == "id";
                reader.Read();
                if (reader.TokenType == JsonTokenType.String && (isId || !idOnly))
                    values[name] = reader.GetString()!;
                else if (isId && reader.TokenType == JsonTokenType.Number)
                    values[name] = Encoding.UTF8.GetString(reader.ValueSpan);
                else if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                    reader.Skip();
                if (idOnly && isId && values.ContainsKey(name))
                    return (values[name], "", DocumentMetadata.None);
            }
            reader.Read();
        }
        catch (JsonException broken)
        {
            throw Reject("invalid-json", $"The line is no valid JSON: {broken.Message.Split('.')[0]}.", "Write one JSON object a line, in UTF-8.", (int)(broken.BytePositionInLine ?? 0));
        }
        catch (InvalidOperationException)
        {
            throw Reject("invalid-utf8", "A string of the line is not valid UTF-8 or holds a lone surrogate.", "Write the file in UTF-8; escape characters beyond U+FFFF as pairs.", (int)reader.TokenStartIndex);
        }
        if (values.GetValueOrDefault("id") is not { Length: > 0 } id)
            throw Reject("missing-id", "The record has no 'id'.", "Give every record a text 'id' of its own.", 0);
        if (!idOnly && !values.ContainsKey("text"))
            throw Reject("missing-text", $"The record '{id}' has no 'text'.", "Put the article's plain text into 'text'.", 0);
        if (idOnly)
            return (id, "", DocumentMetadata.None);
        var published = values.GetValueOrDefault("published");
        var day = DocumentMetadata.Day(published);
        if (published is { Length: > 0 } && day is null)
            throw Reject("invalid-date", $"'{published}' is no day.", "Write 'published' as 2025-12-02.", 0);
        return (id, values["text"], new()
        {
            Title = Value("title"),
            PublishedOn = day,
            PublishedBasis = day is null ? PublishedBasis.Unknown : PublishedBasis.Metadata,
            Publisher = Value("publisher"),
            Author = Value("author"),
            Url = Value("url"),
            License = Value("license"),
            Language = Value("language"),
        });

        string? Value(string name) => values.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;

        RejectedException Reject(string code, string message, string advice, int column) => new(new()
        {
            Path = string.Create(CultureInfo.InvariantCulture, $"{path}#{number}"),
            Code = code,
            Line = number,
            Column = column + 1,
            Byte = offset + column,
            Message = message,
            Advice = advice,
        });
    }
}
