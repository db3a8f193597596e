using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Dateline.Documents.Text;

namespace Dateline.Documents.Formats.Html;

/// <summary>What a page says about itself: schema.org in JSON-LD and microdata, Open Graph, <c>meta</c> names, <c>time</c> elements, and the line with the
/// date.</summary>
static partial class HtmlMetadata
{
    static readonly string[] s_dayNames =
    [
        "article:published_time", "og:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "dcterms.date", "dcterms.issued",
            "dcterms.created", "dc.date.created", "pubdate", "publishdate", "publish-date", "publish_date",
        "published-date", "publication_date", "publication-date", "sailthru.date", "parsely-pub-date", "cxenseparse:recs:publishtime", "article.published",
            "article:published", "bt:pubdate", "originalpublicationdate", "rnews:datepublished",
        "citation_publication_date", "citation_date", "displaydate", "ptime", "release_date", "iso-8601-publish-date", "creation_date", "created",
            "og:article:published_time", "video:release_date", "datecreated", "date_published", "published", "weibo: article:create_at",
    ];

    /// <summary>Reads the metadata of a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="html">The page as it stood.</param>
    /// <param name="notes">Receives a date that is none.</param>
    /// <param name="place">File and line for the notes.</param>
    public static DocumentMetadata Of(IHtmlDocument page, string html, List<DocumentNote> notes, string place)
    {
        var objects = StructuredData.Objects(page);
        var article = objects.Where(value => StructuredData.IsOf(value, IsArticle))
            .Concat(objects.Where(value => StructuredData.IsOf(value, static type => type == "WebPage"))).ToList();
        var metas = Metas(page);
        var (day, basis) = DayOf(page, article, metas, notes, place);
        return new()
        {
            Title = Linked(article, "headline") ?? metas.Of("og:title", "twitter:title", "dc.title", "parsely-title")
                ?? Words(page.QuerySelector("[itemprop=headline]")) ?? Words(page.QuerySelector("h1"))
                ?? (page.Title is { Length: > 0 } title ? MarkupInText.OneLine(title) : null),
            PublishedOn = day,
            PublishedBasis = basis,
            Publisher = Linked(article, "publisher") ?? metas.Of("og:site_name", "publisher", "dc.publisher", "application-name"),
            Author = Linked(article, "author") is { } author && !author.Contains("://", StringComparison.Ordinal) ? author : AuthorOf(metas, page),
            Url = Linked(article, "url") ?? page.QuerySelector("link[rel=canonical]")?.GetAttribute("href") ?? metas.Of("og:url")
                ?? (SavedFrom.Match(html[..Math.Min(html.Length, 2000)]) is { Success: true } saved ? saved.Groups[1].Value : null),
            Language = LanguageTag.Of(page.DocumentElement.GetAttribute("lang") ?? page.DocumentElement.GetAttribute("xml:lang")
                ?? metas.Of("content-language", "og:locale", "dc.language")),
            License = page.QuerySelector("link[rel=license], a[rel=license]")?.GetAttribute("href"),
        };
    }

    static bool IsArticle(string type) => type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("BlogPosting", StringComparison.Ordinal)
        || type is "Report" or "Review" or "CreativeWork" or "SocialMediaPosting";

    static string? AuthorOf(MetaNames metas, IHtmlDocument page) =>
        metas.All("author", "article:author", "dc.creator", "byl", "parsely-author", "sailthru.author")
            .FirstOrDefault(name => !name.Contains("://", StringComparison.Ordinal)) is { } named ? By.Replace(named, "")
            : Words(page.QuerySelector("[itemprop=author] [itemprop=name], [itemprop=author], a[rel=author]")) is { Length: < 100 } author
                ? By.Replace(author, "") : null;

    // The first value that is a day, in the order of their trustworthiness; told by a clock in UTC, it becomes the day at the place where the page names one
    // moment by another clock.
    static (DateOnly?, PublishedBasis) DayOf(IHtmlDocument page, List<JsonElement> article, MetaNames metas, List<DocumentNote> notes, string place)
    {
        var stated = Candidates(page, article, metas).Select(words => (Words: words, Day: PublishedDay.Read(words))).ToList();
        var lines = DateLinesOf(page);
        if (stated.FirstOrDefault(candidate => candidate.Day.Day is not null) is { Day: { Day: { } day } first })
        {
            if (!first.IsUtc)
                return (day, PublishedBasis.Metadata);
            var local = stated.Select(candidate => first.LocalDay(candidate.Day)).Concat(lines.Select(line => first.LocalDay(line)))
                .FirstOrDefault(found => found is not null);
            return (local ?? day, PublishedBasis.Metadata);
        }
        if (lines is [{ Day: { } told }, ..])
            return (told, PublishedBasis.Text);
        if (stated.FirstOrDefault(candidate => candidate.Day.Fault is DayFault.Ambiguous or DayFault.NoDay) is { Words: { } bad } fault)
            notes.Add(DocumentNote.OfDate(bad, fault.Day.Fault == DayFault.Ambiguous, place));
        return (null, PublishedBasis.Unknown);
    }

