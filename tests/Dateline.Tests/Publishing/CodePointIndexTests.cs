using System.Text;
using CsCheck;
using Dateline.Publishing.Tables;

namespace Dateline.Tests.Publishing;

public sealed class CodePointIndexTests
{
    [Theory]
    [InlineData("abc", 3, 3)]
    [InlineData("a😀b", 3, 2)]
    [InlineData("😀😀", 4, 2)]
    [InlineData("😀😀", 2, 1)]
    [InlineData("😀😀", 1, 1)]   // inside a pair: the whole pair counts
    [InlineData("", 0, 0)]
    public void An_offset_counts_the_code_points_before_it(string text, int utf16, int codePoints) =>
        Assert.Equal(codePoints, new CodePointIndex(text).ToCodePoints(utf16));

    [Fact]
    public void Offsets_agree_with_counting_runes_and_come_back() =>
    Gen.OneOf(Gen.Char.AlphaNumeric.Select(c => c.ToString()), Gen.Const("😀"), Gen.Const("é")).List[0, 40].Sample(pieces =>
    {
        var text = string.Concat(pieces);
        var index = new CodePointIndex(text);
        var codePoints = 0;
        var offset = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            Assert.Equal(codePoints, index.ToCodePoints(offset));
            Assert.Equal(offset, index.ToUtf16(codePoints));
            offset += rune.Utf16SequenceLength;
            codePoints++;
        }
        Assert.Equal(codePoints, index.Length);
        Assert.Equal(offset, index.ToUtf16(codePoints));
    });
}
