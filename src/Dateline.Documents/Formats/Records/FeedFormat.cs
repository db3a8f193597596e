using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Dateline.Documents.Containers;

namespace Dateline.Documents.Formats.Records;

/// <summary>Feeds: RSS of every version and Atom. A document is an entry, its text the full content where the feed has it.</summary>
sealed class FeedFormat : RecordFormat
{
    static readonly XmlReaderSettings s_settings = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, IgnoreComments = true,
        IgnoreProcessingInstructions = true, CheckCharacters = false, MaxCharactersInDocument = 2_000_000_000 };

    static readonly (string Field, string[] Elements)[] s_fields =
    [
        ("id", ["guid", "id"]), ("text", ["encoded", "content", "body"]), ("description", ["description", "summary"]), ("title", ["title"]),
            ("published", ["pubDate", "published", "issued", "date", "created", "updated"]),
        ("author", ["creator", "author"]), ("url", ["link", "origLink"]), ("license", ["rights", "copyright"]), ("language", ["language"]),
    ];

    /// <inheritdoc/>
    public override ImmutableArray<string> Endings { get; } = [".rss", ".atom", ".xml", ".rdf"];

    /// <inheritdoc/>
    protected override (Container, RecordShape, IEnumerable<RawRecord>) Open(SourceFile file, Listing listing)
    {
        var records = new List<RawRecord>();
        var container = listing.Workspace.Unpack(file, write => Read(file, records, write, listing));
        return (container, new(ImmutableDictionary<string, string>.Empty), records);
    }

    /// <inheritdoc/>
    protected override FieldValues Fields(ReadOnlySpan<byte> bytes, RecordShape shape, RecordFault at) => JsonFields.Read(bytes) ?? new();

    static void Read(SourceFile file, List<RawRecord> records, Action<ReadOnlySpan<byte>> write, Listing listing)
    {
        using var stream = file.Open();
        using var xml = XmlReader.Create(stream, s_settings);
        var offset = 0L;
        try
        {
            xml.MoveToContent();
            if (xml.LocalName is not ("rss" or "feed" or "RDF"))
                throw new RejectedException(new() { Path = file.Path, Code = "no-feed", Message = $"This is XML, but no feed: its root is '{xml.LocalName}'.",
                    Advice = "Only RSS and Atom are read; export the articles in one of the formats of docs/inputs.md." });
            var feed = new Dictionary<string, string>(StringComparer.Ordinal);
            for (var more = xml.Read(); more;)
            {
                if (xml.NodeType != XmlNodeType.Element || xml.LocalName is "channel")
                    more = xml.Read();
                else if (xml.LocalName is not ("item" or "entry"))
                    Feed(feed, (XElement)XNode.ReadFrom(xml));
                else
                {
                    var line = ((IXmlLineInfo)xml).LineNumber;
                    var bytes = Entry((XElement)XNode.ReadFrom(xml), feed);
                    write(bytes);
                    records.Add(new(offset, bytes.Length, records.Count + 1, line));
                    offset += bytes.Length;
                }
                more = more && !xml.EOF;
            }
        }
        catch (XmlException broken)
        {
            var rejection = new RecordFault(file.Path, Math.Max(1, broken.LineNumber), 0).Reject("broken-xml", $"The feed is no XML here: {broken.Message}",
                records.Count == 0 ? "Fetch it again."
                    : FormattableString.Invariant($"Fetch it again; the {records.Count} entries before this place are read."),
                    Math.Max(0, broken.LinePosition - 1)).Rejection;
            listing.Reject(rejection with { Byte = null });
        }
    }

    static void Feed(Dictionary<string, string> feed, XElement element)
    {
        if (element.Name.LocalName is "title" or "language" or "rights" or "copyright")
            feed.TryAdd(element.Name.LocalName, element.Value.Trim());
    }

    static byte[] Entry(XElement entry, Dictionary<string, string> feed)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(bytes);
        json.WriteStartObject();
        foreach (var (field, elements) in s_fields)
        {
            var values = elements.SelectMany(name => entry.Elements().Where(element => element.Name.LocalName == name))
                .Select(element => ValueOf(element, field)).Where(value => value.Length > 0);
            var value = field == "author" ? string.Join(", ", values.Distinct()) : values.FirstOrDefault();
            if (!string.IsNullOrEmpty(value))
                json.WriteString(field, Sound(value));
        }
        if (entry.Elements().FirstOrDefault(element => element.Name.LocalName == "source")?.Elements()
            .FirstOrDefault(element => element.Name.LocalName == "title")?.Value is { Length: > 0 } source)
            json.WriteString("publisher", Sound(source));
        else if (feed.TryGetValue("title", out var title) && title.Length > 0)
            json.WriteString("publisher", Sound(title));
        if (feed.TryGetValue("language", out var language) && entry.Elements().All(element => element.Name.LocalName != "language"))
            json.WriteString("language", Sound(language));
        json.WriteEndObject();
        json.Flush();
        return bytes.WrittenSpan.ToArray();
    }

    static string ValueOf(XElement element, string field) => field switch
    {
        "url" => (element.Attribute("href") is { } href ? (string?)element.Attribute("rel") is null or "alternate" ? href.Value : "" : element.Value).Trim(),
        "author" => (element.Elements().FirstOrDefault(child => child.Name.LocalName == "name")?.Value ?? element.Value).Trim(),
        "text" or "description" when (string?)element.Attribute("type") is "xhtml"
            || element.HasElements => string.Concat(element.Nodes().Select(node => node.ToString(SaveOptions.DisableFormatting))),
        _ => element.Value.Trim(),
    };

    static string Sound(string words) => words.Replace('\0', '\uFFFD');
}
