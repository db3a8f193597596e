using Dateline.Extraction;

namespace Dateline.Tests.Extraction.Events;

public class HappeningsTests
{
    [Fact]
    public void Mentions_with_the_same_word_and_party_are_one_happening() =>
        Assert.Equal(["a", "a"], Ids(Make("a", "resign", "RESIGN", "Lee"), Make("b", "resignation", "RESIGN", "Lee")));

    [Fact]
    public void Mentions_on_different_days_are_two_happenings() =>
        Assert.Equal(["a", "b"], Ids(Make("a", "quake", "DISASTER", null, new(2024, 3, 1)), Make("b", "quake", "DISASTER", null, new(2003, 12, 1))));

    [Fact]
    public void Mentions_of_different_people_are_two_happenings() =>
        Assert.Equal(["a", "b"], Ids(Make("a", "arrest", "COERCE", "Lee"), Make("b", "arrest", "COERCE", "Moreno")));

    [Fact]
    public void A_bare_mention_nearby_goes_with_the_one_before() =>
        Assert.Equal(["a", "a"], Ids(Make("a", "strike", "PROTEST", "Lee"), Make("b", "strike", "PROTEST", null)));

    [Fact]
    public void What_is_only_said_is_no_happening() => Assert.Equal([null], Ids(Make("a", "say", "STATEMENT", "Lee")));

    static IEnumerable<string?> Ids(params Event[] events)
    {
        var sentence = 0;
        return Happenings.Name([.. events], _ => sentence++).Select(found => found.HappeningId);
    }

    static Event Make(string id, string lemma, string type, string? actor, DateOnly? day = null) => new()
    {
        Id = id,
        SentenceId = id,
        At = new(0, 1, "x"),
        Trigger = new(0, 1, "x"),
        Lemma = lemma,
        Class = EventClass.Occurrence,
        EventType = type,
        Status = EventStatus.Occurred,
        Participants = actor is null ? [] : [new(ParticipantRole.Actor, null, actor, actor)],
        StartsOn = day,
        EndsOn = day,
        DatePrecision = "day",
        Rule = "r",
        Confidence = 1,
    };
}
