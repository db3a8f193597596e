using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Dateline.Documents.Formats.Records;

/// <summary>Reads the fields of a record out of JSON; what stands deeper than an article's fields ever do is passed over.</summary>
static class JsonFields
{
    const int Deepest = 8;

    // Passing over takes no stack, so unused parts may be nested as deep as they like.
    static readonly JsonReaderOptions s_options = new() { MaxDepth = 10_000, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>The fields of an object.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    /// <exception cref="InvalidOperationException">A string holds a lone surrogate or no UTF-8.</exception>
    /// <returns>Null where the JSON is no object.</returns>
    public static FieldValues? Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return ReadStrictly(json);
        }
        // Python and JavaScript write NaN and Infinity where there is no number.
        catch (JsonException) when (WithoutNaN(json) is not null)
        {
            return ReadStrictly(WithoutNaN(json));
        }
    }

    static FieldValues? ReadStrictly(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, s_options);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            return null;
        var values = new FieldValues();
        Object(ref reader, "", values, 1);
        while (reader.Read())
        {
            // Whatever stands behind the object is looked at, so that a broken line is told.
        }
        return values;
    }

    static void Object(ref Utf8JsonReader reader, string path, FieldValues values, int depth)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            Value(ref reader, path.Length == 0 ? name : $"{path}.{name}", values, depth);
        }
    }

    static void Value(ref Utf8JsonReader reader, string path, FieldValues values, int depth)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                values.Add(path, reader.GetString()!);
                break;
            case JsonTokenType.Number:
                values.Add(path, Encoding.UTF8.GetString(reader.ValueSpan));
                break;
            case JsonTokenType.StartObject when depth < Deepest:
                Object(ref reader, path, values, depth + 1);
                break;
            case JsonTokenType.StartArray when depth < Deepest:
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    Value(ref reader, path, values, depth + 1);
                break;
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                reader.Skip();
                break;
            case JsonTokenType.Null or JsonTokenType.True or JsonTokenType.False:
                // A field that is there and empty is told otherwise than one that is not there.
                values.Add(path, "");
                break;
        }
    }

    static byte[]? WithoutNaN(ReadOnlySpan<byte> json)
    {
        if (json.IndexOf("NaN"u8) < 0 && json.IndexOf("Infinity"u8) < 0)
            return null;
        var whole = new ArrayBufferWriter<byte>(json.Length + 16);
        var (start, isString) = (0, false);
        for (var at = 0; at < json.Length; at++)
        {
            if (json[at] == (byte)'"')
                isString = !isString;
            else if (isString && json[at] == (byte)'\\')
                at++;
            else if (!isString && Word(json[at..]) is > 0 and var length)
            {
                whole.Write(json[start..at]);
                whole.Write("null"u8);
                (start, at) = (at + length, at + length - 1);
            }
        }
        whole.Write(json[start..]);
        return whole.WrittenSpan.ToArray();
    }

    static int Word(ReadOnlySpan<byte> at) => at.StartsWith("NaN"u8) ? 3 : at.StartsWith("-Infinity"u8) ? 9 : at.StartsWith("Infinity"u8) ? 8 : 0;
}
