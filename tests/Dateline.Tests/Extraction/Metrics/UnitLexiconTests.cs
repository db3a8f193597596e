using Dateline.Extraction;

namespace Dateline.Tests.Extraction.Metrics;

public sealed class UnitLexiconTests
{
    [Fact]
    public void Every_unit_has_a_positive_factor_and_every_kind_one_base()
    {
        var bases = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in Lexicon.Rows("units.tsv"))
        {
            Assert.Equal(8, row.Length);
            Assert.True(decimal.Parse(row[4], System.Globalization.CultureInfo.InvariantCulture) > 0, row[1]);
            if (row[3].Length > 0 && row[2] is not ("count" or "rate"))
                Assert.Equal((row[2], bases.TryAdd(row[2], row[3]) ? row[3] : bases[row[2]]), (row[2], row[3]));
        }
    }

    [Fact]
    public void Every_name_matches_in_the_plural_and_in_capitals()
    {
        foreach (var row in Lexicon.Rows("units.tsv").Concat(Lexicon.Rows("currencies.tsv").Select(row => new[] { "", row[0], "money", row[1], row[2], "0", row[3], row[4] })))
            foreach (var name in row[6].Split('|', StringSplitOptions.RemoveEmptyEntries))
            {
                var line = BareLine.Of($"5 {name.ToUpperInvariant()}");
                Assert.True(UnitMatcher.MatchSimple(line, 1) is { } found && found.End == line.Count, name);
            }
    }

    [Theory]
    [InlineData("10 miles", "16093.44", "m")]
    [InlineData("1 week", "604800", "s")]
    [InlineData("100 degrees Celsius", "373.15", "K")]
    [InlineData("60 basis points", "0.6", "%")]
    [InlineData("84 cents", "0.84", "USD")]
    [InlineData("2 TB", "16000000000000", "bit")]
    [InlineData("36 km/h", "10", "m/s")]
    public void Base_values_are_exact(string text, string expected, string unit)
    {
        var quantity = Assert.Single(BareLine.Quantities(text));
        Assert.Equal((decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), unit), (decimal.Round(quantity.Unit!.ToBase(quantity.Value!.Value)!.Value, 9), quantity.Unit.Base));
    }

    [Theory]
    [InlineData("companies", "company")]
    [InlineData("matches", "match")]
    [InlineData("houses", "house")]
    [InlineData("women", "woman")]
    [InlineData("buses", "bus")]
    [InlineData("glass", "glass")]
    [InlineData("species", "species")]
    public void Plurals_have_their_singular(string plural, string singular) => Assert.Equal(singular, Plural.Singular(plural));
}
