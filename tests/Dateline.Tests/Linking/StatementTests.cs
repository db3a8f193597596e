namespace Dateline.Tests.Linking;

public sealed class StatementTests
{
    const string Words = "We will rebuild every house along the harbour before the first snow falls on Ostrow";

    [Theory]
    [InlineData(Words)]
    [InlineData("we will rebuild every house along the harbour before the first snow falls")]
    [InlineData("We will rebuild every house along the harbour before the first snow falls on our town")]
    public void A_quotation_is_found_again_whole_cut_or_edited(string again)
    {
        var linked = NewsCorpus.Link(
            NewsCorpus.Report("a", null, "One paper.").Quoting(Words, "Ada Brock"),
                NewsCorpus.Report("b", null, "Another journal.").Quoting(again, "Ada Brock"));
        Assert.Equal(linked["a"].StatementOf["a-q-0"], linked["b"].StatementOf["b-q-0"]);
        Assert.Empty(linked["a"].Contests);
    }

    [Theory]
    [InlineData("We will rebuild every school in the north of the country next year, I promise")]
    [InlineData("We will rebuild")]
    public void Other_words_and_words_too_few_are_no_statement_told_twice(string other)
    {
        var linked = NewsCorpus.Link(
            NewsCorpus.Report("a", null, "One paper.").Quoting(Words, "Ada Brock"),
                NewsCorpus.Report("b", null, "Another journal.").Quoting(other, "Ada Brock"));
        Assert.Empty(linked["a"].StatementOf);
        Assert.Empty(linked["b"].StatementOf);
    }

    [Fact]
    public void One_document_that_repeats_itself_states_nothing_twice() =>
        Assert.Empty(NewsCorpus.Link(NewsCorpus.Report("a", null, "One paper.").Quoting(Words, "Ada Brock").Quoting(Words, "Ada Brock"))["a"].StatementOf);

    [Fact]
    public void The_same_words_of_two_people_are_contested_and_of_one_under_two_forms_of_the_name_are_not()
    {
        var linked = NewsCorpus.Link(
            NewsCorpus.Report("a", null, "One paper.").Quoting(Words, "Ada Brock"),
            NewsCorpus.Report("b", null, "Another journal.").Quoting(Words, "Mayor Ada Brock"),
            NewsCorpus.Report("c", null, "A third weekly.").Quoting(Words, "Ruben Hask"));
        var contest = Assert.Single(linked["a"].Contests);
        Assert.Equal(("attribution", "a-q-0", "c-q-0"), (contest.Basis, contest.ClaimQuoteId, contest.CounterQuoteId));
        Assert.Empty(linked["b"].Contests);
    }
}
