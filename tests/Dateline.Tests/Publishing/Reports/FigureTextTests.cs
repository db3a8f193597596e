using Dateline.Extraction;
using Dateline.Publishing.Reports.Wording;

namespace Dateline.Tests.Publishing.Reports;

public sealed class FigureTextTests
{
    static readonly Metric s_count = new() { Id = "m", SentenceId = "s", At = new(0, 5, "words"), Comparator = "=", QuantityKind = "count", Rule = "r",
        Confidence = 1 };

    [Fact]
    public void A_count_is_a_number() => Assert.Equal(("5,660", null), FigureText.Of(s_count with { Value = 5660 }));

    [Fact]
    public void A_vague_number_is_a_range() =>
    Assert.Equal(("1–10 million", null), FigureText.Of(s_count with { ValueLow = 1_000_000, ValueHigh = 10_000_000, Comparator = "~" }));

    [Fact]
    public void A_bound_is_said() => Assert.Equal(("at least 20", null), FigureText.Of(s_count with { Value = 20, Comparator = ">=" }));

    [Fact]
    public void A_change_in_percent_has_its_sign() =>
    Assert.Equal(("+2 %", null), FigureText.Of(s_count with { Value = 2, QuantityKind = "percent", Change = "up" }));

    [Fact]
    public void Money_has_its_sign_in_front() =>
    Assert.Equal(("about $1.2 billion", null), FigureText.Of(s_count with { Value = 1_200_000_000, QuantityKind = "money", Unit = "USD", Comparator = "~" }));

    [Fact]
    public void A_unit_that_the_measured_words_do_not_say_follows() =>
        Assert.Equal(("28", "points"), FigureText.Of(s_count with { Value = 28, UnitText = "point", Unit = "point", Measured = new Passage(0, 7, "US plan") }));

    [Fact]
    public void Words_that_are_no_number_stay_words() => Assert.Equal(("words", null), FigureText.Of(s_count));
}
