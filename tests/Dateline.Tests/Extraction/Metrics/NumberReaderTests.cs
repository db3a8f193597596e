using CsCheck;
using Dateline.Extraction;

namespace Dateline.Tests.Extraction.Metrics;

public sealed class NumberReaderTests
{
    static readonly string[] s_small =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen",
        "seventeen", "eighteen", "nineteen",
    ];

    static readonly string[] s_tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    static string Words(long number) => number switch
    {
        < 20 => s_small[number],
        < 100 => s_tens[number / 10] + (number % 10 > 0 ? $"-{s_small[number % 10]}" : ""),
        < 1_000 => $"{s_small[number / 100]} hundred{(number % 100 > 0 ? $" and {Words(number % 100)}" : "")}",
        < 1_000_000 => Scaled(number, 1_000, "thousand"),
        < 1_000_000_000 => Scaled(number, 1_000_000, "million"),
        < 1_000_000_000_000 => Scaled(number, 1_000_000_000, "billion"),
        _ => Scaled(number, 1_000_000_000_000, "trillion"),
    };

    static string Scaled(long number, long scale, string word) => $"{Words(number / scale)} {word}{(number % scale > 0 ? $" {Words(number % scale)}" : "")}";

    [Fact]
    public void Numbers_in_words_read_back() => Gen.OneOf(Gen.Long[0, 120], Gen.Long[0, 100_000], Gen.Long[0, 999_999_999_999_999]).Sample(number =>
    {
        var line = BareLine.Of(Words(number));
        var read = NumberReader.Read(line, 0);
        Assert.Equal(((decimal?)number, line.Count), (read?.Value, read?.End));
    });

    [Theory]
    [InlineData("twenty and three fifths", "20.6")]
    [InlineData("twenty-three fifths", "4.6")]
    [InlineData("one hundred and three quarters", "100.75")]
    [InlineData("one twenty-fifth", "0.04")]
    [InlineData("a hundred trillionths", "0.0000000001")]
    [InlineData("one over twenty", "0.05")]
    [InlineData("nine out of 10", "0.9")]
    [InlineData("minus five point five", "-5.5")]
    [InlineData("nought point nought three", "0.03")]
    [InlineData("2 1/2", "2.5")]
    [InlineData("three quarters of a million", "750000")]
    [InlineData("half a dozen", "6")]
    [InlineData("2.5 million", "2500000")]
    [InlineData("13 lakh", "1300000")]
    public void Fractions_and_magnitudes_are_exact(string text, string expected)
    {
        var line = BareLine.Of(text);
        var read = NumberReader.Read(line, 0);
        Assert.Equal((decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), line.Count), (read?.Value, read?.End));
    }
}
