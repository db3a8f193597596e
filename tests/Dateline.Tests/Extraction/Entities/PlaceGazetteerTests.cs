using Dateline.Extraction;
using Dateline.Language;

namespace Dateline.Tests;

public sealed class PlaceGazetteerTests
{
    [Theory]
    [InlineData("Paris", "FRA")]
    [InlineData("kyiv", "UKR")]
    [InlineData("Kiev", "UKR")]
    [InlineData("São Paulo", "BRA")]
    [InlineData("Sao Paulo", "BRA")]
    public void The_most_populous_place_of_a_name_comes_first(string name, string country) =>
    Assert.Equal(country, PlaceGazetteer.Default.Find(name)[0].Country);

    [Fact]
    public void A_region_is_found_with_and_without_its_kind() =>
        Assert.Contains(PlaceGazetteer.Default.Find("Bavaria"), place => place is { Kind: PlaceKind.Region, Country: "DEU" });

    [Theory]
    [InlineData("")]
    [InlineData("Nosuchtown upon Never")]
    [InlineData("\ud83d")]
    public void An_unknown_name_finds_nothing(string name) => Assert.Empty(PlaceGazetteer.Default.Find(name));
}
