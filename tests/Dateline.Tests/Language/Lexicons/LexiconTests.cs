using Dateline.Language;

namespace Dateline.Tests;

public sealed class LexiconTests
{
    [Theory]
    [InlineData("Russia", "RUS")]
    [InlineData("Russian Federation", "RUS")]
    [InlineData("U.S.", "USA")]
    [InlineData("the United Kingdom", "GBR")]
    [InlineData("Scotland", "GBR")]
    [InlineData("Czechia", "CZE")]
    [InlineData("Atlantis", null)]
    public void A_country_is_found_by_its_names(string name, string? code) => Assert.Equal(code, Countries.OfName(name)?.Alpha3);

    [Theory]
    [InlineData("French", "FRA")]
    [InlineData("Ukrainians", "UKR")]
    [InlineData("Frenchmen", "FRA")]
    [InlineData("Swiss", "CHE")]
    [InlineData("Emirati", "ARE")]
    [InlineData("Martian", null)]
    public void A_nationality_leads_to_its_country(string word, string? code) => Assert.Equal(code, Countries.OfNationality(word)?.Alpha3);

    [Theory]
    [InlineData("Angela", Gender.Female)]
    [InlineData("Vladimir", Gender.Male)]
    [InlineData("Jean-Luc", Gender.Male)]
    [InlineData("Courtney", Gender.Unknown)]
    [InlineData("Table", Gender.Unknown)]
    public void A_first_name_shows_a_gender(string name, Gender gender) => Assert.Equal(gender, FirstNames.GenderOf(name));
}
