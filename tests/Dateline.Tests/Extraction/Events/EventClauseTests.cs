using System.Globalization;
using Dateline.Documents;
using Dateline.Extraction;
using Dateline.Language;

namespace Dateline.Tests.Extraction.Events;

public class EventClauseTests
{
    [Theory]
    [InlineData("Moscow said the ship sank in 1968.", "sank", "1968-01-01")]
    [InlineData("Moscow said the ship sank in 1968.", "said", null)]
    [InlineData("The minister said the bridge would open in 2030.", "said", null)]
    public void A_time_dates_the_event_of_its_clause_only(string text, string trigger, string? day) =>
        Assert.Equal(day is null ? null : DateOnly.Parse(day, CultureInfo.InvariantCulture), Find(text, trigger).StartsOn);

    [Theory]
    [InlineData("The factory in Osaka closed in 1998, the company says.", "closed", "Osaka")]
    [InlineData("The factory in Osaka closed in 1998, the company says.", "says", null)]
    public void A_place_is_where_the_event_of_its_clause_happens(string text, string trigger, string? place) =>
    Assert.Equal(place, Find(text, trigger).PlaceText);

    [Fact]
    public void A_dateline_is_the_place_of_the_sentence_that_it_opens_but_not_on_the_map()
    {
        var blocked = Find("PARIS (AP) — French farmers blocked a motorway on Monday.", "blocked");
        Assert.Equal(("Paris", "dateline", null), (blocked.PlaceText, blocked.PlacePrecision, blocked.Latitude));
    }

    [Fact]
    public void What_dies_is_acted_on_and_nobody_acts()
    {
        var died = Find("Three people died in a fire in Lima.", "died");
        Assert.Equal("DIE", died.EventType);
        Assert.DoesNotContain(died.Participants, part => part.Role == ParticipantRole.Actor);
        Assert.Contains(died.Participants, part => part.Role == ParticipantRole.Recipient);
    }

    [Fact]
    public void What_is_sold_is_the_object_and_no_party()
    {
        var sold = Find("Norvik Inc. sold its paper mills to Brandt Corp. on Monday.", "sold");
        Assert.Equal(("TRADE", "its paper mills"), (sold.EventType, sold.ObjectText));
    }

    static Event Find(string text, string trigger)
    {
        var document = DocumentReader.OfText("case", text, new DocumentMetadata { PublishedOn = new(2024, 3, 5) });
        var blocks = document.Blocks.Select(block => new TextSpan(block.Start, block.End)).ToArray();
        return Extractor.Extract(document, Analyzer.Default.Analyze(document.Text, blocks)).Events.First(found => found.Trigger.Text == trigger);
    }
}
