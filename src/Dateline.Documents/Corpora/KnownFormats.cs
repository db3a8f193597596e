using System.Collections.Immutable;
using Dateline.Documents.Formats;
using Dateline.Documents.Formats.Archives;
using Dateline.Documents.Formats.Html;
using Dateline.Documents.Formats.Markup;
using Dateline.Documents.Formats.Records;
using Dateline.Documents.Formats.Warc;

namespace Dateline.Documents.Corpora;

/// <summary>The formats that are read. A new one is added here and nowhere else.</summary>
static class KnownFormats
{
    static readonly PlainTextFormat s_text = new();

    /// <summary>All of them.</summary>
    public static ImmutableArray<IDocumentFormat> All { get; } =
        [s_text, new MarkdownFormat(), new HtmlFormat(), new JsonFormat(), new CsvFormat(), new ParquetFormat(), new FeedFormat(), new WebArchiveFormat()];

    /// <summary>The format of a file by the ending of its name, packed or not; null where it is none that is read.</summary>
    public static IDocumentFormat? Of(string path) => OfEnding(path) ?? OfEnding(ArchiveFiles.Inner(path));

    /// <summary>Whether a file has to be unpacked before its format reads it; a format may know its packed files itself.</summary>
    public static bool IsUnpackedFirst(string path) => OfEnding(path) is null && OfEnding(ArchiveFiles.Inner(path)) is not null;

    /// <summary>The format of a file that is named by itself: plain text where its name says nothing.</summary>
    public static IDocumentFormat OfNamed(string path) => Of(path) ?? s_text;

    static IDocumentFormat? OfEnding(string path) =>
        All.FirstOrDefault(format => format.Endings.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase)));
}
