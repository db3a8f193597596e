using CsCheck;
using Dateline.Extraction;

namespace Dateline.Tests.Extraction.Times;

public sealed class TimeExtractorTests
{
    public static TheoryData<string, string, string, string> Cases()
    {
        var data = new TheoryData<string, string, string, string>();
        foreach (var line in File.ReadLines(Repository.At("tests", "Dateline.Tests", "Cases", "times.tsv")).Where(line => line.Length > 0 && line[0] != '#'))
            if (line.Split('\t') is [var name, var published, var text, var expected])
                data.Add(name, published, text, expected);
        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Expressions_have_their_values(string name, string published, string text, string expected)
    {
        var found = TimeCases.Extract(text, published).Select(time => $"{time.At.Text}={time.Type.ToString().ToUpperInvariant()}:{time.Value}");
        Assert.True(expected == string.Join(" | ", found), $"{name}: {string.Join(" | ", found)}");
    }

    static readonly Gen<string> s_texts = Gen.OneOf(
            "the", "a", "last", "next", "this", "that", "past", "end", "of", "early", "mid", "-", "May", "Feb.", "September", "Tuesday", "30", "31", "29",
                "1998", "0000", "9999", "10000", "480", "BC", "AD", "year", "years", "weeks", "day",
            "quarter", "third", "first", "half", "ago", "later", "earlier", "before", "after", ",", "/", ":", "'", "s", "80", "20th", "century", "millennium",
                "decades", "every", "p.m.", "noon", "GMT", "Easter", "Sunday", "spring", "night",
            "thousand", "hundred", "million", "99999999999999999999", "now", "Q3", "H1", "FY", "Monday", "week", "next", "Chinese New Year", "Passover",
                "Eid al-Fitr", "#", "T", "in", "12:30", "6-7", "and", "or", "to", "from", "about", "nearly", "\n\n", "٣٠", "😀")
        .Array[0, 30].Select(words => string.Join(' ', words));

    static readonly Gen<string> s_days = Gen.OneOf("", "0001-01-01", "0001-01-03", "2024-02-29", "1998-12-31", "9999-12-31", "9999-01-01");

    [Fact]
    public void Any_words_give_valid_rows_and_never_fail() => Gen.Select(s_texts, s_days).Sample((text, published) =>
    {
        var last = 0;
        foreach (var time in TimeCases.Extract(text, published))
        {
            Assert.True(time.At.Start >= last && text[time.At.Start..time.At.End] == time.At.Text);
            Assert.Matches(TimexPattern.Value, time.Value);
            Assert.True((time.StartsOn is null) == (time.EndsOn is null) && !(time.StartsOn > time.EndsOn), $"{time.Value}: {time.StartsOn} to {time.EndsOn}");
            last = time.At.End;
        }
    }, iter: 3_000);

    [Theory]
    [InlineData("They met in early 2025.", "2025-01-01", "2025-05-02")]
    [InlineData("They met in the third quarter of 1988.", "1988-07-01", "1988-09-30")]
    [InlineData("They met in February 2024.", "2024-02-01", "2024-02-29")]
    [InlineData("They met last week.", "2024-04-29", "2024-05-05")]
    [InlineData("They met last weekend.", "2024-05-04", "2024-05-05")]
    [InlineData("They met over the past two weeks.", "2024-04-26", "2024-05-10")]
    [InlineData("They met in the winter of 1994.", "1994-12-01", "1995-02-28")]
    [InlineData("They met in the 20th century.", "1900-01-01", "1999-12-31")]
    public void Days_of_a_period_include_its_last(string text, string startsOn, string endsOn)
    {
        var time = Assert.Single(TimeCases.Extract(text, "2024-05-10"));
        Assert.Equal((startsOn, endsOn), ($"{time.StartsOn:yyyy-MM-dd}", $"{time.EndsOn:yyyy-MM-dd}"));
    }

    [Fact]
    public void A_narrative_dates_months_by_the_year_in_focus()
    {
        var times = TimeCases.Extract(
            "The war began in 1914. In 1915 the front stood still. In 1916 it moved. In July the river was crossed. In 1917 it stood again, as in 1918. On 3 March peace was signed.", "2009-12-19");
        Assert.Equal(["1914", "1915", "1916", "1916-07", "1917", "1918", "1918-03-03"], times.Select(time => time.Value));
    }
}
