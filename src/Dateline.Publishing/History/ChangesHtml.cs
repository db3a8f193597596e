using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Dateline.Publishing.Tables;

namespace Dateline.Publishing.History;

/// <summary>Changes for a page: a fragment without styles of its own.</summary>
public static class ChangesHtml
{
    static readonly HtmlEncoder s_encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Makes the fragment.</summary>
    /// <param name="changes">The changes.</param>
    /// <param name="isPage">Whether a page stands below the output folder, so that rows on it can be linked; null where every one does.</param>
    /// <param name="most">Rows to show; the rest is counted.</param>
    public static string Of(DatasetChanges changes, Predicate<string>? isPage = null, int most = int.MaxValue)
    {
        var page = new StringBuilder("<section class=\"changes\" aria-label=\"Row by row\">\n");
        if (changes.Rows.IsEmpty)
            page.Append("<p>No row changed.</p>\n");
        foreach (var document in changes.Rows.Take(most).GroupBy(row => row.DocumentId, StringComparer.Ordinal))
        {
            page.Append(CultureInfo.InvariantCulture,
                $"<h2>{(document.Key is { } id ? s_encoder.Encode(id) : "People, organisations and places")}</h2>\n<ul>\n");
            foreach (var row in document)
                Append(page, row, isPage is null || isPage(row.Page));
            page.Append("</ul>\n");
        }
        if (changes.Rows.Length > most)
            page.Append(CultureInfo.InvariantCulture, $"<p>{changes.Rows.Length - most} more rows stand in <a href=\"changes.json\">changes.json</a>.</p>\n");
        return page.Append("</section>\n").ToString();
    }

    static void Append(StringBuilder page, RowChange row, bool isRead)
    {
        var words = s_encoder.Encode(row.Label.Length > 0 ? row.Label : row.Key);
        var link = !isRead ? words : $"<a href=\"{s_encoder.Encode(row.Permalink)}\">{words}</a>";
        page.Append(CultureInfo.InvariantCulture,
            $"<li class=\"{PublishedName.Of(row.Kind)}\"><b>{PublishedName.Of(row.Kind)}</b> <code>{row.Table}</code> <bdi>{link}</bdi> <small>{row.Cause}</small>");
        if (!row.Fields.IsEmpty)
        {
            page.Append("\n<dl>\n");
            foreach (var field in row.Fields)
                page.Append(CultureInfo.InvariantCulture,
                    $"<dt>{field.Column}</dt><dd><del>{s_encoder.Encode(field.Old ?? "")}</del> <ins>{s_encoder.Encode(field.New ?? "")}</ins></dd>\n");
            page.Append("</dl>\n");
        }
        page.Append("</li>\n");
    }
}
