using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Dateline.Publishing.Addresses;
using Dateline.Publishing.Metadata;
using Dateline.Publishing.Reports.Wording;

namespace Dateline.Publishing.Reports.Citations;

/// <summary>A row as it is cited: its words, where they stand, and the document they stand in.</summary>
/// <param name="RowId">Key of the row.</param>
/// <param name="Words">Its words.</param>
/// <param name="Start">Their first code point in the document's text.</param>
/// <param name="End">Their end, exclusive.</param>
/// <param name="DocumentId">Key of the document.</param>
/// <param name="DocumentTitle">Its title; null where it has none.</param>
/// <param name="Publisher">Who published it; null where it is not known.</param>
/// <param name="PublishedOn">When; null where it is not known.</param>
/// <param name="SourceUrl">Where; null where it is not known.</param>
public sealed record CitedRow(string RowId, string Words, long Start, long End, string DocumentId, string? DocumentTitle, string? Publisher,
    DateOnly? PublishedOn, string? SourceUrl)
{
    /// <summary>The few words before it in its paragraph; empty at its beginning. They tell its words from the same ones elsewhere.</summary>
    public string Before { get; init; } = "";

    /// <summary>The few words behind it in its paragraph; empty at its end.</summary>
    public string After { get; init; } = "";
}

/// <summary>Citations of one row: plain text, BibTeX, CSL-JSON, and a link that shows the words where they were published.</summary>
public sealed class RowCitation(DatasetSettings settings, BuildStamp stamp)
{
    // Longer words are linked by their beginning and their end, as browsers ask.
    const int LongestWhole = 80;
    const int WordsOfEdge = 4;
    // Words that are few may stand on a page more than once.
    const int LongestAmbiguous = 40;
    // Letters of every script stay as they are; what means something in HTML is escaped.
    static readonly JsonWriterOptions s_readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
    static readonly SearchValues<char> s_special = SearchValues.Create("\\{}$&%#_~^\r\n\t");
    readonly string _edition = stamp.Revision is { } revision ? $"version {settings.Version}, commit {revision}" : $"version {settings.Version}";

    // What every row's citation says alike.
    string InBibTeX => field ??= string.Create(CultureInfo.InvariantCulture,
        $"  howpublished = {{{Escaped($"{settings.Title}, {_edition}")}}},\n  year = {{{settings.ReleasedOn.Year}}},\n");
    string ByBibTeX => field ??= $"  author = {{{{{Escaped(settings.Creator.Name)}}}}},\n";

