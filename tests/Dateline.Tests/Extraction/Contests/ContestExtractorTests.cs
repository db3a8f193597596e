using Dateline.Extraction;
using Dateline.Tests.Extraction.Quotes;

namespace Dateline.Tests.Extraction.Contests;

public class ContestExtractorTests
{
    [Theory]
    [InlineData("The union said that the mayor had sold the bridge. The mayor denied the allegations.", "denies", "that the mayor had sold the bridge", "allegations")]
    [InlineData("The army confirmed heavy fighting in the town. This contradicts the ministry's earlier claim that the town was quiet.", "contradicts", "that the town was quiet", "heavy fighting")]
    [InlineData("The union said that the mayor had sold the old bridge. The mayor denied that she had sold the bridge.", "denies", "that the mayor had sold the old bridge", "that she had sold the bridge")]
    public void A_denial_is_linked_to_what_it_answers(string text, string relation, string claim, string counter)
    {
        var reading = QuoteCases.Read(text);
        var entities = EntityExtractor.Extract(reading);
        var quotes = QuoteExtractor.Extract(reading, entities);
        var contest = Assert.Single(ContestExtractor.Extract(reading, entities, quotes, []));
        Assert.Equal(relation, contest.Relation);
        Assert.Equal(claim, quotes.Single(quote => quote.Id == contest.ClaimQuoteId).At.Text);
        Assert.Contains(counter, quotes.Single(quote => quote.Id == contest.CounterQuoteId).At.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_denial_of_what_nobody_said_contests_nothing()
    {
        var reading = QuoteCases.Read("The mayor denied that she had sold the bridge.");
        var entities = EntityExtractor.Extract(reading);
        Assert.Empty(ContestExtractor.Extract(reading, entities, QuoteExtractor.Extract(reading, entities), []));
    }
}
