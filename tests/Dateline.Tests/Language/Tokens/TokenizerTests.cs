using CsCheck;
using Dateline.Language;

namespace Dateline.Tests;

public sealed class TokenizerTests
{
    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var row in CaseFile.Rows("tokens.tsv"))
            cases.Add(row[0], row[1]);
        return cases;
    }

    [Theory, MemberData(nameof(Cases))]
    public void Text_is_cut_after_the_conventions_of_the_treebanks(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Tokens(text).Select(span => text[span.Start..span.End])));

    [Fact]
    public void No_character_is_lost_but_white_space() =>
        Gen.String.Sample(text =>
        {
            var end = 0;
            foreach (var span in Tokens(text))
            {
                Assert.True(span.Start >= end && span.End > span.Start);
                Assert.True(string.IsNullOrWhiteSpace(text[end..span.Start]));
                end = span.End;
            }
            Assert.True(string.IsNullOrWhiteSpace(text[end..]));
        });

    [Fact]
    public void No_character_is_lost_from_text_full_of_marks() =>
        Gen.Char["aB9 .,'’-\"!?:/@#$%&()[]*_~<>\n\u0301\ud83d\ude00\u200d"].Array.Select(letters => new string(letters)).Sample(text =>
            Assert.Equal(string.Concat(text.Where(c => !char.IsWhiteSpace(c))),
            string.Concat(Tokens(text).SelectMany(span => text[span.Start..span.End]).Where(c => !char.IsWhiteSpace(c)))));

    static List<TextSpan> Tokens(string text)
    {
        var tokens = new List<TextSpan>();
        Tokenizer.Tokenize(text, new(0, text.Length), tokens);
        return tokens;
    }
}
