using CsCheck;
using Dateline.Extraction;

namespace Dateline.Tests.Extraction.Quotes;

public class QuoteExtractorTests
{
    public static TheoryData<string, string, string, string, string, string> Cases()
    {
        var cases = new TheoryData<string, string, string, string, string, string>();
        foreach (var row in File.ReadLines(Repository.At("tests", "Dateline.Tests", "Cases", "quotes.tsv")).Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t')))
            cases.Add(row[0], row[1], row[2], row[3], row[4], row[5]);
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Content_speaker_cue_and_stance_are_read(string text, string type, string content, string speaker, string cue, string stance)
    {
        var found = QuoteCases.Quotes(text)
            .Select(quote => $"{quote.Type}|{quote.At.Text}|{quote.Speaker?.Text}|{quote.Cue?.Text}|{quote.Stance}".ToLowerInvariant());
        Assert.Contains($"{type}|{content}|{speaker}|{cue}|{stance}".ToLowerInvariant(), found);
    }

    [Fact]
    public void Pieces_of_one_attribution_share_its_id()
    {
        var quotes = QuoteCases.Quotes("\"The bridge,\" Lopez said, \"is closed.\" \"It will stay closed.\"");
        Assert.Equal(3, quotes.Length);
        Assert.Single(quotes.Select(quote => quote.AttributionId).Distinct());
    }

    [Fact]
    public void Speech_goes_on_behind_a_mark_that_is_left_open()
    {
        var quotes = QuoteCases.Quotes("“The bridge is closed,” Maria Lopez said. “It will stay closed for weeks.\n“Nobody knows for how many.”");
        Assert.Equal(["Maria Lopez"], quotes.Select(quote => quote.Speaker?.Text ?? "").Distinct());
        Assert.Equal(3, quotes.Length);
    }

    [Fact]
    public void The_quoted_words_of_a_mixed_quote_stand_in_it()
    {
        var quotes = QuoteCases.Quotes("Lopez said that the bridge was \"a disgrace\" to the town.");
        var mixed = Assert.Single(quotes, quote => quote.Type == QuoteType.Mixed);
        Assert.Equal(mixed.Id, Assert.Single(quotes, quote => quote.Type == QuoteType.Direct).ParentId);
    }

    [Theory]
    [InlineData("These talks aim to end the strike.")]
    [InlineData("The conflict, claiming hundreds of lives, has gone on for years.")]
    [InlineData("Much of the recent activity has focused on the harbour.")]
    [InlineData("His role promoting the harbour ended in May.")]
    [InlineData("The mayor backed it.")]
    public void What_cannot_speak_says_nothing(string text) => Assert.Empty(QuoteCases.Quotes(text));

    [Theory]
    [InlineData("A study found that the harbour is too small.", "study")]
    [InlineData("Figures show that the harbour is too small.", "figures")]
    [InlineData("Many of the fishermen believe that the harbour is too small.", "many")]
    [InlineData("Maria Lopez and John Smith said that the harbour is too small.", "Maria Lopez and John Smith")]
    [InlineData("Kyiv and its European partners said that the harbour is too small.", "Ukraine and European partners")]
    [InlineData("The former mayor and current minister said that the harbour is too small.", "former mayor")]
    [InlineData("The minister played down the unrest, saying that the harbour is open.", "minister")]
    public void Who_speaks_is_named(string text, string name) => Assert.Contains(QuoteCases.Quotes(text), quote => quote.SpeakerName == name);

    [Theory]
    [InlineData("The film \"Rivers of the North\" opens in the old cinema on Friday.")]
    [InlineData("The town has a \"smart\" bridge.")]
    public void Titles_and_scare_quotes_are_no_speech(string text) => Assert.DoesNotContain(QuoteCases.Quotes(text), quote => quote.Type == QuoteType.Direct);

    [Fact]
    public void What_speakers_think_within_their_speech_is_part_of_it() => Assert.Single(QuoteCases.Quotes("\"I think we need a new bridge,\" Lopez said."));

    [Fact]
    public void Any_text_is_read_without_failing_and_every_span_lies_in_it() =>
        Gen.String["\"“”'’—:,. \nHesaidtX"].Sample(
            text => Assert.All(QuoteCases.Quotes(text), quote => Assert.Equal(quote.At.Text, text[quote.At.Start..quote.At.End])), iter: 50);
}
