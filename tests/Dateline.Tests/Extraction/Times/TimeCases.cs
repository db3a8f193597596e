using System.Globalization;
using Dateline.Documents;
using Dateline.Extraction;
using Dateline.Language;

namespace Dateline.Tests.Extraction.Times;

/// <summary>Runs the time extractor over plain text, analysed by hand: one token a word, no tags, no tree.</summary>
static class TimeCases
{
    public static IReadOnlyList<TimeExpression> Extract(string text, string published)
    {
        var document = new Document
        {
            Id = "d",
            Text = text,
            Blocks = [],
            SourcePath = "d.txt",
            Sha256 = "",
            PublishedOn = published.Length == 0 ? null : DateOnly.ParseExact(published, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
        return TimeExtractor.Extract(new(document, Analyse(text)));
    }

    static Analysis Analyse(string text)
    {
        var spans = new List<TextSpan>();
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
                end++;
            if (end > start)
                spans.Add(new(start, end));
            start = end + 1;
        }
        var count = spans.Count;
        Sentence[] sentences = count == 0 ? [] : [new(0, 0, new(0, count), new(spans[0].Start, spans[^1].End), 0)];
        return new(text, [.. spans], [.. new PartOfSpeech[count]], [.. Enumerable.Repeat("", count)], [.. Enumerable.Repeat("", count)],
            [.. Enumerable.Range(-1, count)], [.. Enumerable.Repeat(DependencyRelation.Dep, count)], [.. sentences], []);
    }
}
