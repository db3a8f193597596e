using Dateline.Language;

namespace Dateline.Tests;

public sealed class NameRecognizerTests
{
    [Theory]
    [InlineData("President Emmanuel Macron arrived in Berlin on Monday.", "Emmanuel Macron=Person, Berlin=Place")]
    [InlineData("Foreign Minister Sergei Lavrov's plane landed in Geneva.", "Sergei Lavrov=Person, Geneva=Place")]
    public void A_title_and_a_possessive_are_no_part_of_a_name(string text, string expected) => Assert.Equal(expected, Names(text));

    [Fact]
    public void A_nationality_is_no_name() => Assert.Equal("Paris=Place", Names("The French and German ministers met in Paris."));

    [Fact]
    public void Tags_are_decoded_to_a_legal_sequence()
    {
        // The second tag by itself would be I-LOC behind B-PER.
        int[] scores = [0, 9, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 4];
        var tags = new byte[2];
        NameDecoder.Decode(scores, (_, _) => 0, tags);
        Assert.Equal([(byte)EntityTags.Begin(NameType.Person), (byte)EntityTags.Inside(NameType.Person)], tags);
    }

    static string Names(string text)
    {
        var analysis = Analyzer.Default.Analyze(text);
        return string.Join(", ", analysis.Names.Select(name => $"{analysis.SpanOf(name.Tokens).In(text)}={name.Type}"));
    }
}
