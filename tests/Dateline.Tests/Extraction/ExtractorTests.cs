using Dateline.Documents;
using Dateline.Extraction;
using Dateline.Language;

namespace Dateline.Tests.Extraction;

/// <summary>Which documents rows are read out of.</summary>
public class ExtractorTests
{
    const string French = """
        La mairie de Valdoret a annoncé mardi un budget de 3,4 millions d'euros pour la rénovation des écoles.

        « Nous commencerons en mars », a déclaré la maire Odile Brenac, qui a rencontré les parents français et belges devant la préfecture.
        """;

    const string German = """
        Die Stadt Auental will bis 2027 rund 12,5 Millionen Euro in den Bau von zwei Brücken stecken, wie der Bürgermeister am Montag sagte.

        „Wir haben lange auf das Geld gewartet“, sagte Jörn Hallbach. Bei dem Hochwasser im Juni waren vier Menschen gestorben.
        """;

    const string English = "The town of Aldermoor will spend 12.5 million euros on two bridges, the mayor said on Monday. \"We have waited for the money,\" said Jorn Hallbach.";

    [Theory]
    [InlineData(French, "fr")]
    [InlineData(German, "de")]
    public void A_text_in_another_language_has_its_sentences_and_no_rows(string text, string language)
    {
        var extract = Read(text, null);
        Assert.True(extract.IsTextOnly);
        Assert.Equal((language, true, true), (extract.Language, extract.Words > 20, extract.Sentences.Length >= 2));
        Assert.Equal((0, 0, 0, 0, 0, 0, 0),
            (extract.Quotes.Length, extract.Metrics.Length, extract.Times.Length, extract.Events.Length, extract.Entities.Length, extract.Mentions.Length,
                extract.Contests.Length));
    }

    [Fact]
    public void A_page_in_French_that_says_it_is_English_is_not_read_as_English() =>
        Assert.Equal((true, "fr"), Read(French, "en") is var extract ? (extract.IsTextOnly, extract.Language) : default);

    [Theory]
    [InlineData(null, "en")]
    [InlineData("en-GB", "en-GB")]
    [InlineData("fr", "en")]
    public void An_English_text_is_read_whatever_is_said_of_it(string? declared, string language)
    {
        var extract = Read(English, declared);
        Assert.Equal((false, language), (extract.IsTextOnly, extract.Language));
        Assert.NotEmpty(extract.Quotes);
        Assert.NotEmpty(extract.Metrics);
    }

    [Theory]
    [InlineData("11 pm, so 6 am tomorrow Varsund time")]
    [InlineData("A 90 day old utilities bill is quite late.")]
    [InlineData("Aldermoor mayor Jorn Hallbach quits")]
    public void A_few_words_that_could_be_any_language_are_read(string text) => Assert.False(Read(text, null).IsTextOnly);

    [Fact]
    public void A_few_words_are_not_read_where_their_language_is_told() => Assert.True(Read("Hallbach tritt ab", "de").IsTextOnly);

    static Extract Read(string text, string? language)
    {
        var document = new Document
        {
            Id = "case",
            Text = text,
            Language = language,
            Blocks = [new(0, text.Length, BlockKind.Paragraph)],
            PublishedOn = new(2025, 3, 5),
            PublishedBasis = PublishedBasis.Metadata,
            SourcePath = "case.txt",
            Sha256 = new string('0', 64),
        };
        return Extractor.Extract(document, Analyzer.Default.Analyze(text));
    }
}
