using CsCheck;
using Dateline.Extraction;

namespace Dateline.Tests.Extraction.Metrics;

/// <summary>The glance that dismisses sentences and words may let too much through, never too little.</summary>
public class FigureWordsTests
{
    static readonly string[] s_words =
    [
        "one", "Two", "a", "an", "hundred", "Half", "third", "thirds", "quarter", "million", "millions", "dozens", "dozen", "several", "few", "tens", "of",
            "minus", "negative", "seventeen",
        "seventeenth", "thousands", "and", "the", "men", "$", "US$", "-", "−", "5", "½", "٣", "1,000", "km", "%", "EUR", ".", "percent", "aged", "in", "over",
            "point", "U.S.", "one's", "onerous", "quadrillion",
    ];

    [Theory]
    [InlineData("Half the condos stand empty.")]
    [InlineData("They paid ½ of it.")]
    [InlineData("It took ٣ days.")]
    [InlineData("A third of the men left.")]
    [InlineData("Seventeen men came.")]
    public void A_sentence_with_a_number_is_looked_at(string sentence) => Assert.True(FigureWords.Occur(sentence));

    [Theory]
    [InlineData("The third man left, and money is onerous.")]
    [InlineData("A million-dollar-less hundred is a few.", true)]
    [InlineData("")]
    public void A_sentence_without_one_is_not(string sentence, bool occurs = false) => Assert.Equal(occurs, FigureWords.Occur(sentence));

    [Fact]
    public void No_number_starts_where_the_glance_sees_none() =>
        Gen.Int[0, s_words.Length - 1].Select(index => s_words[index]).Array[1, 12].Sample(words =>
        {
            var text = string.Join(' ', words);
            var line = BareLine.Of(text);
            for (var at = 0; at < line.Count; at++)
                if (QuantityReader.Read(line, at) is not null || Codes.Skip(line, at) > at)
                {
                    Assert.True(line.MayStart(at), $"'{text}' at lexeme {at}");
                    Assert.True(FigureWords.Occur(text), text);
                }
        });
}
