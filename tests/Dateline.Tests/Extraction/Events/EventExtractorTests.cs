using System.Globalization;
using Dateline.Extraction;

namespace Dateline.Tests.Extraction.Events;

public class EventExtractorTests
{
    public static TheoryData<string> Sentences => [.. ParsedText.Read("Events/sentences.conllu").Select(text => text.Values("text").First())];

    [Theory]
    [MemberData(nameof(Sentences))]
    public void A_sentence_tells_who_did_what_to_whom_and_whether_it_happened(string sentence)
    {
        var parsed = ParsedText.Read("Events/sentences.conllu").First(text => text.Values("text").First() == sentence);
        Assert.Equal(parsed.Values("event"), Events(parsed).Select(Show));
    }

    [Fact]
    public void Every_trigger_and_participant_is_sliced_from_the_text()
    {
        foreach (var parsed in ParsedText.Read("Events/sentences.conllu"))
            foreach (var passage in Events(parsed)
                .SelectMany(found => found.Participants.Select(participant => participant.At).OfType<Passage>().Append(found.Trigger).Append(found.At)))
                Assert.Equal(passage.Text, parsed.Reading.Document.Text[passage.Start..passage.End]);
    }

    [Fact]
    public void Keys_of_events_differ()
    {
        foreach (var parsed in ParsedText.Read("Events/sentences.conllu"))
            Assert.Distinct(Events(parsed).Select(found => found.Id));
    }

    [Theory]
    [InlineData("2024-03-05", "2024-03-05", "day")]
    [InlineData("2024-03-04", "2024-03-10", "week")]
    [InlineData("2024-03-01", "2024-03-31", "month")]
    [InlineData("2024-01-01", "2024-12-31", "year")]
    [InlineData("2020-01-01", "2029-12-31", "unknown")]
    public void Precision_is_the_length_of_the_time_told(string first, string last, string expected)
    {
        var time = new TimeExpression
        {
            Id = "t",
            SentenceId = "s",
            At = new(0, 1, "x"),
            Type = TimexType.Date,
            Value = "",
            StartsOn = DateOnly.Parse(first, CultureInfo.InvariantCulture),
            EndsOn = DateOnly.Parse(last, CultureInfo.InvariantCulture),
            Anchor = TimeAnchor.None,
            Rule = "r",
            Confidence = 1,
        };
        Assert.Equal(expected, DateFinder.PrecisionOf(time));
    }

    [Theory]
    [InlineData(EventStatus.Occurred, Stance.State, EventStatus.Claimed)]
    [InlineData(EventStatus.Occurred, Stance.Confirm, EventStatus.Occurred)]
    [InlineData(EventStatus.Occurred, Stance.Deny, EventStatus.Denied)]
    [InlineData(EventStatus.Occurred, Stance.Demand, EventStatus.Planned)]
    [InlineData(EventStatus.Planned, Stance.State, EventStatus.Planned)]
    [InlineData(EventStatus.Denied, Stance.State, EventStatus.Denied)]
    public void What_somebody_says_is_claimed_until_it_is_confirmed(EventStatus told, Stance stance, EventStatus expected)
    {
        var quote = new Quote { Id = "q", SentenceId = "s", At = new(0, 1, "x"), Type = QuoteType.Indirect, Stance = stance, AttributionId = "a", Rule = "r",
            Confidence = 1 };
        Assert.Equal(expected, ClaimFinder.StatusOf(told, quote));
        Assert.Equal(told, ClaimFinder.StatusOf(told, null));
    }

    static IEnumerable<Event> Events(ParsedText parsed) => EventExtractor.Extract(parsed.Reading, EntityExtractor.Extract(parsed.Reading), [], []);

    static string Show(Event found) =>
        $"{found.Trigger.Text} | {found.EventType} | {found.Mode} | {found.Status} | {Names(found, ParticipantRole.Actor)} | {Names(found, ParticipantRole.Recipient)} | {found.PlaceText}";

    static string Names(Event found, ParticipantRole role) =>
        string.Join(", ", found.Participants.Where(participant => participant.Role == role).Select(participant => participant.Name));
}
