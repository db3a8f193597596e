using System.Collections.Immutable;
using System.Text.Json;
using Dateline.Publishing.Files;

namespace Dateline.Publishing.Metadata;

/// <summary>Reads the properties of <c>dateline.json</c> one by one and gathers what is wrong with them.</summary>
/// <param name="root">The object that the file holds.</param>
sealed class SettingsFields(JsonElement root)
{
    readonly List<string> _faults = [];

    /// <summary>What is wrong, in the order it was found, and how to put it right.</summary>
    public IReadOnlyList<string> Faults => _faults;

    /// <summary>Takes a fault down.</summary>
    public void Fault(string words) => _faults.Add(words);

    /// <summary>A text that may not be empty; null, with a fault where it is required, when there is none.</summary>
    public string? Text(string property, bool required = true)
    {
        if (root.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(value.GetString()))
            return value.GetString();
        if (required)
            Fault($"'{property}' is missing. It takes a text.");
        else if (value.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null))
            Fault($"'{property}' takes a text that is not empty.");
        return null;
    }

    /// <summary>A text that a reader understands; null, with a fault, where it does not.</summary>
    /// <param name="property">Name of the property.</param>
    /// <param name="read">Reads the text; null where it cannot.</param>
    /// <param name="wrong">What to say of a text that cannot be read.</param>
    public T? Read<T>(string property, Func<string, T?> read, Func<string, string> wrong) where T : class
    {
        if (Text(property) is not { } text)
            return null;
        if (read(text) is { } value)
            return value;
        Fault($"'{property}' is '{text}'{wrong(text)}");
        return null;
    }

    /// <summary>A whole address; null where there is none.</summary>
    public string? Address(string property)
    {
        var text = Text(property, required: false);
        if (text is not null && !IsAddress(text))
            Fault($"'{property}' is '{text}'. Write a whole address, as in \"https://example.org/data/\".");
        return text;
    }

    /// <summary>True or false, true where nothing is said.</summary>
    public bool Flag(string property, string meaning)
    {
        if (root.TryGetProperty(property, out var value) && value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            Fault($"'{property}' is true or false: {meaning}.");
        return value.ValueKind != JsonValueKind.False;
    }

    /// <summary>Who made the dataset; null, with a fault, where it is not said.</summary>
    public Creator? Creator()
    {
        if (!root.TryGetProperty("creator", out var value) || value.ValueKind != JsonValueKind.Object
            || !value.TryGetProperty("name", out var its) || its.ValueKind != JsonValueKind.String || string.IsNullOrWhiteSpace(its.GetString()))
        {
            Fault("'creator' is missing. It takes an object, as in {\"name\": \"Data desk\", \"type\": \"organization\"}.");
            return null;
        }
        var type = value.TryGetProperty("type", out var kind) && kind.ValueKind == JsonValueKind.String ? kind.GetString() : "organization";
        if (type is not ("person" or "organization"))
            Fault($"'creator.type' is '{type}'. It is \"person\" or \"organization\".");
        var url = value.TryGetProperty("url", out var page) && page.ValueKind == JsonValueKind.String ? page.GetString() : null;
        if (url is not null && !IsAddress(url))
            Fault($"'creator.url' is '{url}'. Write a whole address, as in \"https://example.org/\".");
        return new Creator(its.GetString()!, type == "person", url);
    }

    /// <summary>When a table is split into files.</summary>
    public PartSize Parts()
    {
        if (!root.TryGetProperty("parts", out var value) || value.ValueKind == JsonValueKind.Null)
            return PartSize.Default;
        if (value.ValueKind == JsonValueKind.Object && value.EnumerateObject().All(property => property.Name is "rows" or "megabytes")
            && Number(value, "rows", PartSize.Default.Rows) is > 0 and var rows
            && Number(value, "megabytes", PartSize.Default.Text / 1_000_000) is > 0 and < 1_000_000 and var megabytes)
            return new PartSize(rows, megabytes * 1_000_000);
        Fault("'parts' says when a table is split into files, as in {\"rows\": 1000000, \"megabytes\": 256}; both are whole numbers above 0.");
        return PartSize.Default;
    }

    /// <summary>What the dataset is about.</summary>
    public ImmutableArray<string> Keywords()
    {
        if (!root.TryGetProperty("keywords", out var value) || value.ValueKind == JsonValueKind.Null)
            return [];
        if (value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(word => word.ValueKind == JsonValueKind.String))
            return [.. value.EnumerateArray().Select(word => word.GetString()!)];
        Fault("'keywords' takes a list of texts, as in [\"news\", \"quotes\"].");
        return [];
    }

    static long? Number(JsonElement value, string property, long otherwise) =>
        !value.TryGetProperty(property, out var number) ? otherwise : number.ValueKind == JsonValueKind.Number && number.TryGetInt64(out var whole)
        ? whole : null;

    static bool IsAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http";
}
