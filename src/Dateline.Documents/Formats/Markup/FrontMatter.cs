using Dateline.Documents.Text;

namespace Dateline.Documents.Formats.Markup;

/// <summary>Metadata at the head of a Markdown document: YAML between two lines of <c>---</c>, TOML between two of <c>+++</c>.</summary>
static class FrontMatter
{
    static readonly string[] s_days = ["published", "date", "pubdate", "publishdate", "published_at", "date_published", "created"];

    /// <summary>Parts a document into its metadata and its body.</summary>
    /// <param name="text">The document.</param>
    /// <param name="path">Path for rejections and notes.</param>
    /// <param name="notes">Receives a date that is none.</param>
    /// <exception cref="RejectedException">The front matter cannot be read, or says that the document is not to be published.</exception>
    public static (DocumentMetadata Metadata, string Body) Split(string text, string path, List<DocumentNote> notes)
    {
        if (Cut(text, "---", "...") is { } yaml)
            return (Metadata(YamlFields.Read(yaml.Head, path, notes), path, notes), yaml.Body);
        return Cut(text, "+++", "+++") is { } toml ? (Metadata(TomlFields.Read(toml.Head), path, notes), toml.Body) : (DocumentMetadata.None, text);
    }

    // A line of hyphens may also be a rule: no blank line stands at the head of front matter, and another line ends it.
    static (string Head, string Body)? Cut(string text, string mark, string otherEnd)
    {
        if (!text.StartsWith(mark + "\n", StringComparison.Ordinal) || text.AsSpan(mark.Length + 1).StartsWith("\n"))
            return null;
        var start = mark.Length + 1;
        for (var at = start; at < text.Length;)
        {
            var end = text.IndexOf('\n', at) is >= 0 and var found ? found : text.Length;
            var line = text.AsSpan(at, end - at).TrimEnd();
            if (line.SequenceEqual(mark) || line.SequenceEqual(otherEnd))
                return (text[start..at], text[Math.Min(text.Length, end + 1)..]);
            at = end + 1;
        }
        return null;
    }

    static DocumentMetadata Metadata(Dictionary<string, List<string>> values, string path, List<DocumentNote> notes)
    {
        if (First("published") is "false" or "no" || First("draft") is "true" or "yes")
            throw Reject(path, 1, "draft", "The document says of itself that it is not to be published.",
                "Set 'published' to a day, or 'draft' to false, when it is.");
        var day = DayOf(values, path, notes);
        return new()
        {
            Title = First("title") ?? First("headline"),
            PublishedOn = day,
            PublishedBasis = day is null ? PublishedBasis.Unknown : PublishedBasis.Metadata,
            Publisher = First("publisher") ?? First("publication") ?? First("source"),
            Author = values.TryGetValue("author", out var authors) || values.TryGetValue("authors", out authors)
                || values.TryGetValue("byline", out authors) ? string.Join(", ", authors) : null,
            Url = First("url") ?? First("canonical") ?? First("canonical_url") ?? First("link"),
            License = First("license") ?? First("licence"),
            Language = LanguageTag.Of(First("language") ?? First("lang")),
        };

        string? First(string name) => values.TryGetValue(name, out var found) && found.Count > 0 && found[0].Length > 0 ? found[0] : null;
    }

    static DateOnly? DayOf(Dictionary<string, List<string>> values, string path, List<DocumentNote> notes)
    {
        DocumentNote? fault = null;
        foreach (var words in s_days.Where(values.ContainsKey).SelectMany(name => values[name].Take(1)).Where(words => words is not ("true" or "yes")))
        {
            var stated = PublishedDay.Read(words);
            if (stated.Day is { } day)
                return day;
            if (stated.Fault != DayFault.Missing)
                fault ??= DocumentNote.OfDate(words, stated.Fault == DayFault.Ambiguous, path);
        }
        if (fault is not null)
            notes.Add(fault);
        return null;
    }

    internal static RejectedException Reject(string path, int line, string code, string message, string advice) =>
        new(new() { Path = path, Code = code, Line = line, Message = message, Advice = advice });
}
