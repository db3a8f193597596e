using Dateline.Language;

namespace Dateline.Tests.Language;

public sealed class WordFeaturesTests
{
    static readonly WordTable s_table = Table(("the", 1, 3), ("100", 2, 0), ("1999", 3, 0), ("backed", 4, 0), ("rare", 0, 7));

    [Theory]
    [InlineData("the", 1, 3)]
    [InlineData("rare", 0, 7)]
    [InlineData("unheard", 0, 0)]
    [InlineData("2024", 3, 0)]
    [InlineData("17,5", 3, 0)]
    [InlineData("42", 2, 0)]
    [InlineData("state-backed", 4, 0)]
    [InlineData("state-", 0, 0)]
    public void A_word_finds_its_rows_or_borrows_them(string word, int vector, int trained) =>
    Assert.Equal((vector, trained), WordFeatures.Find(s_table, word));

    [Fact]
    public void Curly_quotes_count_as_straight_ones()
    {
        Span<char> buffer = stackalloc char[WordFeatures.MaximumLength];
        Assert.Equal("n't", WordFeatures.Normalize("n’t", buffer).ToString());
        Assert.Equal("\"", WordFeatures.Normalize("“", buffer).ToString());
    }

    [Fact]
    public void A_long_form_keeps_its_ends()
    {
        Span<char> buffer = stackalloc char[WordFeatures.MaximumLength];
        var form = WordFeatures.Normalize(new string('a', 500) + "tion", buffer).ToString();
        Assert.Equal(new string('a', 60) + "tion", form);
    }

    [Fact]
    public void A_short_form_has_no_long_affixes()
    {
        Span<int> rows = stackalloc int[WordFeatures.HashedCount];
        WordFeatures.HashInto("Is", "is", 1000, rows);
        Assert.Equal([false, false, true, false, false, true, true, false, false], rows.ToArray().Select(row => row < 0));
    }

    [Fact]
    public void The_case_of_a_word_shows_in_its_shape_and_its_whole_form_alone()
    {
        Span<int> upper = stackalloc int[WordFeatures.HashedCount];
        Span<int> lower = stackalloc int[WordFeatures.HashedCount];
        WordFeatures.HashInto("May", "may", 100_003, upper);
        WordFeatures.HashInto("may", "may", 100_003, lower);
        Assert.Equal(upper[..7].ToArray(), lower[..7].ToArray());
        Assert.NotEqual(upper[7], lower[7]);
        Assert.NotEqual(upper[8], lower[8]);
    }

    static WordTable Table(params (string, int, int)[] words)
    {
        var writer = new ModelWriter();
        WordTable.Write(writer, words);
        return WordTable.Read(ModelReader.Open("words", "TEST", writer.ToFile("TEST")));
    }
}
