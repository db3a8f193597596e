using Dateline.Documents.Formats.Records;
using System.Collections.Immutable;
using System.Text.Json;

namespace Dateline.Documents.Corpora;

/// <summary>Which files of a seeds folder are documents, and how the columns of foreign tables are called: the part <c>documents</c> of
/// <c>dateline.json</c>.</summary>
public sealed record CorpusSettings
{
    static readonly string[] s_names = ["include", "exclude", "columns"];

    /// <summary>Every file of a known kind, columns by their usual names.</summary>
    public static CorpusSettings Default { get; } = new();

    /// <summary>Patterns of the paths that are read, such as <c>2025/**/*.html</c>; empty reads all.</summary>
    public ImmutableArray<string> Include { get; init; } = [];

    /// <summary>Patterns of the paths that are left out, whatever else says they are read.</summary>
    public ImmutableArray<string> Exclude { get; init; } = [];

    /// <summary>Fields of records of every kind (JSON, CSV, Parquet) by what they hold (<c>text</c>, <c>title</c>, <c>published</c>, …), where the usual names
    /// do not find them; those within others by their path, as in <c>fields.body</c>.</summary>
    public ImmutableDictionary<string, string> Columns { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Whether the patterns of what is read take a path.</summary>
    /// <param name="path">Path below the seeds folder with forward slashes.</param>
    public bool Includes(string path) => Include.IsEmpty || Include.Any(pattern => Glob.IsMatch(pattern, path));

    /// <summary>Whether a path is left out.</summary>
    /// <param name="path">Path below the seeds folder with forward slashes.</param>
    public bool Excludes(string path) => Exclude.Any(pattern => Glob.IsMatch(pattern, path));

    /// <summary>The patterns that meet no file.</summary>
    /// <param name="paths">Every path there is.</param>
    internal IEnumerable<FileNote> Unmet(IEnumerable<string> paths)
    {
        if (Include.IsEmpty && Exclude.IsEmpty)
            return [];
        var all = paths.ToHashSet(StringComparer.Ordinal);
        return Include.Select(pattern => (Name: "include", pattern)).Concat(Exclude.Select(pattern => (Name: "exclude", pattern)))
            .Where(pair => !all.Any(path => Glob.IsMatch(pair.pattern, path)))
            .Select(pair => new FileNote("dateline.json", "unmet-pattern", $"No file is of the pattern '{pair.pattern}' in documents.{pair.Name}.",
                "Patterns are paths below the seeds folder; * stays within a folder, ** goes through all."));
    }

    /// <summary>Reads the settings of a seeds folder; a folder without any has the default.</summary>
    /// <exception cref="InvalidDataException">The part is not as it should be; the message says where and what to do.</exception>
    public static CorpusSettings Load(string seeds)
    {
        var path = Path.Combine(seeds, "dateline.json");
        if (!File.Exists(path))
            return Default;
        try
        {
            var bytes = File.ReadAllBytes(path).AsMemory();
            using var json = JsonDocument.Parse(bytes.Span.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes,
                new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("documents", out var documents) ? Read(documents, path) : Default;
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException($"{path}: this is no JSON. {broken.Message}", broken);
        }
    }

    static CorpusSettings Read(JsonElement documents, string path)
    {
        if (documents.ValueKind != JsonValueKind.Object)
            throw new InvalidDataException($"{path}: 'documents' takes an object with {string.Join(", ", s_names)}.");
        var settings = Default;
        foreach (var part in documents.EnumerateObject())
            settings = part.Name switch
            {
                "include" => settings with { Include = Patterns(part, path) },
                "exclude" => settings with { Exclude = Patterns(part, path) },
                "columns" => settings with { Columns = ColumnsOf(part, path) },
                _ => throw new InvalidDataException($"{path}: 'documents.{part.Name}' is not known. Known are {string.Join(", ", s_names)}."),
            };
        return settings;
    }

    static ImmutableArray<string> Patterns(JsonProperty part, string path) =>
        part.Value.ValueKind == JsonValueKind.Array && part.Value.EnumerateArray().All(pattern => pattern.ValueKind == JsonValueKind.String)
            ? [.. part.Value.EnumerateArray().Select(pattern => SourceCatalog.PathOf(pattern.GetString()!))]
            : throw new InvalidDataException($"{path}: 'documents.{part.Name}' takes a list of patterns, as in [\"2025/**/*.html\"].");

    static ImmutableDictionary<string, string> ColumnsOf(JsonProperty part, string path)
    {
        if (part.Value.ValueKind != JsonValueKind.Object || part.Value.EnumerateObject().Any(column => column.Value.ValueKind != JsonValueKind.String))
            throw new InvalidDataException($"{path}: 'documents.columns' takes an object, as in {{\"text\": \"body\", \"published\": \"day\"}}.");
        if (part.Value.EnumerateObject().Select(column => column.Name).FirstOrDefault(name => !RecordFields.Names.Contains(name)) is { } unknown)
            throw new InvalidDataException($"{path}: 'documents.columns.{unknown}' is not known. Known are {string.Join(", ", RecordFields.Names)}.");
        return part.Value.EnumerateObject().ToImmutableDictionary(column => column.Name, column => column.Value.GetString()!, StringComparer.Ordinal);
    }
}
