using System.Text;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;
using Dateline.Publishing.Metadata;
using Dateline.Publishing.Output;
using Dateline.Publishing.Tables;

namespace Dateline.Publishing.History;

/// <summary>Feeds of new and changed rows: Atom (RFC 4287) and JSON Feed 1.1.</summary>
public static class ChangesFeeds
{
    /// <summary>Name of the Atom feed below the output folder.</summary>
    public const string AtomName = "feed.atom";

    /// <summary>Name of the JSON feed below the output folder.</summary>
    public const string JsonName = "feed.json";

    const int MostEntries = 500;
    static readonly XNamespace s_atom = "http://www.w3.org/2005/Atom";

    /// <summary>Writes the Atom feed.</summary>
    /// <param name="path">The file.</param>
    /// <param name="settings">What the publisher says about the dataset.</param>
    /// <param name="changes">The changes.</param>
    /// <param name="day">The day they are published.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void WriteAtom(string path, DatasetSettings settings, DatasetChanges changes, DateOnly day)
    {
        var updated = $"{DatasetDescription.Day(day)}T00:00:00Z";
        var feed = new XElement(s_atom + "feed",
            new XElement(s_atom + "id", settings.BaseUrl ?? $"urn:dateline:{settings.Name}"),
            new XElement(s_atom + "title", Clean(settings.Title)),
            new XElement(s_atom + "updated", updated),
            new XElement(s_atom + "author", new XElement(s_atom + "name", Clean(settings.Creator.Name))),
            new XElement(s_atom + "link", new XAttribute("rel", "self"), new XAttribute("type", "application/atom+xml"),
                new XAttribute("href", settings.UrlOf(AtomName))),
            new XElement(s_atom + "link", new XAttribute("rel", "alternate"), new XAttribute("type", "text/html"),
                new XAttribute("href", settings.UrlOf("changes.html"))),
            new XElement(s_atom + "rights", Clean(settings.License.Name)),
            Entries(changes).Select(row => new XElement(s_atom + "entry",
                new XElement(s_atom + "id", $"urn:dateline:{settings.Name}:{Uri.EscapeDataString(row.Key)}:{DatasetDescription.Day(day)}"),
                new XElement(s_atom + "title", Clean(TitleOf(row))),
                new XElement(s_atom + "updated", updated),
                new XElement(s_atom + "link", new XAttribute("rel", "alternate"), new XAttribute("type", "text/html"),
                    new XAttribute("href", settings.UrlOf(row.Permalink))),
                new XElement(s_atom + "category", new XAttribute("term", row.Table)),
                new XElement(s_atom + "summary", Clean(SummaryOf(row))))));
        using var stream = OutputFile.Create(path);
        using var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" });
        writer.WriteStartDocument();
        feed.WriteTo(writer);
        writer.WriteWhitespace("\n");
    }

    /// <summary>Writes the JSON feed.</summary>
    /// <param name="path">The file.</param>
    /// <param name="settings">What the publisher says about the dataset.</param>
    /// <param name="changes">The changes.</param>
    /// <param name="day">The day they are published.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void WriteJson(string path, DatasetSettings settings, DatasetChanges changes, DateOnly day) => JsonFile.Write(path, new JsonObject
    {
        ["version"] = "https://jsonfeed.org/version/1.1",
        ["title"] = settings.Title,
        ["description"] = settings.Description,
    }
    .With("home_page_url", settings.BaseUrl)
    .With("feed_url", settings.BaseUrl is null ? null : settings.UrlOf(JsonName))
    .With("items", new JsonArray([.. Entries(changes).Select(row => new JsonObject
    {
        ["id"] = $"urn:dateline:{settings.Name}:{Uri.EscapeDataString(row.Key)}:{DatasetDescription.Day(day)}",
        ["url"] = settings.UrlOf(row.Permalink),
        ["title"] = TitleOf(row),
        ["content_text"] = SummaryOf(row),
        ["date_published"] = $"{DatasetDescription.Day(day)}T00:00:00Z",
        ["tags"] = new JsonArray(row.Table, row.Cause),
    })])));

    static IEnumerable<RowChange> Entries(DatasetChanges changes) =>
        changes.Rows.Where(row => row.Kind != ChangeKind.Removed && DatasetTables.Of(row.Table).IsFollowed)
        .OrderBy(row => row.Table != DocumentTable.Table.Name).Take(MostEntries);

    static string TitleOf(RowChange row)
    {
        var noun = DatasetTables.Of(row.Table).RowNoun;
        return $"{(row.Kind == ChangeKind.Added ? "New" : "Changed")} {noun}: {(row.Label.Length > 0 ? row.Label : row.Key)}";
    }

    static string SummaryOf(RowChange row) => row.Fields.IsEmpty ? row.Label.Length > 0 ? row.Label : row.Key
        : string.Join('\n', row.Fields.Select(field => $"{field.Column}: {field.Old ?? "nothing"} → {field.New ?? "nothing"}"));

    /// <summary>XML has no place for most control characters.</summary>
    static string Clean(string text) => string.Concat(text.Where(letter => XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter)));
}
