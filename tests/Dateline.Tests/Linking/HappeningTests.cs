using Dateline.Extraction;

namespace Dateline.Tests.Linking;

public sealed class HappeningTests
{
    const string First = "Mayor Ada Brock of Ostrow resigned over the harbour contracts, the council of Ostrow said. Brock had led Ostrow for nine years; the harbour contracts went to her brother.";
    const string Second = "The resignation of Mayor Ada Brock over the harbour contracts leaves Ostrow without a mayor. The council of Ostrow meets; the harbour contracts are with prosecutors. Brock led Ostrow for years.";

    [Fact]
    public void The_noun_and_the_verb_of_one_frame_tell_of_one_happening()
    {
        var linked = NewsCorpus.Link(
            NewsCorpus.Report("a", "2031-03-01", First, "Ostrow Post").With("resign", "RESIGN", actor: "Ada Brock"),
            NewsCorpus.Report("b", "2031-03-02", Second, "Coast Daily").With("resignation", "RESIGN", actor: "Ada Brock"));
        Assert.Equal(linked["a"].HappeningOf["a-e-0"], linked["b"].HappeningOf["b-e-0"]);
        var happening = Assert.Single(linked["a"].Happenings);
        Assert.Empty(linked["b"].Happenings);
        Assert.Equal((2, 2, "Ada Brock", "RESIGN", new DateOnly(2031, 3, 1)),
            (happening.Mentions, happening.Documents, string.Join('|', happening.Actors), happening.EventType, happening.FirstToldOn));
        Assert.Equal(("a-e-0", First), (happening.EventId, happening.Label));
    }

    [Fact]
    public void Days_that_exclude_each_other_are_two_happenings()
    {
        var linked = NewsCorpus.Link(
            NewsCorpus.Report("a", "2031-03-01", First).With("protest", "PROTEST", actor: "Residents", day: "2031-02-20"),
            NewsCorpus.Report("b", "2031-03-02", Second).With("protest", "PROTEST", actor: "Residents", day: "2031-02-27"));
        Assert.NotEqual(linked["a"].HappeningOf["a-e-0"], linked["b"].HappeningOf["b-e-0"]);
    }

    [Fact]
    public void One_word_done_by_one_party_to_another_is_not_what_others_did_to_others()
    {
        var linked = NewsCorpus.Link(
            NewsCorpus.Report("a", "2031-03-01", First).With("sue", "CHARGE", actor: "Ada Brock", recipient: "The Post"),
            NewsCorpus.Report("b", "2031-03-02", Second).With("sue", "CHARGE", actor: "Ostrow", recipient: "Hask"));
        Assert.NotEqual(linked["a"].HappeningOf["a-e-0"], linked["b"].HappeningOf["b-e-0"]);
    }

    [Fact]
    public void What_is_told_as_fact_beats_what_is_claimed_and_a_denial_is_kept_and_contested()
    {
        var linked = NewsCorpus.Link(
            NewsCorpus.Report("a", "2031-03-01", First).With("bribe", "CRIME", EventStatus.Occurred, actor: "Ada Brock", recipient: "The council"),
            NewsCorpus.Report("b", "2031-03-02", Second).With("bribe", "CRIME", EventStatus.Denied, actor: "Ada Brock", recipient: "The council"));
        var happening = Assert.Single(linked["a"].Happenings);
        Assert.Equal((EventStatus.Occurred, true), (happening.Status, happening.IsDenied));
        var contest = Assert.Single(linked["a"].Contests);
        Assert.Equal(("status", "a-e-0", "b-e-0", happening.Id), (contest.Basis, contest.ClaimEventId, contest.CounterEventId, contest.HappeningId));
    }

    [Fact]
    public void A_rare_word_that_two_documents_use_is_a_happening_of_no_known_type_and_a_common_one_is_not()
    {
        var linked = NewsCorpus.Link(
            NewsCorpus.Report("a", "2031-03-01", First).With("capsize", null).With("take", null),
            NewsCorpus.Report("b", "2031-03-02", Second).With("capsize", null).With("take", null));
        Assert.Equal(linked["a"].HappeningOf["a-e-0"], linked["b"].HappeningOf["b-e-0"]);
        Assert.False(linked["a"].HappeningOf.ContainsKey("a-e-1"));
        Assert.Null(Assert.Single(linked["a"].Happenings).EventType);
    }

    [Fact]
    public void Statements_and_events_without_a_type_are_no_happenings()
    {
        var linked = NewsCorpus.Link(NewsCorpus.Report("a", "2031-03-01", First).With("say", "STATEMENT").With("have", null));
        Assert.Empty(linked["a"].HappeningOf);
        Assert.Empty(linked["a"].Happenings);
    }
}
