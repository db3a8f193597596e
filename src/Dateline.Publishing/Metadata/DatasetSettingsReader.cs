using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Dateline.Publishing.Metadata;

/// <summary>Reads <c>dateline.json</c>; everything that is wrong with it is told together.</summary>
public static partial class DatasetSettingsReader
{
    // What 'documents' holds is read where the documents are.
    static readonly string[] s_names =
        ["base_url", "creator", "description", "documents", "keywords", "license", "name", "parts", "released_on", "repository", "row_citations", "title",
        "version"];

    static readonly JsonDocumentOptions s_options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true,
        AllowDuplicateProperties = false };

    /// <summary>Reads a settings file.</summary>
    /// <exception cref="InvalidDataException">The file is no JSON, or something in it is missing or wrong; the message says what and how to put it
    /// right.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static DatasetSettings Read(string path)
    {
        try
        {
            // Editors of some systems begin a file with a byte order mark, which JSON has no place for.
            var bytes = File.ReadAllBytes(path).AsMemory();
            using var json = JsonDocument.Parse(bytes.Span.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes, s_options);
            return Read(json.RootElement, path);
        }
        catch (JsonException broken)
        {
            var place = broken.LineNumber is { } line ? string.Create(CultureInfo.InvariantCulture, $"({line + 1},{broken.BytePositionInLine + 1})") : "";
            throw new InvalidDataException($"{path}{place}: this is no JSON. {broken.Message}", broken);
        }
        catch (InvalidOperationException broken)
        {
            // What is read below looks at the kind of a value first: only text can fail, where its bytes are no UTF-8 or an escape is half a letter.
            throw new InvalidDataException(
                $"{path}: a text in it is no Unicode. Save the file as UTF-8, and write letters as they are. {broken.Message}", broken);
        }
    }

    static DatasetSettings Read(JsonElement root, string path)
    {
        if (root.ValueKind != JsonValueKind.Object)
            throw new InvalidDataException($"{path}: the file must hold one object {{…}} with {string.Join(", ", s_names)}.");
        var fields = new SettingsFields(root);
        foreach (var property in root.EnumerateObject().Where(property => !s_names.Contains(property.Name) && !property.Name.StartsWith('$')))
            fields.Fault($"'{property.Name}' is not known. Known are {string.Join(", ", s_names)}.");
        var name = fields.Read("name", text => Slug.IsMatch(text) ? text : null, _ => ". Use lower-case letters, digits and hyphens, as in \"peace-talks\".");
        var description = DescriptionOf(fields);
        var version = fields.Read("version", DatasetVersion.TryParse, _ => ", which is no Semantic Version. Write three numbers, as in \"1.0.0\".");
        var releasedOn = fields.Read("released_on", DayOf, _ => ", which is no day. Write it as in \"2026-01-31\".");
        var license = fields.Read("license", License.Of, _ => $". Name one of {string.Join(", ", License.Ids)}.");
        var baseUrl = fields.Address("base_url");
        if (baseUrl is not null && !baseUrl.EndsWith('/'))
            fields.Fault($"'base_url' is '{baseUrl}'. End it with a slash.");
        var (title, creator, repository) = (fields.Text("title"), fields.Creator(), fields.Address("repository"));
        var (keywords, parts) = (fields.Keywords(), fields.Parts());
        var rowCitations = fields.Flag("row_citations", "whether the site has pages that cite single rows");
        return fields.Faults.Count > 0 ? throw new InvalidDataException(string.Join('\n', fields.Faults.Select(fault => $"{path}: {fault}")))
            : new DatasetSettings
        {
            Name = name!,
            Title = title!,
            Description = description!,
            Version = version!,
            ReleasedOn = releasedOn!.Day,
            License = license!,
            Creator = creator!,
            BaseUrl = baseUrl,
            Repository = repository,
            Keywords = keywords,
            Parts = parts,
            RowCitations = rowCitations,
        };
    }

    static string? DescriptionOf(SettingsFields fields)
    {
        var description = fields.Text("description");
        if (description is { Length: < 50 or > 5000 })
            fields.Fault(string.Create(CultureInfo.InvariantCulture, $"'description' has {description.Length} characters; catalogues take 50 to 5000."));
        return description;
    }

    static ReleaseDay? DayOf(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? new ReleaseDay(day) : null;

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Slug { get; }

    sealed record ReleaseDay(DateOnly Day);
}
