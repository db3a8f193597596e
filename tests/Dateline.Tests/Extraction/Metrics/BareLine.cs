using Dateline.Extraction;
using Dateline.Language;

namespace Dateline.Tests.Extraction.Metrics;

/// <summary>One sentence without tags or tree: what numbers and units are read from must not depend on them.</summary>
static class BareLine
{
    public static LexemeSequence Of(string text)
    {
        var spans = new List<TextSpan>();
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            while (at < text.Length && !char.IsWhiteSpace(text[at]))
                at++;
            if (at > start)
                spans.Add(new(start, at));
            else
                at++;
        }
        var count = spans.Count;
        var sentence = new Sentence(0, 0, new(0, count), count == 0 ? default : new(spans[0].Start, spans[^1].End), 0);
        var analysis = new Analysis(text, [.. spans], [.. new PartOfSpeech[count]], [.. Enumerable.Repeat("", count)], [.. Enumerable.Repeat("", count)],
            [.. Enumerable.Range(-1, count)], [.. Enumerable.Repeat(DependencyRelation.Dep, count)], count == 0 ? [] : [sentence], []);
        var line = new LexemeSequence(analysis);
        if (count > 0)
            line.MoveTo(sentence);
        return line;
    }

    public static List<Quantity> Quantities(string text) => string.IsNullOrWhiteSpace(text) ? [] : QuantityParser.Parse(Of(text), []);
}
