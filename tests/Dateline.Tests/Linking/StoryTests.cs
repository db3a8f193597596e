using CsCheck;
using Dateline.Documents;
using Dateline.Extraction;
using Dateline.Linking;

namespace Dateline.Tests.Linking;

public sealed class StoryTests
{
    const string Ferry = "The ferry Almira sank off Port Velden in a storm, and rescuers searched for forty passengers of the Almira. Captain Ruben Hask said that the ferry took on water near Velden.";
    const string FerryAgain =
        "Divers found the wreck of the ferry Almira off Port Velden. Captain Ruben Hask told investigators that the storm flooded the ferry's car deck; passengers waited for rescuers.";
    const string Bank = "Lindquist Bank raised its lending rate as inflation in Norland climbed. Governor Petra Lindquist said that the bank would act again, and economists of the bank expect a higher rate.";
    const string BankAgain =
        "Economists had expected that Lindquist Bank would raise its lending rate: inflation in Norland is at its highest in years, said Governor Petra Lindquist of the bank.";

    [Fact]
    public void Documents_that_tell_the_same_within_days_are_one_story_and_others_are_not()
    {
        var linked = NewsCorpus.Link(
            NewsCorpus.Report("ferry-1", "2031-05-02", Ferry, "Velden Post"), NewsCorpus.Report("ferry-2", "2031-05-03", FerryAgain, "Coast Daily"),
            NewsCorpus.Report("bank-1", "2031-05-02", Bank), NewsCorpus.Report("bank-2", "2031-05-02", BankAgain),
                NewsCorpus.Report("alone", "2031-05-02", "A cat was found in the library of Ostrow."));
        Assert.NotNull(linked["ferry-1"].StoryId);
        Assert.Equal(linked["ferry-1"].StoryId, linked["ferry-2"].StoryId);
        Assert.NotNull(linked["bank-1"].StoryId);
        Assert.Equal(linked["bank-1"].StoryId, linked["bank-2"].StoryId);
        Assert.NotEqual(linked["ferry-1"].StoryId, linked["bank-1"].StoryId);
        Assert.Null(linked["alone"].StoryId);
        var story = Assert.Single(linked["ferry-1"].Stories);
        Assert.Empty(linked["ferry-2"].Stories);
        Assert.Equal((2, "Coast Daily|Velden Post", new DateOnly(2031, 5, 2), new DateOnly(2031, 5, 3)),
            (story.Documents, string.Join('|', story.Publishers), story.FirstOn, story.LastOn));
        Assert.Contains("ferry", story.Keywords);
    }

    [Fact]
    public void A_follow_up_weeks_later_is_another_story_that_knows_the_first()
    {
        var linked = NewsCorpus.Link(
            NewsCorpus.Report("a", "2031-05-02", Ferry), NewsCorpus.Report("b", "2031-05-03", FerryAgain),
            NewsCorpus.Report("c", "2031-07-02", Ferry + " The court opened."), NewsCorpus.Report("d", "2031-07-03", FerryAgain + " The court opened."));
        Assert.NotEqual(linked["a"].StoryId, linked["c"].StoryId);
        Assert.Equal(linked["c"].StoryId, linked["d"].StoryId);
        Assert.Equal(linked["c"].StoryId, Assert.Single(Assert.Single(linked["a"].Stories).Related));
    }

    [Fact]
    public void The_key_of_a_story_stays_when_a_later_document_joins()
    {
        (Document, Extract)[] two = [NewsCorpus.Report("ferry-1", "2031-05-02", Ferry), NewsCorpus.Report("ferry-2", "2031-05-03", FerryAgain)];
        var before = NewsCorpus.Link(two)["ferry-1"].StoryId;
        var after = NewsCorpus.Link([.. two, NewsCorpus.Report("a-third", "2031-05-04", Ferry + " " + FerryAgain)]);
        Assert.Equal(before, after["ferry-1"].StoryId);
        Assert.Equal(before, after["a-third"].StoryId);
    }

    [Fact]
    public void Documents_come_in_the_order_of_their_ids()
    {
        var linker = new Linker();
        var (document, extract) = NewsCorpus.Report("b", null, Ferry);
        linker.Add(document, extract);
        var (earlier, other) = NewsCorpus.Report("a", null, Bank);
        var error = Assert.Throws<ArgumentException>(() => linker.Add(earlier, other));
        Assert.Contains("'a' comes after 'b'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_without_a_word_links_with_nothing() =>
        Gen.Char[" \n.,-_\u0301\ud83d"].Array[0, 20].Select(letters => new string(letters)).Sample(text =>
            Assert.Null(NewsCorpus.Link(NewsCorpus.Report("a", null, text + "."), NewsCorpus.Report("b", null, text + "."))["a"].StoryId), iter: 50);
}
