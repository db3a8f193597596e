using Dateline.Language;

namespace Dateline.Tests.Language;

public class SubjectRepairTests
{
    [Fact]
    public void Who_launches_behind_a_report_without_that_is_the_subject_and_was_once_read_as_an_object()
    {
        var analysis = Analyzer.Default.Analyze(
            "Kyiv's air force daily reports indicated Moscow launched 5,660 missiles and long-range drones last month, a 2 percent increase from the preceding month.");
        var launched = Enumerable.Range(0, analysis.TokenCount).Single(token => analysis[token].Is("launched"));

        Assert.Contains(analysis.DependentsOf(launched).ToArray(), token => analysis[token].Is("Moscow")
            && analysis.Relations[token] == DependencyRelation.Nsubj);
    }
}