    /// <summary>One sentence for a note or a list of references.</summary>
    public string Plain(CitedRow row)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"“{row.Words}” ({row.DocumentTitle ?? row.DocumentId}");
        if (row.Publisher is { } publisher)
            text.Append(CultureInfo.InvariantCulture, $", {publisher}");
        if (row.PublishedOn is { } day)
            text.Append(CultureInfo.InvariantCulture, $", {DatasetDescription.Day(day)}");
        return text.Append(CultureInfo.InvariantCulture,
            $", characters {row.Start}–{row.End}). In: {settings.Creator.Name}, {settings.Title}, {_edition}, {PermalinkOf(row)}").ToString();
    }

    /// <summary>A BibTeX entry.</summary>
    public string BibTeX(CitedRow row)
    {
        var text = new StringBuilder(512)
            .Append("@misc{").Append(row.RowId).Append(",\n").Append(ByBibTeX)
            .Append("  title = {“").Append(Escaped(row.Words)).Append("”},\n").Append(InBibTeX)
            .Append("  url = {").Append(PermalinkOf(row)).Append("},\n")
            .Append(CultureInfo.InvariantCulture, $"  note = {{Characters {row.Start}–{row.End} of ").Append(Escaped(row.DocumentTitle ?? row.DocumentId));
        if (row.Publisher is { } publisher)
            text.Append(", ").Append(Escaped(publisher));
        if (row.PublishedOn is { } day)
            text.Append(", ").Append(DatasetDescription.Day(day));
        return text.Append("}\n}\n").ToString();
    }

    /// <summary>A CSL-JSON item, as Zotero and other reference managers take it; it holds no character that means something in HTML.</summary>
    public string CslJson(CitedRow row)
    {
        var bytes = new ArrayBufferWriter<byte>(1024);
        using (var item = new Utf8JsonWriter(bytes, s_readable))
        {
            item.WriteStartArray();
            item.WriteStartObject();
            item.WriteString("id", row.RowId);
            item.WriteString("type", "dataset");
            item.WriteString("title", $"“{row.Words}”");
            item.WriteString("container-title", settings.Title);
            item.WriteStartArray("author");
            item.WriteStartObject();
            item.WriteString("literal", settings.Creator.Name);
            item.WriteEndObject();
            item.WriteEndArray();
            item.WriteStartObject("issued");
            item.WriteStartArray("date-parts");
            item.WriteStartArray();
            item.WriteNumberValue(settings.ReleasedOn.Year);
            item.WriteNumberValue(settings.ReleasedOn.Month);
            item.WriteNumberValue(settings.ReleasedOn.Day);
            item.WriteEndArray();
            item.WriteEndArray();
            item.WriteEndObject();
            item.WriteString("version", settings.Version.ToString());
            item.WriteString("URL", PermalinkOf(row));
            item.WriteString("locator", string.Create(CultureInfo.InvariantCulture, $"{row.Start}-{row.End}"));
            item.WriteString("source", row.DocumentTitle ?? row.DocumentId);
            if (row.Publisher is { } publisher)
                item.WriteString("publisher", publisher);
            if (stamp.Revision is { } revision)
                item.WriteString("archive_location", revision);
            item.WriteEndObject();
            item.WriteEndArray();
        }
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    /// <summary>The row's own address.</summary>
    public string PermalinkOf(CitedRow row) => settings.UrlOf($"{PageOf(row)}#{row.RowId}");

    /// <summary>A link that opens the source at the words (W3C text fragments); to the published page where the source's address is not known.</summary>
    public string TextFragment(CitedRow row)
    {
        var words = Phrase.OneLine(row.Words);
        var directive = words.Length <= LongestWhole || words.Split(' ') is var parts && parts.Length <= 2 * WordsOfEdge ? Encoded(words)
            : $"{Encoded(string.Join(' ', parts[..WordsOfEdge]))},{Encoded(string.Join(' ', parts[^WordsOfEdge..]))}";
        if (words.Length <= LongestAmbiguous)
            directive = $"{(row.Before.Length > 0 ? Encoded(row.Before) + "-," : "")}{directive}{(row.After.Length > 0 ? ",-" + Encoded(row.After) : "")}";
        return $"{SourceOf(row)?.Split('#')[0] ?? settings.UrlOf(PageOf(row))}#:~:text={directive}";
    }

    /// <summary>The address of the original; null unless it is one that a browser may follow.</summary>
    public static string? SourceOf(CitedRow row) =>
        row.SourceUrl is { } source && Uri.TryCreate(source, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) ? source : null;

    static string PageOf(CitedRow row) => $"documents/{PageFile.NameOf(row.DocumentId)}.html";

    // A hyphen and a comma have a meaning in a text directive.
    static string Encoded(string text) => Uri.EscapeDataString(text).Replace("-", "%2D", StringComparison.Ordinal);

    /// <summary>Text in braces that TeX does not run.</summary>
    static string Escaped(string text)
    {
        if (text.AsSpan().IndexOfAny(s_special) < 0)
            return text;
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var letter in text)
            _ = letter switch
            {
                '\\' => escaped.Append(@"\textbackslash{}"),
                '{' or '}' or '$' or '&' or '%' or '#' or '_' => escaped.Append('\\').Append(letter),
                '~' => escaped.Append(@"\textasciitilde{}"),
                '^' => escaped.Append(@"\textasciicircum{}"),
                '\r' or '\n' or '\t' => escaped.Append(' '),
                _ => escaped.Append(letter),
            };
        return escaped.ToString();
    }
}
