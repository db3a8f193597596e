using Dateline.Documents;
using Dateline.Documents.Warnings;

namespace Dateline.Tests.Documents;

public class TextWarningTests
{
    [Theory]
    [InlineData("Pay\u202Elive\u202C now", "hidden-letters", 4)]
    [InlineData("in\u200Bvisible", "hidden-letters", 3)]
    [InlineData("a \U000E0041 tag", "hidden-letters", 3)]
    [InlineData("Write to post@harbour.example today.", "personal-data", 10)]
    [InlineData("Card 4111 1111 1111 1111, he said.", "personal-data", 6)]
    [InlineData("Account DE89 3704 0044 0532 0130 00 was empty.", "personal-data", 9)]
    [InlineData("Number 078-05-1120 is famous.", "personal-data", 8)]
    [InlineData("-----BEGIN RSA PRIVATE KEY-----", "personal-data", 1)]
    public void What_nobody_should_publish_unseen_is_told_with_its_place(string text, string code, int column)
    {
        var warning = TextWarnings.Of(DocumentReader.OfText("a", text))[0];

        Assert.Equal((code, 1, column), (warning.Code, warning.Line, warning.Column));
        Assert.NotEmpty(warning.Advice);
    }

    [Theory]
    [InlineData("The ferry carried 4111 1111 1111 1112 passengers in 1234-12-12.")]
    [InlineData("England \U0001F3F4\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F won.")]
    [InlineData("Prices rose by 3.5% to 1,234.50 @ noon, A1 2345 6789.")]
    [InlineData("A family \U0001F468\u200D\U0001F469\u200D\U0001F467 and a soft\u00ADhyphen.")]
    public void What_only_looks_alike_is_not_told(string text) => Assert.Empty(TextWarnings.Of(DocumentReader.OfText("a", text)));

    [Fact]
    public void A_place_counts_lines_code_points_and_bytes_of_the_published_text()
    {
        var warning = Assert.Single(TextWarnings.Of(DocumentReader.OfText("a", "É\U0001F600\r\nb \u202E")));

        Assert.Equal((2, 3, 9L), (warning.Line, warning.Column, warning.Byte));
        Assert.Equal("text/a.txt(2,3), byte 9: U+202E turns the direction of the letters around it. Remove it unless the article is about it.",
            warning.ToString());
    }
}
