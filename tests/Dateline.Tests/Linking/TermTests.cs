using CsCheck;
using Dateline.Linking.Terms;

namespace Dateline.Tests.Linking;

public sealed class TermTests
{
    [Theory]
    [InlineData("Tara Reid's lawyers", "tara reid tara_reid lawyer")]
    [InlineData("In 1,200 houses. Police", "in 1,200 house police")]
    [InlineData("Ruben J. Hask—the crisis", "ruben hask ruben_hask the crisis")]
    public void Text_is_cut_into_words_numbers_and_pairs_of_names(string text, string terms)
    {
        var found = new List<string>();
        TermScanner.Scan(text, term => found.Add(term.ToString()));
        Assert.Equal(terms, string.Join(' ', found));
    }

    [Fact]
    public void Whole_logarithms_are_those_of_the_library_rounded_down() =>
        Gen.UInt[1, uint.MaxValue].Sample(number => Assert.InRange((Math.Log2(number) * 1024) - BinaryLogarithm.Of(number), -0.001, 1.001));

    [Fact]
    public void A_vector_has_length_one_and_the_sum_of_two_is_as_like_a_third_as_both_together() =>
        Gen.Select(s_vector, s_vector, s_vector).Sample(vectors =>
        {
            var (one, two, three) = vectors;
            Assert.Equal(one.Dot(three) + two.Dot(three), one.Plus(two, 100).Dot(three), 4);
        });

    static readonly Gen<TermVector> s_vector = Gen.UInt[0, 30].Array[0, 12].Select(terms => terms.Distinct().Order().ToArray())
        .Select(terms => new TermVector(terms, [.. terms.Select(term => (term + 1) / 40f)]));
}
