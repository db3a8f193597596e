namespace Dateline.Tests.Linking;

public sealed class SeriesTests
{
    const string Quake = "A quake shook Velden and the mountains around it; hospitals in Velden were full after the quake. Rescuers from Ostrow dug in the ruins of Velden.";
    const string Again = "Rescuers from Ostrow still dig in the ruins of Velden after the quake. Hospitals around Velden are full, and the mountains shook again after the quake.";

    [Fact]
    public void Figures_of_one_thing_in_one_story_are_a_series_and_a_later_one_disputes_nothing()
    {
        var linked = NewsCorpus.Link(NewsCorpus.Report("a", "2031-03-01", Quake).Counting(120, "dead residents"),
            NewsCorpus.Report("b", "2031-03-03", Again).Counting(340, "the dead residents"));
        Assert.Equal(linked["a"].SeriesOf["a-m-0"], linked["b"].SeriesOf["b-m-0"]);
        var series = Assert.Single(linked["a"].Series);
        Assert.Equal(("dead resident", 2, 2, 120m, 340m, false),
            (series.Measured, series.Figures, series.Documents, series.Low, series.High, series.IsContested));
        Assert.Equal(linked["a"].StoryId, series.StoryId);
        Assert.Empty(linked["a"].Contests);
    }

    [Fact]
    public void Figures_that_exclude_each_other_on_one_day_are_contested()
    {
        var linked = NewsCorpus.Link(
            NewsCorpus.Report("a", "2031-03-01", Quake).Counting(120, "dead residents", "Velden"),
                NewsCorpus.Report("b", "2031-03-01", Again).Counting(85, "dead residents", "Velden"));
        Assert.True(Assert.Single(linked["a"].Series).IsContested);
        var contest = Assert.Single(linked["a"].Contests);
        Assert.Equal(("figure", "a-m-0", "b-m-0"), (contest.Basis, contest.ClaimMetricId, contest.CounterMetricId));
    }

    [Fact]
    public void Five_boats_and_three_boats_of_one_story_need_not_be_the_same_boats()
    {
        Assert.Empty(NewsCorpus.Link(NewsCorpus.Report("a", "2031-03-01", Quake).Counting(5, "boats"),
            NewsCorpus.Report("b", "2031-03-01", Again).Counting(3, "boats"))["a"].Contests);
        Assert.Empty(NewsCorpus.Link(
            NewsCorpus.Report("a", "2031-03-01", Quake).Counting(5, "boats", "Velden").Counting(2, "boats", "Velden"),
            NewsCorpus.Report("b", "2031-03-01", Again).Counting(3, "boats", "Velden"))["a"].Contests);
    }

    [Theory]
    [InlineData(100, ">")]
    [InlineData(125, "~")]
    public void More_than_a_hundred_and_about_as_many_do_not_contradict_a_figure(int value, string comparator) =>
        Assert.Empty(NewsCorpus.Link(
            NewsCorpus.Report("a", "2031-03-01", Quake).Counting(120, "dead residents", "Velden"),
            NewsCorpus.Report("b", "2031-03-01", Again).Counting(value, "dead residents", "Velden", comparator))["a"].Contests);

    [Fact]
    public void Things_that_any_story_counts_and_figures_of_two_subjects_are_no_series()
    {
        Assert.Empty(NewsCorpus.Link(
            NewsCorpus.Report("a", "2031-03-01", Quake).Counting(120, "the people"),
                NewsCorpus.Report("b", "2031-03-03", Again).Counting(340, "people"))["a"].SeriesOf);
        Assert.Empty(NewsCorpus.Link(
            NewsCorpus.Report("a", "2031-03-01", Quake).Counting(120, "beds", "Velden"),
                NewsCorpus.Report("b", "2031-03-03", Again).Counting(340, "beds", "Ostrow"))["a"].SeriesOf);
    }
}
