using CsCheck;
using Dateline.Extraction;

namespace Dateline.Tests.Extraction.Entities;

public class EntityTests
{
    [Fact]
    public void Metonyms_act_as_the_state_and_stay_the_city_as_a_place()
    {
        var (reading, entities) = Read("The Kremlin rejected a Turkish proposal.");
        Assert.Equal(("Russia", "RUS"), Named(entities.ActorAt(Token(reading, "Kremlin"))));
        Assert.Equal(("Turkey", "TUR"), Named(entities.ActorAt(Token(reading, "Turkish"))));
        (reading, entities) = Read("Washington imposed sanctions on Iran.");
        Assert.Equal(("United States", "USA"), Named(entities.ActorAt(Token(reading, "Washington"))));
        Assert.Equal(("Washington", "USA"), Named(entities.PlaceAt(Token(reading, "Washington"))));
        (reading, entities) = Read("Kenyan police arrested two journalists in Nairobi.");
        Assert.Equal("Nairobi", entities.Mentions.Where(mention => mention.At.Text == "Nairobi").Select(mention => entities.Entities.Single(entity => entity.Id == mention.EntityId).Name).Single());
    }

    [Fact]
    public void A_title_is_no_part_of_a_name_but_describes_it()
    {
        var (_, entities) = Read("Norway's foreign minister met Iraqi President Karim Salam in Oslo on Monday.");
        var person = entities.Entities.Single(entity => entity.Type == EntityType.Person && entity.Name == "Karim Salam");
        Assert.Equal(("Iraqi President", "IRQ"), (person.Description, person.Country));
        Assert.Contains(entities.Mentions, mention => mention.EntityId == person.Id && mention.At.Text == "Karim Salam" && mention.Kind == MentionKind.Name);
    }

    [Fact]
    public void Letters_that_look_alike_do_not_make_two_names_one()
    {
        Assert.NotEqual(EntityKey.Of(EntityType.Person, "Anna Cox", ""), EntityKey.Of(EntityType.Person, "Аnna Cox", ""));
        Assert.Equal(EntityKey.Normal("The  O’Hara\tGroup"), EntityKey.Normal("O'Hara Group"));
    }

    [Fact]
    public void Keys_are_safe_in_addresses() =>
        Gen.String.Sample(name => Assert.Matches("^[a-z0-9-]+$", EntityKey.Of(EntityType.Other, name, "")));

    [Theory]
    [InlineData("the US", null, "USA")]
    [InlineData("Ukrainians", "UKR", null)]
    [InlineData("Frenchmen", "FRA", null)]
    [InlineData("North Korean", "PRK", null)]
    public void Countries_are_told_by_name_and_by_their_people(string text, string? nationality, string? name)
    {
        Assert.Equal(nationality, CountryCatalog.OfNationality(text)?.Code);
        Assert.Equal(name, CountryCatalog.Named(text.Replace("the ", "", StringComparison.Ordinal))?.Code);
    }

    [Theory]
    [InlineData("Bush", 1990, "George H. W. Bush")]
    [InlineData("Bush", 2005, "George W. Bush")]
    [InlineData("Bush", 1950, null)]
    [InlineData("Putin", null, "Vladimir Putin")]
    [InlineData("May", 2017, null)]
    public void A_surname_is_a_leader_only_where_it_can_be_nobody_else(string surname, int? year, string? expected) =>
        Assert.Equal(expected, LeaderCatalog.Find(surname, year)?.Name);

    [Fact]
    public void Every_code_of_the_lists_is_a_country()
    {
        foreach (var row in Lexicon.Rows("institutions.tsv").Where(row => row[2].Length > 0))
            Assert.NotNull(CountryCatalog.OfCode(row[2]));
        foreach (var row in Lexicon.Rows("leaders.tsv").Where(row => row[1].Length > 0))
            Assert.NotNull(CountryCatalog.OfCode(row[1]));
    }

    [Fact]
    public void A_former_name_leads_to_the_place() =>
        Assert.Contains(PlaceGazetteer.Default.Find("Krasnoarmeysk"), place => place is { Name: "Pokrovsk", Country: "UKR", GeonamesId: 704422 });

    static (Reading Reading, EntityIndex Entities) Read(string sentence)
    {
        var parsed = ParsedText.Read("Events/sentences.conllu").First(text => text.Values("text").First() == sentence);
        return (parsed.Reading, EntityExtractor.Extract(parsed.Reading));
    }

    static int Token(Reading reading, string form) => Enumerable.Range(0, reading.Analysis.TokenCount).First(token => reading.Analysis[token].Is(form));

    static (string?, string?) Named(Entity? entity) => (entity?.Name, entity?.Country);
}
