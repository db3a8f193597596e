using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Dateline.Documents.Formats.Html;
using Dateline.Documents.Text;

namespace Dateline.Documents.Formats.Records;

/// <summary>Makes a document of a record's fields.</summary>
static partial class RecordDocument
{
    /// <summary>The document.</summary>
    /// <exception cref="RejectedException">The record has no text.</exception>
    public static Document Of(FieldValues values, DocumentPlace place, string id, DocumentMetadata listed, RecordFault at)
    {
        var shape = (RecordShape)place.Shape!;
        var notes = new List<DocumentNote>();
        var found = shape.TextOf(values) ?? shape.TeaserOf(values);
        var text = string.Join("\n\n", found?.Values ?? []);
        if (CutMark.Match(text) is { Success: true } cut)
        {
            text = text[..cut.Index].TrimEnd();
            notes.Add(new("cut-off", "The text was cut off by the service it comes from; a mark at its end says so.", "Fetch the whole article.",
                at.ToString()));
        }
        if (string.IsNullOrWhiteSpace(text) || Removed.IsMatch(text))
            throw at.Reject("missing-text", found is null ? "The record has no text." : $"The text of the record ('{found.Value.Name}') is empty.",
                "Put the article's text there, or leave the record out.");
        text = DamagedText.Repaired(text, at.ToString(), notes);
        var metadata = listed.Or(MetadataOf(values, shape, notes, at.ToString()));
        var document = MarkupInText.IsMarkup(text) ? OfHtml(text, place, id, metadata, at)
            : DocumentReader.OfText(id, place.Path, MarkupInText.WithoutEntities(text), metadata);
        return document with { Notes = [.. notes, .. document.Notes] };
    }

    /// <summary>The address of a record; null where it states none.</summary>
    public static string? UrlOf(FieldValues values, RecordShape shape) => shape.Find(values, "url").Select(field => field.Values[0].Trim())
        .FirstOrDefault(url => url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("https://", StringComparison.OrdinalIgnoreCase));

    static Document OfHtml(string html, DocumentPlace place, string id, DocumentMetadata metadata, RecordFault at)
    {
        var (text, blocks) = HtmlText.OfFragment(html, metadata.Title);
        return blocks.IsEmpty
            ? throw at.Reject("missing-text", "The text of the record holds markup and no words.", "Put the article's text there, or leave the record out.")
            : DocumentReader.OfMarkup(id, place.Path, text, blocks, metadata);
    }

    static DocumentMetadata MetadataOf(FieldValues values, RecordShape shape, List<DocumentNote> notes, string place)
    {
        var day = DayOf(values, shape, notes, place);
        return new()
        {
            Title = Words("title"),
            PublishedOn = day,
            PublishedBasis = day is null ? PublishedBasis.Unknown : PublishedBasis.Metadata,
            Publisher = shape.Find(values, "publisher").Select(field => PublisherOf(field.Values[0])).FirstOrDefault(name => name is not null),
            Author = Words("author") is { } author ? By.Replace(author, "") : null,
            Url = UrlOf(values, shape),
            License = Words("license"),
            Language = LanguageTag.Of(Words("language")),
        };

        string? Words(string field) => shape.Find(values, field)
            .Select(found => MarkupInText.OneLine(field == "author" ? string.Join(", ", found.Values) : found.Values[0]))
            .FirstOrDefault(words => words.Length > 0);
    }

    // The first value that is a day; where none is, the first that should be one is told.
    static DateOnly? DayOf(FieldValues values, RecordShape shape, List<DocumentNote> notes, string place)
    {
        (string Name, string Words, DayFault Fault)? fault = null;
        foreach (var (name, found) in shape.Find(values, "published"))
        {
            var stated = PublishedDay.Read(found[0]);
            if (stated.Day is { } day)
                return day;
            if (stated.Fault != DayFault.Missing)
                fault ??= (name, found[0], stated.Fault);
        }
        if (fault is { } bad)
            notes.Add(DocumentNote.OfDate(bad.Words, bad.Fault == DayFault.Ambiguous, place));
        return null;
    }

    static string? PublisherOf(string words)
    {
        var bare = MarkupInText.OneLine(words);
        if (!bare.Contains("://", StringComparison.Ordinal))
            return bare.Length > 0 ? bare : null;
        return Uri.TryCreate(bare, UriKind.Absolute, out var address) && address.Host.Length > 0 ? address.Host : null;
    }

    // NewsAPI and its kin end a text that they cut so.
    [GeneratedRegex(@"\s*(?:…|\.\.\.)?\s*\[\+[0-9,]+ (?:chars|characters|more)\]\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex CutMark { get; }

    [GeneratedRegex(@"^\s*\[?(?:removed|deleted|not available|content removed)\]?\.?\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Removed { get; }

    [GeneratedRegex(@"^by\s+(?=\p{Lu})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex By { get; }
}
