using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Dateline.Documents.Formats.Markup;

/// <summary>Metadata in YAML between two lines of <c>---</c> at the head of a Markdown document.</summary>
static class FrontMatter
{
    /// <summary>Parts a document into its metadata and its body.</summary>
    /// <exception cref="RejectedException">The front matter is no YAML mapping, or its date is none.</exception>
    public static (DocumentMetadata Metadata, string Body) Split(string text, string path)
    {
        if (!text.StartsWith("---\n", StringComparison.Ordinal))
            return (DocumentMetadata.None, text);
        var end = text.IndexOf("\n---", 3, StringComparison.Ordinal);
        if (end < 0)
            throw Reject(path, 1, "The front matter has no end.", "Close it with a line of three hyphens.");
        var yaml = text[4..Math.Max(4, end + 1)];
        var bodyStart = text.IndexOf('\n', end + 1) is >= 0 and var line ? line + 1 : text.Length;
        return (Read(yaml, path), text[bodyStart..]);
    }

    static DocumentMetadata Read(string yaml, string path)
    {
        const string Advice = "Quote values that hold a colon or start with a special character.";
        var stream = new YamlStream();
        try
        {
            RequireShallow(yaml, path);
            stream.Load(new StringReader(yaml));
        }
        catch (YamlException broken)
        {
            throw Reject(path, (int)broken.Start.Line + 1, $"The front matter is no YAML: {broken.InnerException?.Message ?? broken.Message}", Advice);
        }
        // The scanner gives up so on a list that the end of the front matter cuts off.
        catch (InvalidOperationException)
        {
            throw Reject(path, 2, "The front matter is no YAML.", Advice);
        }
        if (stream.Documents.Count == 0)
            return DocumentMetadata.None;
        if (stream.Documents[0].RootNode is not YamlMappingNode mapping)
            throw Reject(path, 2, "The front matter is no list of 'name: value' lines.", "Write one 'name: value' a line.");
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in mapping.Children)
            if (key is YamlScalarNode { Value: { } name } && value is YamlScalarNode { Value: { Length: > 0 } scalar })
                values[name.ToLowerInvariant()] = scalar;
        var published = values.GetValueOrDefault("published") ?? values.GetValueOrDefault("date");
        var day = DocumentMetadata.Day(published);
        if (published is not null && day is null)
            throw Reject(path, 2, string.Create(CultureInfo.InvariantCulture, $"'{published}' is no day."), "Write days as 2025-12-02.");
        return new()
        {
            Title = values.GetValueOrDefault("title"),
            PublishedOn = day,
            PublishedBasis = day is null ? PublishedBasis.Unknown : PublishedBasis.Metadata,
            Publisher = values.GetValueOrDefault("publisher"),
            Author = values.GetValueOrDefault("author"),
            Url = values.GetValueOrDefault("url"),
            License = values.GetValueOrDefault("license"),
            Language = values.GetValueOrDefault("language"),
        };
    }

    // A tree takes stack in proportion to its depth, and a process that runs out of it cannot be saved.
    static void RequireShallow(string yaml, string path)
    {
        const int Deepest = 16;
        var parser = new Parser(new StringReader(yaml));
        for (var depth = 0; parser.MoveNext();)
            if ((depth += parser.Current!.NestingIncrease) > Deepest)
                throw Reject(path, (int)parser.Current.Start.Line + 1, "The front matter has lists within lists without end.", "Write one 'name: value' a line.");
    }

    static RejectedException Reject(string path, int line, string message, string advice) =>
        new(new() { Path = path, Code = "front-matter", Line = line, Message = message, Advice = advice });
}
