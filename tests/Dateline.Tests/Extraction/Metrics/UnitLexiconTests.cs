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

    /// <summary>Without a standard code there is no second way to the factor.</summary>
    [Fact]
    public void Every_factor_is_what_the_standard_code_is_worth_in_the_base_unit()
    {
        var wrong = new List<string>();
        foreach (var row in Lexicon.Rows("units.tsv"))
        {
            if (row[0].Length == 0)
                continue;
            var (worth, dimension) = row[0] is "Cel" or "[degF]" ? (0, "") : Ucum.Of(row[0]);
            if (row[3].Length == 0 || row[5] != "0")
                continue;
            var (unit, ofBase) = Ucum.Of(row[3]);
            var factor = double.Parse(row[4], System.Globalization.CultureInfo.InvariantCulture);
            // A decimal ends at 28 places.
            if (ofBase != dimension || Math.Abs(factor - worth / unit) > 1e-12 * factor + 1e-28)
                wrong.Add($"{row[1]}: the factor is {factor:R}, {row[0]} is {worth / unit:R} {row[3]} ({dimension}; {ofBase})");
        }
        Assert.Equal("", string.Join('\n', wrong));
    }

    [Theory]
    [InlineData("Cel", "K", 0, 273.15)]
    [InlineData("Cel", "K", 100, 373.15)]
    [InlineData("[degF]", "K", 32, 273.15)]
    [InlineData("[degF]", "K", 212, 373.15)]
    public void Temperatures_are_moved_to_their_zero(string code, string unit, double value, double expected)
    {
        var row = Assert.Single(Lexicon.Rows("units.tsv"), row => row[0] == code && row[3] == unit);
        Assert.Equal(expected, value * double.Parse(row[4], System.Globalization.CultureInfo.InvariantCulture)
            + double.Parse(row[5], System.Globalization.CultureInfo.InvariantCulture), 9);
    }

    [Fact]
    public void No_form_stands_for_two_units()
    {
        var rows = Lexicon.Rows("units.tsv").Select(row => (Unit: row[1], Names: row[6], Symbols: row[7]))
            .Concat(Lexicon.Rows("currencies.tsv").Select(row => (Unit: row[0], Names: row[3], Symbols: row[4]))).ToList();
        Assert.Empty(Twice(rows, row => row.Symbols));
        Assert.Empty(Twice(rows, row => row.Names));
        Assert.InRange(rows.Count, 600, int.MaxValue);

        static IEnumerable<string> Twice(List<(string Unit, string Names, string Symbols)> rows,
            Func<(string Unit, string Names, string Symbols), string> forms) =>
            rows.SelectMany(row => forms(row).Split('|', StringSplitOptions.RemoveEmptyEntries).Select(form => (row.Unit, Form: form)))
                .GroupBy(entry => entry.Form, StringComparer.Ordinal).Where(group => group.Count() > 1)
                .Select(group => $"{group.Key}: {string.Join(", ", group.Select(entry => entry.Unit))}");
    }

    [Fact]
    public void Every_symbol_is_read_behind_a_figure()
    {
        var lost = new List<string>();
        foreach (var row in Lexicon.Rows("units.tsv"))
            foreach (var symbol in row[7].Split('|', StringSplitOptions.RemoveEmptyEntries))
                if (!Reads($"5{symbol} of it", symbol, row[1]) && !Reads($"5 {symbol} of it", symbol, row[1]))
                    lost.Add($"{symbol} of {row[1]}");
        Assert.Equal("", string.Join('\n', lost));

        static bool Reads(string text, string symbol, string unit) =>
            BareLine.Of(text) is var line && UnitMatcher.MatchSimple(line, 1) is { } found && line.SpanOf(1, found.End).Length == symbol.Length
            && found.Unit.Code == unit;
    }

    [Fact]
    public void Every_name_matches_in_the_plural_and_in_capitals()
    {
        foreach (var row in Lexicon.Rows("units.tsv")
            .Concat(Lexicon.Rows("currencies.tsv").Select(row => new[] { "", row[0], "money", row[1], row[2], "0", row[3], row[4] })))
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
        Assert.Equal((decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), unit),
            (decimal.Round(quantity.Unit!.ToBase(quantity.Value!.Value)!.Value, 9), quantity.Unit.Base));
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
