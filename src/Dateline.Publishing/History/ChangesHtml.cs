using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Dateline.Publishing;

/// <summary>Changes for a page: a fragment without styles of its own.</summary>
public static class ChangesHtml
{
    static readonly HtmlEncoder s_encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Makes the fragment.</summary>
    public static string Of(DatasetChanges changes)
    {
        var page = new StringBuilder("<section class=\"changes\">\n");
        if (changes.Rows.IsEmpty)
            page.Append("<p>No row changed.</p>\n");
        foreach (var document in changes.Rows.GroupBy(row => row.DocumentId, StringComparer.Ordinal))
        {
            page.Append(CultureInfo.InvariantCulture, $"<h2>{(document.Key is { } id ? s_encoder.Encode(id) : "People, organisations and places")}</h2>\n<ul>\n");
            foreach (var row in document)
                Append(page, row);
            page.Append("</ul>\n");
        }
        return page.Append("</section>\n").ToString();
    }

    static void Append(StringBuilder page, RowChange row)
    {
        var words = s_encoder.Encode(row.Label.Length > 0 ? row.Label : row.Key);
        var link = row.Kind == ChangeKind.Removed ? words : $"<a href=\"{s_encoder.Encode(row.Permalink)}\">{words}</a>";
        page.Append(CultureInfo.InvariantCulture, $"<li class=\"{PublishedName.Of(row.Kind)}\">{PublishedName.Of(row.Kind)} <code>{row.Table}</code> <bdi>{link}</bdi> <small>{row.Cause}</small>");
        if (!row.Fields.IsEmpty)
        {
            page.Append("\n<dl>\n");
            foreach (var field in row.Fields)
                page.Append(CultureInfo.InvariantCulture, $"<dt>{field.Column}</dt><dd><del>{s_encoder.Encode(field.Old ?? "")}</del> <ins>{s_encoder.Encode(field.New ?? "")}</ins></dd>\n");
            page.Append("</dl>\n");
        }
        page.Append("</li>\n");
    }
}
