using Dateline.Extraction;
using Dateline.Tests.Extraction.Quotes;

namespace Dateline.Tests.Extraction.Contests;

public class ContestExtractorTests
{
    [Theory]
    [InlineData("The union said that the mayor had sold the bridge. The mayor denied the allegations.", "denies", "that the mayor had sold the bridge",
        "allegations")]
    [InlineData("The army confirmed heavy fighting in the town. This contradicts the ministry's earlier claim that the town was quiet.", "contradicts",
        "that the town was quiet", "heavy fighting")]
    [InlineData("The union said that the mayor had sold the old bridge. The mayor denied that she had sold the bridge.", "denies",
        "that the mayor had sold the old bridge", "that she had sold the bridge")]
    public void A_denial_is_linked_to_what_it_answers(string text, string relation, string claim, string counter)
    {
        var reading = QuoteCases.Read(text);
        var entities = EntityExtractor.Extract(reading);
        var quotes = QuoteExtractor.Extract(reading, entities, TimeExtractor.Extract(reading));
        var contest = Assert.Single(ContestExtractor.Extract(reading, entities, quotes, []));
        Assert.Equal(relation, contest.Relation);
        Assert.Equal(claim, quotes.Single(quote => quote.Id == contest.ClaimQuoteId).At.Text);
        Assert.Contains(counter, quotes.Single(quote => quote.Id == contest.CounterQuoteId).At.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The minister asserts that the report is complete. But these pages were removed by officials.", "disputes", "objection")]
    [InlineData("The union said that the mayor had sold the bridge. Residents say the union's claims about the bridge are unfounded.", "contradicts",
        "called-false")]
    public void An_objection_is_linked_to_the_claim_before(string text, string relation, string rule)
    {
        var reading = QuoteCases.Read(text);
        var entities = EntityExtractor.Extract(reading);
        var quotes = QuoteExtractor.Extract(reading, entities, TimeExtractor.Extract(reading));
        var contest = Assert.Single(ContestExtractor.Extract(reading, entities, quotes, EventExtractor.Extract(reading, entities, [], quotes)));
        Assert.Equal((relation, rule), (contest.Relation, contest.Rule));
        Assert.NotNull(contest.ClaimQuoteId);
    }

    [Fact]
    public void What_no_benchmark_measures_has_no_confidence()
    {
        var reading = QuoteCases.Read("The union said that the mayor had sold the bridge. The mayor denied the allegations.");
        var entities = EntityExtractor.Extract(reading);
        Assert.Null(Assert.Single(
            ContestExtractor.Extract(reading, entities, QuoteExtractor.Extract(reading, entities, TimeExtractor.Extract(reading)), [])).Confidence);
    }

    [Theory]
    [InlineData("The mayor denied that she had sold the bridge.")]
    [InlineData("The company said that it would pay nine dollars a share. The directors have rejected the offer.")]
    [InlineData("The union said that the mayor had sold the bridge. The court rejected a request by the newspaper.")]
    [InlineData("The bishop said that the bridge was closed. The mayor dismissed the union's claims.")]
    [InlineData("The union said that the new rule harms farmers. The governor challenged the rule in court.")]
    public void What_answers_no_statement_contests_nothing(string text)
    {
        var reading = QuoteCases.Read(text);
        var entities = EntityExtractor.Extract(reading);
        Assert.Empty(ContestExtractor.Extract(reading, entities, QuoteExtractor.Extract(reading, entities, TimeExtractor.Extract(reading)), []));
    }
}
