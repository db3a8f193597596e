using Dateline.Documents;
using Dateline.Extraction;
using Dateline.Language;

namespace Dateline.Tests.Extraction;

/// <summary>Texts no one writes and trees no parser gives: figures and times must take work and room in step with the text.</summary>
public sealed class TornTextTests
{
    // Beyond the sentence that is cut down at a few hundred figures, four times the text takes about four times the memory.
    const int Shorter = 5_000;
    const int Longer = 4 * Shorter;

    /// <summary>How the tokens hang together.</summary>
    public enum Tree
    {
        /// <summary>The whole text is one token.</summary>
        Token,
        /// <summary>Every word hangs on the first one.</summary>
        Star,
        /// <summary>Every word hangs on the one before it.</summary>
        Chain,
    }

    public static TheoryData<string, Tree> Texts()
    {
        var data = new TheoryData<string, Tree>();
        foreach (var piece in (string[])["1 ", "1,", "12,", "$1 ", "−5 ", "5% ", "a hundred ", "5 km/", "1e5 ", "twenty-", "5-year-old ", "1990 ", "1 January ",
            "fiscal ", "the week of ", "rose 5% to ", "5 men and ", "'", "½"])
            foreach (var tree in Enum.GetValues<Tree>())
                data.Add(piece, tree);
        return data;
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Memory_grows_in_step_with_the_text(string piece, Tree tree)
    {
        _ = Allocated(piece, Shorter, tree);
        var (shorter, longer) = (Allocated(piece, Shorter, tree), Allocated(piece, Longer, tree));
        Assert.True(longer < 8 * shorter + 1_000_000, $"{shorter} bytes for {Shorter} characters, {longer} for {Longer}");
    }

    [Fact]
    public void A_number_of_ten_thousand_digits_keeps_its_words_and_has_no_value()
    {
        var metric = Assert.Single(Read($"It has {new string('9', 10_000)} stars.", Tree.Star).Metrics);
        Assert.Equal((null, null, null, 10_000), (metric.Value, metric.ValueLow, metric.ValueHigh, metric.At.Text.Length));
    }

    static long Allocated(string piece, int length, Tree tree)
    {
        var text = string.Concat(Enumerable.Repeat(piece, length / piece.Length));
        var reading = ReadingOf(text, tree);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Extract(reading);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    static (IReadOnlyList<TimeExpression> Times, IReadOnlyList<Metric> Metrics) Read(string text, Tree tree) => Extract(ReadingOf(text, tree));

    static (IReadOnlyList<TimeExpression> Times, IReadOnlyList<Metric> Metrics) Extract(Reading reading)
    {
        var times = TimeExtractor.Extract(reading);
        var nobody = new EntityIndex([], []) { Actors = [.. new Entity?[reading.Analysis.TokenCount]], Places = [.. new Entity?[reading.Analysis.TokenCount]] };
        return (times, MetricExtractor.Extract(reading, nobody, times, []));
    }

    static Reading ReadingOf(string text, Tree tree)
    {
        var document = DocumentReader.OfText("torn", text, new DocumentMetadata { PublishedOn = new(2024, 5, 10) });
        return new(document, Analyse(document.Text, tree));
    }

    static Analysis Analyse(string text, Tree tree)
    {
        var spans = tree == Tree.Token ? [new(0, text.Length)] : Words(text);
        DependencyRelation[] relations = [DependencyRelation.Nsubj, DependencyRelation.Obj, DependencyRelation.Nmod, DependencyRelation.Conj,
            DependencyRelation.Compound, DependencyRelation.Nummod, DependencyRelation.Aux];
        PartOfSpeech[] tags = [PartOfSpeech.Noun, PartOfSpeech.Num, PartOfSpeech.Verb, PartOfSpeech.Propn, PartOfSpeech.Adj];
        var count = spans.Count;
        return new(text, [.. spans], [.. Enumerable.Range(0, count).Select(token => tags[token % tags.Length])], [.. Enumerable.Repeat("NNS", count)],
            [.. spans.Select(span => text[span.Start..span.End])],
                [.. Enumerable.Range(0, count).Select(token => token == 0 ? -1 : tree == Tree.Chain ? token - 1 : 0)],
            [.. Enumerable.Range(0, count).Select(token => relations[token % relations.Length])],
                [new Sentence(0, 0, new(0, count), new(spans[0].Start, spans[^1].End), 0)], []);
    }

    static List<TextSpan> Words(string text)
    {
        var spans = new List<TextSpan>();
        for (var at = 0; at < text.Length;)
        {
            var start = at++;
            while (char.IsLetterOrDigit(text[start]) && at < text.Length && char.IsLetterOrDigit(text[at]))
                at++;
            if (!char.IsWhiteSpace(text[start]))
                spans.Add(new(start, at));
        }
        return spans;
    }
}