    static IEnumerable<string> Candidates(IHtmlDocument page, List<JsonElement> article, MetaNames metas)
    {
        foreach (var value in article)
            foreach (var name in (string[])["datePublished", "dateCreated"])
                if (value.TryGetProperty(name, out var day) && day.ValueKind == JsonValueKind.String)
                    yield return day.GetString()!;
        foreach (var day in metas.All(s_dayNames))
            yield return day;
        foreach (var element in page.QuerySelectorAll("[itemprop~=datePublished], [property~='schema:datePublished'], [pubdate]"))
            yield return element.GetAttribute("content") ?? element.GetAttribute("datetime") ?? element.TextContent.Trim();
        foreach (var selector in (string[])["article time", "main time", "time.published, time.entry-date, .published time, abbr.published", "time"])
            foreach (var time in page.QuerySelectorAll(selector).Take(3).Where(IsOfArticle))
                yield return time.GetAttribute("datetime") is { Length: > 0 } stated ? stated : time.GetAttribute("title") is { Length: > 0 } title ? title
                    : time.TextContent.Trim();
    }

    // A time in a comment, a teaser or a line that says when the page was changed is another day.
    static bool IsOfArticle(IElement time) => time.Ancestors<IElement>().Take(6)
        .All(holder => holder.LocalName is not ("aside" or "footer" or "nav") && !Elsewhere.IsMatch($"{holder.ClassName} {holder.Id}"))
        && !Elsewhere.IsMatch($"{time.ClassName} {time.GetAttribute("itemprop")}");

    static List<StatedDay> DateLinesOf(IHtmlDocument page)
    {
        const int PartsLookedAt = 12;
        if (page.Body is not { } body)
            return [];
        var parts = PageText.Of(body);
        var head = Math.Max(0, parts.FindIndex(part => part.Element.LocalName == "h1"));
        return [.. parts.Skip(head).Take(PartsLookedAt).Select(part => DateLines.OfLine(part.Words)).OfType<StatedDay>()];
    }

    static string? Linked(List<JsonElement> article, string name) => article.Select(value => value.TryGetProperty(name, out var found) ? Name(found) : null)
        .FirstOrDefault(words => words is { Length: > 0 });

    static string? Name(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => MarkupInText.OneLine(value.GetString()!),
        JsonValueKind.Object => value.TryGetProperty("name", out var name) ? Name(name) : null,
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Take(50).Select(Name).Where(name => !string.IsNullOrEmpty(name))),
        _ => null,
    };

    static string? Words(IElement? element) => element is not null
        && string.Join(' ', PageText.Of(element).Select(part => part.Words)) is { Length: > 0 } words ? words : null;

    static MetaNames Metas(IHtmlDocument page)
    {
        var metas = new MetaNames();
        foreach (var meta in page.QuerySelectorAll("meta"))
            if ((meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop") ?? meta.GetAttribute("http-equiv")) is { } name
                && meta.GetAttribute("content")?.Trim() is { Length: > 0 } content)
                metas.Add(name, content);
        return metas;
    }

    sealed class MetaNames
    {
        readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

        public void Add(string name, string content) => _values.TryAdd(name.Trim(), content);

        public string? Of(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
                if (_values.TryGetValue(name, out var content))
                    return content;
            return null;
        }

        public IEnumerable<string> All(params string[] names) => names.Select(name => _values.GetValueOrDefault(name)).OfType<string>();
    }

    [GeneratedRegex(@"<!--\s*saved from url=\([0-9]+\)(https?://[^\s<>]{1,500})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SavedFrom { get; }

    [GeneratedRegex(@"\b(?:comments?|related|teaser|sidebar|recommend\w*|updated|modified|dateModified|most-read|footer)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Elsewhere { get; }

    [GeneratedRegex(@"^by\s+(?=\p{Lu})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex By { get; }
}
