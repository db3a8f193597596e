using System.Globalization;
using Dateline.Documents;
using Dateline.Extraction;
using Dateline.Language;

namespace Dateline.Tests.Extraction.Times;

/// <summary>Runs the time extractor over plain text, analysed by hand: one token a word, no tags, no tree.</summary>
static class TimeCases
{
    public static IReadOnlyList<TimeExpression> Extract(string text, string published) => TimeExtractor.Extract(new(Document(text, published), Analyse(text)));

    /// <summary>Runs it over one sentence whose words are given as form/UPOS/Penn tag/head/relation.</summary>
    public static IReadOnlyList<TimeExpression> ExtractTree(string tree, string published)
    {
        var words = tree.Split(' ').Select(word => word.Split('/')).ToArray();
        var text = string.Join(' ', words.Select(word => word[0]));
        var plain = Analyse(text);
        return TimeExtractor.Extract(new(Document(text, published), new(
            text, plain.TokenSpans,
            [.. words.Select(word => Enum.Parse<PartOfSpeech>(word[1], ignoreCase: true))], [.. words.Select(word => word[2])],
            [.. words.Select(word => Lemma(word[0]))], [.. words.Select(word => int.Parse(word[3], CultureInfo.InvariantCulture))],
            [.. words.Select(word => DependencyRelations.Parse(word[4]))], plain.Sentences, [])));
    }

    static string Lemma(string form) => form switch { "had" or "have" => "have", "been" or "was" => "be", "extended" => "extend", _ => form };

    static Document Document(string text, string published) => new()
    {
        Id = "d",
        Text = text,
        Blocks = [],
        SourcePath = "d.txt",
        Sha256 = "",
        PublishedOn = published.Length == 0 ? null : DateOnly.ParseExact(published, "yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

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
