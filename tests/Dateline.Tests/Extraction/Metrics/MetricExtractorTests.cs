using System.Collections.Immutable;
using Dateline.Documents;
using Dateline.Extraction;
using Dateline.Language;

namespace Dateline.Tests.Extraction.Metrics;

public sealed class MetricExtractorTests
{
    // A sentence with its tree: form, part of speech, Penn tag, head counted from 1, relation.
    const string Launches = """
        Moscow Propn NNP 2 nsubj
        launched Verb VBD 0 root
        5,660 Num CD 4 nummod
        missiles Noun NNS 2 obj
        and Cconj CC 6 cc
        drones Noun NNS 4 conj
        last Adj JJ 8 amod
        month Noun NN 2 obl:unmarked
        , Punct , 12 punct
        a Det DT 12 det
        2 Num CD 13 nummod
        increase Noun NN 4 appos
        percent Noun NN 12 compound
        from Adp IN 17 case
        the Det DT 17 det
        preceding Adj VBG 17 amod
        month Noun NN 12 nmod
        . Punct . 2 punct
        """;

    static (Reading Reading, Analysis Analysis) Read(string tree)
    {
        var rows = tree.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(row => row.Trim().Split(' ')).ToArray();
        var text = string.Join(' ', rows.Select(row => row[0]));
        var spans = new List<TextSpan>();
        foreach (var row in rows)
            spans.Add(new(spans.Count == 0 ? 0 : spans[^1].End + 1, (spans.Count == 0 ? 0 : spans[^1].End + 1) + row[0].Length));
        var analysis = new Analysis(text, [.. spans], [.. rows.Select(row => Enum.Parse<PartOfSpeech>(row[1]))], [.. rows.Select(row => row[2])],
            [.. rows.Select(row => row[0])],
            [.. rows.Select(row => int.Parse(row[3], System.Globalization.CultureInfo.InvariantCulture) - 1)],
                [.. rows.Select(row => DependencyRelations.Parse(row[4]))],
            [new(0, 0, new(0, rows.Length), new(0, text.Length), 1)], []);
        var document = new Document { Id = "a", Text = text, Blocks = [new(0, text.Length, BlockKind.Paragraph)], SourcePath = "a.txt", Sha256 = "" };
        return (new(document, analysis), analysis);
    }

    static ImmutableArray<Metric> Extract(Reading reading, ImmutableArray<TimeExpression> times, ImmutableArray<Quote> quotes) =>
        MetricExtractor.Extract(reading, new([], []) { Actors = [], Places = [] }, times, quotes);

    static TimeExpression Time(Reading reading, string words, DateOnly start) => new()
    {
        Id = words,
        SentenceId = reading.Sentences[0].Id,
        At = reading.PassageOf(new TextSpan(reading.Document.Text.IndexOf(words, StringComparison.Ordinal), reading.Document.Text.IndexOf(words,
            StringComparison.Ordinal) + words.Length)),
        Type = TimexType.Date,
        Value = $"{start:yyyy-MM}",
        StartsOn = start,
        EndsOn = start.AddMonths(1).AddDays(-1),
        Anchor = TimeAnchor.Document,
        Rule = "times/test",
        Confidence = 1,
    };

    [Fact]
    public void A_count_measures_its_nouns_in_the_period_of_its_clause()
    {
        var (reading, _) = Read(Launches);
        var metrics = Extract(reading, [Time(reading, "last month", new(2025, 11, 1)), Time(reading, "the preceding month", new(2025, 10, 1))], []);
        Assert.Equal(["5,660", "2"], metrics.Select(metric => metric.At.Text));
        Assert.Equal(("missiles and drones", "last month", "missile"), (metrics[0].Measured?.Text, metrics[0].PeriodText, metrics[0].Unit));
    }

    [Fact]
    public void A_subject_is_named_or_open()
    {
        var (reading, _) = Read(Launches);
        var moscow = new Entity { Id = "moscow", Name = "Moscow", Type = EntityType.Organization };
        var mention = new Dateline.Extraction.Mention { Id = "n", EntityId = "moscow", SentenceId = reading.Sentences[0].Id,
            At = reading.PassageOf(new TextSpan(0, 6)),
            Kind = Dateline.Extraction.MentionKind.Name };
        var actors = Enumerable.Range(0, reading.Analysis.TokenCount).Select(token => token == 0 ? moscow : null).ToImmutableArray();
        Assert.Equal("Moscow", MetricExtractor.Extract(reading, new([moscow], [mention]) { Actors = actors, Places = [] }, [], [])[0].SubjectText);
        Assert.Null(Extract(reading, [], [])[0].SubjectText);
    }

    // Two figures, each with its own period right behind it.
    const string Deficits = """
        Deficits Noun NNS 5 nsubj
        were Aux VBD 5 cop
        3 Num CD 4 nummod
        percent Noun NN 5 compound
        high Adj JJ 0 root
        in Adp IN 7 case
        2021 Num CD 5 obl
        and Cconj CC 10 cc
        5 Num CD 10 nummod
        percent Noun NN 4 conj
        in Adp IN 12 case
        2022 Num CD 5 obl
        . Punct . 5 punct
        """;

    [Fact]
    public void A_figure_does_not_take_the_period_of_its_neighbour()
    {
        var (reading, _) = Read(Deficits);
        var metrics = Extract(reading, [Time(reading, "2022", new(2022, 1, 1))], []);
        Assert.Equal([null, "2022"], metrics.Select(metric => metric.PeriodText));
    }

    [Fact]
    public void A_figure_in_a_quote_has_its_speaker_as_source()
    {
        var (reading, _) = Read(Launches);
        var quote = new Quote
        {
            Id = "q",
            SentenceId = reading.Sentences[0].Id,
            At = new(0, reading.Document.Text.Length, reading.Document.Text),
            Type = QuoteType.Indirect,
            Speaker = new(0, 6, "Moscow"),
            SpeakerId = "moscow",
            AttributionId = "a",
            Rule = "quotes/test",
            Confidence = 1,
        };
        Assert.All(Extract(reading, [], [quote]), metric => Assert.Equal(("q", "Moscow", "moscow"), (metric.QuoteId, metric.SourceText, metric.SourceId)));
    }

    [Fact]
    public void A_change_names_its_direction_and_what_it_is_measured_against()
    {
        var (reading, _) = Read("""
            Sales Noun NNS 2 nsubj
            rose Verb VBD 0 root
            5 Num CD 4 nummod
            % Sym NN 2 obj
            compared Verb VBN 7 case
            with Adp IN 7 case
            June Propn NNP 2 obl
            . Punct . 2 punct
            """);
        var metric = Assert.Single(Extract(reading, [], []));
        Assert.Equal(("5 %", "up", "up", "Sales", "compared with June"), (metric.At.Text, metric.Comparator, metric.Change, metric.Measured?.Text,
            metric.BaselineText));
        Assert.Equal((5m, "%", "%"), (metric.BaseValue, metric.BaseUnit, metric.UnitCode));
    }
}
