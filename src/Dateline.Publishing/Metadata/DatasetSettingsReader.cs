using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dateline.Publishing.Files;

namespace Dateline.Publishing.Metadata;

/// <summary>Reads <c>dateline.json</c>; everything that is wrong with it is told together.</summary>
public static partial class DatasetSettingsReader
{
    // What 'documents' holds is read where the documents are.
    static readonly string[] s_names = ["base_url", "creator", "description", "documents", "keywords", "license", "name", "parts", "released_on", "repository", "row_citations", "title", "version"];

    /// <summary>Reads a settings file.</summary>
    /// <exception cref="InvalidDataException">The file is no JSON, or something in it is missing or wrong; the message says what and how to put it right.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static DatasetSettings Read(string path)
    {
        JsonDocument json;
        try
        {
            json = JsonDocument.Parse(File.ReadAllBytes(path), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, AllowDuplicateProperties = false });
        }
        catch (JsonException broken)
        {
            var place = broken.LineNumber is { } line ? string.Create(CultureInfo.InvariantCulture, $"({line + 1},{broken.BytePositionInLine + 1})") : "";
            throw new InvalidDataException($"{path}{place}: this is no JSON. {broken.Message}", broken);
        }
        using (json)
            return Read(json.RootElement, path);
    }

    static DatasetSettings Read(JsonElement root, string path)
    {
        var faults = new List<string>();
        if (root.ValueKind != JsonValueKind.Object)
            throw new InvalidDataException($"{path}: the file must hold one object {{…}} with {string.Join(", ", s_names)}.");
        foreach (var property in root.EnumerateObject().Where(property => !s_names.Contains(property.Name) && !property.Name.StartsWith('$')))
            faults.Add($"'{property.Name}' is not known. Known are {string.Join(", ", s_names)}.");

        var name = Text("name");
        if (name is not null && !Slug.IsMatch(name))
            faults.Add($"'name' is '{name}'. Use lower-case letters, digits and hyphens, as in \"peace-talks\".");
        var description = Text("description");
        if (description is { Length: < 50 or > 5000 })
            faults.Add(string.Create(CultureInfo.InvariantCulture, $"'description' has {description.Length} characters; catalogues take 50 to 5000."));
        var versionText = Text("version");
        var version = versionText is null ? null : DatasetVersion.TryParse(versionText);
        if (versionText is not null && version is null)
            faults.Add($"'version' is '{versionText}', which is no Semantic Version. Write three numbers, as in \"1.0.0\".");
        var day = Text("released_on");
        if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var releasedOn) && day is not null)
            faults.Add($"'released_on' is '{day}', which is no day. Write it as in \"2026-01-31\".");
        var licenseId = Text("license");
        var license = licenseId is null ? null : License.Of(licenseId);
        if (licenseId is not null && license is null)
            faults.Add($"'license' is '{licenseId}'. Name one of {string.Join(", ", License.Ids)}.");
        var baseUrl = Address("base_url");
        if (baseUrl is not null && !baseUrl.EndsWith('/'))
            faults.Add($"'base_url' is '{baseUrl}'. End it with a slash.");
        var title = Text("title");
        var creator = CreatorOf();
        var repository = Address("repository");
        var keywords = Keywords();
        var parts = Parts();
        if (root.TryGetProperty("row_citations", out var cites) && cites.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            faults.Add("'row_citations' is true or false: whether the site has pages that cite single rows.");
        if (faults.Count > 0)
            throw new InvalidDataException(faults.Aggregate(new StringBuilder(), (text, fault) => (text.Length > 0 ? text.Append('\n') : text).Append($"{path}: {fault}")).ToString());
        return new DatasetSettings
        {
            Name = name!,
            Title = title!,
            Description = description!,
            Version = version!,
            ReleasedOn = releasedOn,
            License = license!,
            Creator = creator!,
            BaseUrl = baseUrl,
            Repository = repository,
            Keywords = keywords,
            Parts = parts,
            RowCitations = cites.ValueKind != JsonValueKind.False,
        };

        string? Text(string property, bool required = true)
        {
            if (root.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(value.GetString()))
                return value.GetString();
            if (required)
                faults.Add($"'{property}' is missing. It takes a text.");
            else if (value.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null))
                faults.Add($"'{property}' takes a text that is not empty.");
            return null;
        }

        string? Address(string property)
        {
            var text = Text(property, required: false);
            if (text is not null && !IsAddress(text))
                faults.Add($"'{property}' is '{text}'. Write a whole address, as in \"https://example.org/data/\".");
            return text;
        }

        Creator? CreatorOf()
        {
            if (!root.TryGetProperty("creator", out var value) || value.ValueKind != JsonValueKind.Object
                || !value.TryGetProperty("name", out var its) || its.ValueKind != JsonValueKind.String || string.IsNullOrWhiteSpace(its.GetString()))
            {
                faults.Add("'creator' is missing. It takes an object, as in {\"name\": \"Data desk\", \"type\": \"organization\"}.");
                return null;
            }
            var type = value.TryGetProperty("type", out var kind) && kind.ValueKind == JsonValueKind.String ? kind.GetString() : "organization";
            if (type is not ("person" or "organization"))
                faults.Add($"'creator.type' is '{type}'. It is \"person\" or \"organization\".");
            var url = value.TryGetProperty("url", out var page) && page.ValueKind == JsonValueKind.String ? page.GetString() : null;
            if (url is not null && !IsAddress(url))
                faults.Add($"'creator.url' is '{url}'. Write a whole address, as in \"https://example.org/\".");
            return new Creator(its.GetString()!, type == "person", url);
        }

        PartSize Parts()
        {
            if (!root.TryGetProperty("parts", out var value) || value.ValueKind == JsonValueKind.Null)
                return PartSize.Default;
            var (rows, megabytes) = (PartSize.Default.Rows, PartSize.Default.Text / 1_000_000);
            if (value.ValueKind == JsonValueKind.Object && value.EnumerateObject().All(property => property.Name is "rows" or "megabytes")
                && (!value.TryGetProperty("rows", out var most) || most.TryGetInt64(out rows) && rows > 0)
                && (!value.TryGetProperty("megabytes", out var largest) || largest.TryGetInt64(out megabytes) && megabytes is > 0 and < 1_000_000))
                return new PartSize(rows, megabytes * 1_000_000);
            faults.Add("'parts' says when a table is split into files, as in {\"rows\": 1000000, \"megabytes\": 256}; both are whole numbers above 0.");
            return PartSize.Default;
        }

        ImmutableArray<string> Keywords()
        {
            if (!root.TryGetProperty("keywords", out var value) || value.ValueKind == JsonValueKind.Null)
                return [];
            if (value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(word => word.ValueKind == JsonValueKind.String))
                return [.. value.EnumerateArray().Select(word => word.GetString()!)];
            faults.Add("'keywords' takes a list of texts, as in [\"news\", \"quotes\"].");
            return [];
        }
    }

    static bool IsAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http";

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Slug { get; }
}
