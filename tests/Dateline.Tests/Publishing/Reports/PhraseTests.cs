using System.Globalization;
using CsCheck;
using Dateline.Publishing.Reports.Wording;

namespace Dateline.Tests.Publishing.Reports;

public sealed class PhraseTests
{
    [Theory]
    [InlineData("2025-12-02", "2025-12-02", "2 December 2025")]
    [InlineData("2025-11-01", "2025-11-30", "November 2025")]
    [InlineData("2025-01-01", "2025-12-31", "2025")]
    [InlineData("2024-01-01", "2025-12-31", "2024–2025")]
    [InlineData("2025-11-24", "2025-11-30", "24–30 November 2025")]
    [InlineData("2025-11-24", "2025-12-02", "24 November – 2 December 2025")]
    [InlineData("2024-02-01", "2024-02-29", "February 2024")]
    [InlineData("2025-01-01", "2025-03-31", "January–March 2025")]
    [InlineData("2025-11-24", null, "from 24 November 2025")]
    [InlineData(null, "2025-11-24", "until 24 November 2025")]
    [InlineData("0001-01-01", "9999-12-31", "1–9999")]
    public void A_period_is_said_as_people_say_it(string? first, string? last, string words) => Assert.Equal(words, Phrase.Period(Day(first), Day(last)));

    [Theory]
    [InlineData(1, "1 quote")]
    [InlineData(0, "0 quotes")]
    [InlineData(1204, "1,204 quotes")]
    public void A_count_agrees_with_its_noun(int number, string words) => Assert.Equal(words, Phrase.Count(number, "quote"));

    [Theory]
    [InlineData("5660", "5,660")]
    [InlineData("0.25", "0.25")]
    [InlineData("1500000", "1.5 million")]
    [InlineData("-2000000000", "-2 billion")]
    [InlineData("79228162514264337593543950335", "7.92282E+28")]
    public void A_figure_is_said_shortly(string number, string words) =>
    Assert.Equal(words, Phrase.Number(decimal.Parse(number, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("short", 10, "short")]
    [InlineData("the upcoming days could prove decisive", 20, "the upcoming days…")]
    [InlineData("unbreakable-unbreakable", 8, "unbreak…")]
    public void A_long_text_is_cut_at_a_word(string text, int most, string cut) => Assert.Equal(cut, Phrase.Cut(text, most));

    [Fact]
    public void A_cut_never_parts_a_pair() => Assert.Equal("\U0001F600\U0001F600…", Phrase.Cut(string.Concat(Enumerable.Repeat("\U0001F600", 9)), 6));

    [Fact]
    public void Text_on_one_line_has_its_words_and_single_spaces() =>
        Gen.Char[" ab \n\t\u00a0é’"].Array[0, 12].Select(letters => new string(letters)).Sample(text =>
        {
            var words = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            Assert.Equal(words, Phrase.OneLine(text));
            Assert.Equal(words, Phrase.OneLine(text.AsSpan()));
        });

    static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
