using System.Globalization;
using System.Text;
using Dateline.Publishing.Reports.Citations;
using Dateline.Publishing.Reports.Markup;
using Dateline.Publishing.Reports.Views;
using Dateline.Publishing.Reports.Wording;
using Dateline.Publishing.Tables;

namespace Dateline.Publishing.Reports.Pages;

/// <summary>The rows of a document in the order of its words, each with its citations.</summary>
sealed class RowsPage
{
    const int LongestHeading = 160;
    const int ContextWords = 3;
    const int ContextLength = 60;

    /// <summary>Cites every row that has words of its own.</summary>
    /// <param name="source">The document and its rows.</param>
    /// <param name="line">The document as lists show it.</param>
    /// <param name="citation">How a row is cited.</param>
    /// <param name="root">What stands before an address on the site: nothing where the site's own address is known, the path to its root otherwise.</param>
    public RowsPage(DocumentRows source, DocumentLine line, RowCitation citation, string root)
    {
        Line = line;
        var (document, offsets) = (source.Document, source.Offsets);
        var rows = source.Tables.SelectMany(Passages).OrderBy(row => row.Start).ThenBy(row => row.End).ThenBy(row => row.Id, StringComparer.Ordinal).ToList();
        var articles = new StringBuilder();
        foreach (var row in rows)
            Append(articles, row.Noun, new CitedRow(row.Id, Phrase.OneLine(row.Words), row.Start, row.End,
                document.Id, string.IsNullOrWhiteSpace(document.Title) ? null : line.Title, document.Publisher, document.PublishedOn, document.Url)
            {
                Before = Before(document.Text.AsSpan(0, offsets.ToUtf16(row.Start))),
                After = After(document.Text.AsSpan(offsets.ToUtf16(row.End))),
            }, line, citation, root);
        if (rows.Count > 0)
            articles.Length--;
        Articles = rows.Count == 0 ? null : new LongHtml(articles);
        Total = Phrase.Count(rows.Count, "row");
    }

    public DocumentLine Line { get; }

    /// <summary>The rows, each with everything that cites it; null where there is none.</summary>
    public LongHtml? Articles { get; }
    public string Total { get; }

    // Written here and not in the template: these are half of all that a site of many documents writes.
    static void Append(StringBuilder html, string noun, CitedRow row, DocumentLine line, RowCitation citation, string root)
    {
        var isOriginal = RowCitation.SourceOf(row) is not null;
        html.Append("<article class=\"cited\" id=\"").AppendText(row.RowId).Append("\">\n<h2>“").AppendText(Phrase.Cut(row.Words, LongestHeading))
            .Append("”</h2>\n<p class=\"tools\">").AppendText(noun);
        html.Append(CultureInfo.InvariantCulture, $" · characters {row.Start}–{row.End} · <a href=\"../").AppendText(line.Href).Append('#')
            .AppendText(row.RowId).Append("\">in the text, with what was read</a> · <a href=\"");
        html.Append(isOriginal ? "" : root).AppendText(citation.TextFragment(row))
            .Append(isOriginal ? "\" rel=\"external noreferrer\">the words in the original</a>" : "\">the words on the page</a>");
        html.Append("<span class=\"more-forms\"> · <a href=\"#").AppendText(row.RowId).Append("\">BibTeX, CSL-JSON</a></span></p>\n<p class=\"prose\">")
            .AppendText(citation.Plain(row));
        html.Append("</p>\n<div class=\"forms\"><h3>BibTeX</h3>\n<pre>").AppendText(citation.BibTeX(row).AsSpan().TrimEnd());
        html.Append("</pre>\n<h3>CSL-JSON</h3>\n<pre>").Append(citation.CslJson(row)).Append("</pre></div>\n</article>\n");
    }

    // Whole words only, and none of another line: a browser looks for them in one paragraph.
    static string Before(ReadOnlySpan<char> text)
    {
        var from = Math.Max(0, text.Length - ContextLength);
        var lineStart = text[from..].LastIndexOfAny('\n', '\r');
        var line = text[(from + lineStart + 1)..];
        Span<Range> words = stackalloc Range[ContextLength];
        var count = line.Split(words, ' ', StringSplitOptions.RemoveEmptyEntries);
        var first = Math.Max(lineStart < 0 && from > 0 ? 1 : 0, count - ContextWords);
        return first < count ? Spaced(line[words[first].Start..words[count - 1].End]) : "";
    }

    static string After(ReadOnlySpan<char> text)
    {
        var to = Math.Min(text.Length, ContextLength);
        var lineEnd = text[..to].IndexOfAny('\n', '\r');
        var line = text[..(lineEnd < 0 ? to : lineEnd)];
        Span<Range> words = stackalloc Range[ContextLength];
        var count = line.Split(words, ' ', StringSplitOptions.RemoveEmptyEntries);
        var last = Math.Min(lineEnd < 0 && to < text.Length ? count - 1 : count, ContextWords) - 1;
        return last >= 0 ? Spaced(line[words[0].Start..words[last].End]) : "";
    }

    static string Spaced(ReadOnlySpan<char> words) =>
        words.IndexOf("  ") < 0 ? words.ToString() : string.Join(' ', words.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));

    // A row is cited by the first of its words that it points at.
    static IEnumerable<(string Noun, string Id, int Start, int End, string Words)> Passages(TableRows rows)
    {
        if (rows.Table.Address != RowAddress.Anchor)
            yield break;
        for (var row = 0; row < rows.Count; row++)
            if (rows.Table.Spans.Select(span => WordsOf(rows[row], span)).FirstOrDefault(words => words is not null) is var (start, end, text))
                yield return (rows.Table.RowNoun, rows.Table.KeyOf(rows[row]), start, end, text);
    }

    static (int Start, int End, string Text)? WordsOf(ReadOnlySpan<Cell> cells, TableSpan span) =>
        (cells[span.Start].AsInteger, cells[span.End].AsInteger, cells[span.Text].AsString) is ({ } start, { } end, { } text)
        ? ((int)start, (int)end, text) : null;
}
