using System.Globalization;
using CsCheck;
using Dateline.Extraction;

namespace Dateline.Tests.Extraction.Metrics;

public sealed class DigitNumberTests
{
    public static TheoryData<string, string> Cases()
    {
        var data = new TheoryData<string, string>();
        foreach (var row in CaseFile.Rows("digit-numbers.tsv"))
            data.Add(row[0], row[1]);
        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_number_is_worth_what_is_written_or_nothing(string text, string expected)
    {
        Assert.True(DigitNumber.StartsAt(text, 0));
        var value = DigitNumber.Read(text, 0, out var end);
        Assert.Equal(text.Length, end);
        Assert.Equal(expected, value?.ToString("0.############################", CultureInfo.InvariantCulture) ?? "");
    }

    [Fact]
    public void Grouped_and_plain_figures_read_back() => Gen.Decimal[-0m, 79_000_000_000_000m].Select(number => Math.Round(number, 4)).Sample(number =>
    {
        foreach (var text in new[] { number.ToString(CultureInfo.InvariantCulture), number.ToString("#,0.####", CultureInfo.InvariantCulture) })
            Assert.Equal(number, DigitNumber.Read(text, 0, out _));
    });

    [Fact]
    public void Any_text_is_read_without_failing() => Gen.String[Gen.Char["0123456789.,'eEx^-+/ ½²٣"], 1, 40].Sample(text =>
    {
        for (var at = 0; at < text.Length; at++)
            if (DigitNumber.StartsAt(text, at))
            {
                _ = DigitNumber.Read(text, at, out var end);
                Assert.InRange(end, at + 1, text.Length);
            }
    });

    [Fact]
    public void A_number_of_ten_thousand_digits_has_an_extent_but_no_value()
    {
        var text = new string('9', 10_000);
        Assert.Null(DigitNumber.Read(text, 0, out var end));
        Assert.Equal(text.Length, end);
    }
}
