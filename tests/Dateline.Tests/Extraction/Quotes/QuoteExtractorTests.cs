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
    public void The_quoted_words_of_a_mixed_quote_are_parts_of_its_one_row()
    {
        var mixed = Assert.Single(QuoteCases.Quotes("Lopez said that the bridge was \"a disgrace\" and the tunnel \"a shame\" for the town."));
        Assert.Equal(QuoteType.Mixed, mixed.Type);
        Assert.Equal(["a disgrace", "a shame"], mixed.QuotedParts.AsEnumerable());
    }

    public static TheoryData<string, string> SilentCases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var row in CaseFile.Rows("quotes-none.tsv"))
            cases.Add(row[0], row[1]);
        return cases;
    }

    [Theory]
    [MemberData(nameof(SilentCases))]
    public void What_nobody_says_is_no_quote(string kind, string text) => Assert.True(QuoteCases.Quotes(text).IsEmpty, kind);

    [Theory]
    [InlineData("The union does not believe that the bridge is safe.", Polarity.Negative)]
    [InlineData("The union denied that the bridge was safe.", Polarity.Negative)]
    [InlineData("The union did not deny that the bridge was safe.", Polarity.Positive)]
    [InlineData("The union said that the bridge was safe.", Polarity.Positive)]
    public void Denials_and_negated_beliefs_are_negative(string text, Polarity polarity) =>
    Assert.Equal(polarity, Assert.Single(QuoteCases.Quotes(text)).Polarity);

    [Fact]
    public void All_who_speak_together_are_speakers() =>
        Assert.Equal(["Maria Lopez", "John Smith"],
        Assert.Single(QuoteCases.Quotes("Maria Lopez and John Smith said that the bridge was safe.")).Speakers.AsEnumerable());

    [Fact]
    public void Day_addressee_and_occasion_of_the_saying_are_read_from_around_the_cue_not_from_the_content()
    {
        var quote = Assert.Single(QuoteCases.Quotes("Maria Lopez told reporters on 3 March 2025 in an interview that the bridge would close on 9 May 2025."));
        Assert.Equal(new DateOnly(2025, 3, 3), quote.SaidOn);
        Assert.Equal("reporters", quote.Addressee);
        Assert.Equal("an interview", quote.Occasion);
    }

    [Fact]
    public void What_is_not_told_of_the_saying_stays_empty()
    {
        var quote = Assert.Single(QuoteCases.Quotes("Maria Lopez said that the bridge would close on 9 May 2025."));
        Assert.Null(quote.SaidOn);
        Assert.Null(quote.Addressee);
        Assert.Null(quote.Occasion);
    }

    [Fact]
    public void A_post_belongs_to_the_account_that_signs_the_line_below_it()
    {
        var quote = Assert.Single(QuoteCases.Quotes("Readers wrote about the bridge.\nClose it now. Nobody needs it.\n@arden_reader."));
        Assert.Equal("Close it now. Nobody needs it.", quote.At.Text);
        Assert.Equal(QuoteType.Direct, quote.Type);
        Assert.Equal("@arden_reader", quote.Speaker?.Text);
    }

    [Fact]
    public void A_quotation_reaches_over_lines_to_a_closing_mark_on_the_wrong_side_of_its_space()
    {
        var quote = Assert.Single(QuoteCases.Quotes("\"We were panicked.\nI saw the bridge fall, \"one woman in Arden told reporters."));
        Assert.Equal("We were panicked.\nI saw the bridge fall,", quote.At.Text);
        Assert.Equal("one woman in Arden", quote.Speaker?.Text);
    }

    [Fact]
    public void Feet_and_inches_close_no_quotation() =>
        Assert.Contains(QuoteCases.Quotes("\"The boy was 5'6\" and thin,\" Lena Ortiz said."),
        quote => quote.At.Text.Contains("5'6\" and thin", StringComparison.Ordinal));

    [Theory]
    [InlineData("Mayor Ruth Amadi turned to the residents in the gallery. \"You will be heard.\" The residents applauded.", "Ruth Amadi")]
    [InlineData("Ines Carvalho has counted eels in the river since 1998.\nEvery spring she wades into the cold water.\n\"There used to be thousands of them. Last year I found eleven.\"", "Ines Carvalho")]
    [InlineData("The board welcomed the appointment.\nAnd from Chairwoman Ngozi Adeyemi:\n\"She brings two decades of service to this office.\"",
        "Ngozi Adeyemi")]
    public void Direct_speech_without_a_cue_is_that_of_the_one_person_told_of(string text, string name) =>
        Assert.Contains(QuoteCases.Quotes(text), quote => quote.Type == QuoteType.Direct && quote.SpeakerName == name);

    [Fact]
    public void A_few_quoted_words_on_a_line_of_their_own_are_a_heading() =>
        Assert.DoesNotContain(QuoteCases.Quotes("Maria Lopez said the bridge was safe.\n'All bets are off'\nThe bridge was closed in May."),
        quote => quote.Type == QuoteType.Direct);

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
