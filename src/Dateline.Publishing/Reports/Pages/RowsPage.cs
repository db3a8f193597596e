using Dateline.Documents;
using Dateline.Extraction;

namespace Dateline.Publishing;

/// <summary>The rows of a document in the order of its words, each with its citations.</summary>
sealed class RowsPage
{
    const int LongestHeading = 160;
    const int ContextWords = 3;
    const int ContextLength = 60;

    /// <summary>Cites every row that has words of its own.</summary>
    public RowsPage(Document document, Extract extract, DocumentLine line, RowCitation citation)
    {
        Line = line;
        var index = new CodePointIndex(document.Text);
        Rows =
        [
            .. Passages(extract).OrderBy(row => row.At.Start).ThenBy(row => row.At.End).ThenBy(row => row.Id, StringComparer.Ordinal).Select(row =>
                new CitedRowView(row.Noun, new CitedRow(row.Id, Phrase.OneLine(row.At.Text), index.ToCodePoints(row.At.Start), index.ToCodePoints(row.At.End),
                    document.Id, string.IsNullOrWhiteSpace(document.Title) ? null : line.Title, document.Publisher, document.PublishedOn, document.Url)
                {
                    Before = Before(document.Text.AsSpan(0, row.At.Start)),
                    After = After(document.Text.AsSpan(row.At.End)),
                }, citation)),
        ];
        Total = Phrase.Count(Rows.Count, "row");
    }

    public DocumentLine Line { get; }
    public IReadOnlyList<CitedRowView> Rows { get; }
    public string Total { get; }

    // Whole words only, and none of another line: a browser looks for them in one paragraph.
    static string Before(ReadOnlySpan<char> text)
    {
        var from = Math.Max(0, text.Length - ContextLength);
        var lineStart = text[from..].LastIndexOfAny('\n', '\r');
        var words = text[(from + lineStart + 1)..].ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Skip(lineStart < 0 && from > 0 ? 1 : 0).TakeLast(ContextWords));
    }

    static string After(ReadOnlySpan<char> text)
    {
        var to = Math.Min(text.Length, ContextLength);
        var lineEnd = text[..to].IndexOfAny('\n', '\r');
        var words = text[..(lineEnd < 0 ? to : lineEnd)].ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.SkipLast(lineEnd < 0 && to < text.Length ? 1 : 0).Take(ContextWords));
    }

    static IEnumerable<(string Noun, string Id, Passage At)> Passages(Extract extract) =>
        extract.Quotes.Select(row => (QuoteTable.Table.RowNoun, row.Id, row.At))
            .Concat(extract.Metrics.Select(row => (MetricTable.Table.RowNoun, row.Id, row.At)))
            .Concat(extract.Times.Select(row => (TimeTable.Table.RowNoun, row.Id, row.At)))
            .Concat(extract.Events.Select(row => (EventTable.Table.RowNoun, row.Id, row.At)))
            .Concat(extract.Contests.Where(row => row.Cue is not null).Select(row => (ContestTable.Table.RowNoun, row.Id, row.Cue!.Value)));

    /// <summary>One row with everything that cites it.</summary>
    /// <param name="Noun">What a row of its table is called.</param>
    /// <param name="Row">The row.</param>
    /// <param name="Citation">How it is cited.</param>
    internal sealed record CitedRowView(string Noun, CitedRow Row, RowCitation Citation)
    {
        public string Id => Row.RowId;
        public string Words => Phrase.Cut(Row.Words, LongestHeading);
        public string Place => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"characters {Row.Start}–{Row.End}");
        public string Plain => Citation.Plain(Row);
        public string Bibtex => Citation.BibTeX(Row).TrimEnd();
        public Html Csl => new(Citation.CslJson(Row));
        public string Fragment => Citation.TextFragment(Row);
        public bool IsOriginal => RowCitation.SourceOf(Row) is not null;
    }
}
