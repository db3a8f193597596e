using System.Globalization;
using CsCheck;
using Dateline.Extraction;

namespace Dateline.Tests.Extraction.Metrics;

public sealed class QuantityParserTests
{
    public static TheoryData<string, string, string> Cases()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var row in CaseFile.Rows("quantities.tsv"))
            data.Add(row[0], row[1], row[2]);
        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_sentence_has_its_quantities(string name, string text, string expected)
    {
        var found = string.Join(" | ", BareLine.Quantities(text).Select(quantity => Show(text, quantity)));
        Assert.True(expected == found, $"{name}: {found}");
    }

    static string Show(string text, Quantity quantity)
    {
        var span = BareLine.Of(text).SpanOf(quantity.First, quantity.End);
        var value = quantity.IsRange ? $"{Show(quantity.Low)}..{Show(quantity.High)}" : Show(quantity.Value);
        return $"{text[span.Start..span.End]}={value}{(quantity.Unit is { } unit ? $" {unit.Code}" : "")} {quantity.Comparator}";
    }

    static string Show(decimal? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";

    static readonly Gen<string> s_texts = Gen.OneOf(
            "$", "€", "-", "–", "to", "from", "between", "and", "a", "of", "one", "half", "million", "bn", "m", "percent", "%", "per", "/", "hour", "years",
                "old", "about", "more than", "thirds", "hundreds", "dozens",
            "10", "1.5", "5,660", "2019", "1e400", "1.234,5", "-0", "٥٠", "99999999999999999999999999999999", "79228162514264337593543950335", "trillion", "kg",
                "°", "C", "'", "(", ")", ",", "up", "rose", "😀", "x", "\u202f", "½", ":")
        .Array[0, 25].Select(words => string.Join(words.Length % 3 == 0 ? "" : " ", words));

    [Fact]
    public void Any_words_give_ordered_quantities_and_never_fail() => s_texts.Sample(text =>
    {
        if (string.IsNullOrWhiteSpace(text))
            return;
        var end = 0;
        foreach (var quantity in BareLine.Quantities(text))
        {
            Assert.True(quantity.First >= end && quantity.End > quantity.First, text);
            Assert.True(quantity.Low is null || quantity.High is null || quantity.Low <= quantity.High, text);
            end = quantity.End;
        }
    }, iter: 3_000);
}
