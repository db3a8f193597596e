using CsCheck;
using Dateline.Documents;
using Dateline.Extraction;
using Dateline.Language;
using MentionKind = Dateline.Extraction.MentionKind;

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
        Assert.Equal("Nairobi", entities.Mentions.Where(mention => mention.At.Text == "Nairobi")
            .Select(mention => entities.Entities.Single(entity => entity.Id == mention.EntityId).Name).Single());
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
    public void The_forces_of_a_state_are_one_organisation_whichever_way_they_are_written()
    {
        var entities = EntitiesOf("Kenyan security forces closed the road. Later the Kenyan Security Forces opened it again.");
        var force = entities.Entities.Single(entity => entity.Type == EntityType.Organization);
        Assert.Equal("KEN", force.Country);
        Assert.Equal(2, entities.Mentions.Count(mention => mention.EntityId == force.Id && mention.Kind == MentionKind.Name));
    }

    [Fact]
    public void Brussels_decides_as_the_union_and_stays_a_city_as_a_place()
    {
        var entities = EntitiesOf("Ministers will meet in Brussels on Monday.");
        Assert.Equal(["Brussels"], entities.Mentions.Where(mention => mention.At.Text == "Brussels")
            .Select(mention => entities.Entities.Single(entity => entity.Id == mention.EntityId).Name));
        Assert.Contains(EntitiesOf("Brussels rejected the budget.").Entities, entity => entity.Name == "European Union");
    }

    [Fact]
    public void A_letter_that_nobody_sees_is_no_part_of_a_name_and_stays_in_the_words()
    {
        var entities = EntitiesOf("Mayor Ana \u200EIglesias opened the ferry. On Monday Ana Iglesias\u200E said that it was safe.");
        var person = entities.Entities.Single(entity => entity.Type == EntityType.Person);
        Assert.Equal(("Ana Iglesias", 0), (person.Name, person.Aliases.Length));
        Assert.Contains("Ana \u200EIglesias", entities.Mentions.Where(mention => mention.EntityId == person.Id).Select(mention => mention.At.Text));
        // In some scripts a joiner changes the letters beside it.
        Assert.Equal("م\u200Cی", VisibleText.Of("م\u200Cی").ToString());
        Assert.Equal("\u200B", VisibleText.Of("\u200B").ToString());
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
        Assert.Equal(nationality, CountryCatalog.OfNationality(text)?.Alpha3);
        Assert.Equal(name, CountryCatalog.Named(text.Replace("the ", "", StringComparison.Ordinal))?.Alpha3);
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
        foreach (var row in Dateline.Extraction.Lexicon.Rows("institutions.tsv").Where(row => row[2].Length > 0))
            Assert.NotNull(CountryCatalog.OfCode(row[2]));
        foreach (var row in Dateline.Extraction.Lexicon.Rows("leaders.tsv").Where(row => row[1].Length > 0))
            Assert.NotNull(CountryCatalog.OfCode(row[1]));
    }

    [Fact]
    public void A_former_name_leads_to_the_place() =>
        Assert.Contains(PlaceGazetteer.Default.Find("Krasnoarmeysk"), place => place is { Name: "Pokrovsk", Country: "UKR", GeonamesId: 704422 });

    public static TheoryData<string, string, string, string, string> Places()
    {
        var cases = new TheoryData<string, string, string, string, string>();
        foreach (var row in CaseFile.Rows("places.tsv"))
            cases.Add(row[0], row[1], row[2], row[3], row[4]);
        return cases;
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void A_place_is_the_one_that_the_words_about_it_tell(string text, string written, string name, string country, string degrees)
    {
        var entities = EntitiesOf(text);
        var mention = entities.Mentions.First(mention => mention.At.Text == written && mention.Kind == MentionKind.Name);
        var place = entities.Entities.Single(entity => entity.Id == mention.EntityId);
        Assert.Equal((EntityType.Place, name, country, degrees),
            (place.Type, place.Name, place.Country, FormattableString.Invariant($"{place.Latitude:F0} {place.Longitude:F0}")));
    }

    [Theory]
    [InlineData("President Joko Santoso spoke in Jakarta. Santoso said the vote was fair.", "Santoso", "Joko Santoso")]
    [InlineData("Anna Karlsson won. Her brother Nils Karlsson lost. Nils Karlsson left early.", "Anna Karlsson", "Anna Karlsson")]
    [InlineData("Anna Karlsson won. Her brother Nils Karlsson lost. Nils Karlsson left early.", "Nils Karlsson", "Nils Karlsson")]
    [InlineData("Officials at NATO met. The North Atlantic Treaty Organization has 32 members.", "NATO", "North Atlantic Treaty Organization")]
    public void A_short_name_goes_with_the_full_one_and_namesakes_stay_two(string text, string written, string name)
    {
        var entities = EntitiesOf(text);
        var mention = entities.Mentions.First(mention => mention.At.Text == written && mention.Kind == MentionKind.Name);
        Assert.Equal(name, entities.Entities.Single(entity => entity.Id == mention.EntityId).Name);
    }

    [Fact]
    public void A_bare_surname_stays_in_its_document_and_a_full_name_does_not()
    {
        Assert.NotEqual(Person("Okonjo resigned on Monday, officials said.", "a"), Person("Okonjo resigned on Monday, officials said.", "b"));
        Assert.Equal(Person("Ada Okonjo resigned on Monday, officials said.", "a"), Person("Ada Okonjo resigned on Monday, officials said.", "b"));

        static string Person(string text, string document) =>
            EntitiesOf(text, document).Entities.Single(entity => entity.Name.EndsWith("Okonjo", StringComparison.Ordinal)).Id;
    }

    [Fact]
    public void A_member_of_a_legislature_brings_the_state_and_its_country()
    {
        var entities = EntitiesOf("Sen. Owen Halloran, R-Ky., voted against the bill.").Entities;
        Assert.Equal("USA", entities.Single(entity => entity.Name == "Owen Halloran").Country);
        Assert.Equal((EntityType.Place, "USA", "region"), entities.Where(entity => entity.Name == "Kentucky")
            .Select(entity => (entity.Type, entity.Country, entity.PlacePrecision)).Single());
    }

    [Fact]
    public void An_account_is_an_entity_and_an_address_is_none()
    {
        var entities = EntitiesOf("The line was cut, @harbour_watch wrote. Mail goes to press@harbour.example every day.").Entities;
        Assert.Equal(["@harbour_watch"], entities.Where(entity => entity.Name.Contains('@', StringComparison.Ordinal)).Select(entity => entity.Name));
    }

    [Theory]
    [InlineData("Teresa Blum resigned on Monday.", "Teresa Blum", "female", "first_name")]
    [InlineData("Mr. Quill resigned on Monday.", "Quill", "male", "title")]
    [InlineData("Kim Adair resigned on Monday.", "Kim Adair", null, null)]
    [InlineData("Kim Adair resigned on Monday. She had been ill.", "Kim Adair", "female", "pronoun")]
    public void A_gender_says_what_tells_it(string text, string name, string? gender, string? basis)
    {
        var person = EntitiesOf(text).Entities.Single(entity => entity.Name == name);
        Assert.Equal((gender, basis), (person.Gender, person.GenderBasis));
    }

    [Fact]
    public void Initials_make_no_other_person() =>
        Assert.Equal(EntitiesOf("Owen J. Halloran resigned on Monday.").Entities.Single(entity => entity.Type == EntityType.Person).Id,
        EntitiesOf("Owen Halloran resigned on Monday.").Entities.Single(entity => entity.Type == EntityType.Person).Id);

    static EntityIndex EntitiesOf(string text, string document = "a")
    {
        var read = DocumentReader.OfText(document, text);
        return EntityExtractor.Extract(
            new Reading(read, Analyzer.Default.Analyze(read.Text, [.. read.Blocks.Select(block => new TextSpan(block.Start, block.End))])));
    }

    static (Reading Reading, EntityIndex Entities) Read(string sentence)
    {
        var parsed = ParsedText.Read("Events/sentences.conllu").First(text => text.Values("text").First() == sentence);
        return (parsed.Reading, EntityExtractor.Extract(parsed.Reading));
    }

    static int Token(Reading reading, string form) => Enumerable.Range(0, reading.Analysis.TokenCount).First(token => reading.Analysis[token].Is(form));

    static (string?, string?) Named(Entity? entity) => (entity?.Name, entity?.Country);
}
