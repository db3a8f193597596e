using System.Collections.Immutable;
using CsCheck;
using Dateline.Documents;
using Dateline.Extraction;

namespace Dateline.Tests.Extraction.Syntax;

public class QuotationMarksTests
{
    [Theory]
    [InlineData("\"We won,\" she said.", "We won,")]
    [InlineData("“We won,” she said.", "We won,")]
    [InlineData("``We won,'' she said.", "We won,")]
    [InlineData("«We won», she said.", "We won")]
    [InlineData("She called it ‘a good day’ for the town.", "a good day")]
    [InlineData("The boy's 'great day' wasn't long.", "great day")]
    [InlineData("“He told me ‘go home’ and I went,” she said.", "He told me ‘go home’ and I went,")]
    [InlineData("He is 6' 2\" tall.", "")]
    [InlineData("In the '90s rock 'n' roll was old.", "")]
    [InlineData("“One,” he said, “two.”", "One,|two.")]
    public void Marks_of_every_kind_are_paired(string text, string expected) => Assert.Equal(expected, string.Join('|', Inside(text, text.Length)));

    [Fact]
    public void A_mark_without_a_partner_ends_with_its_block()
    {
        const string Text = "“The first paragraph is left open.\n“The second is closed.”";
        var end = Text.IndexOf('\n', StringComparison.Ordinal);
        var regions = QuotationMarks.Pair(Text, [new Block(0, end, BlockKind.Paragraph), new Block(end + 1, Text.Length, BlockKind.Paragraph)]);
        Assert.Equal([true, false], regions.Select(region => region.IsOpen));
        Assert.Equal("The first paragraph is left open.", Text[regions[0].Inside.Start..regions[0].Inside.End]);
    }

    [Fact]
    public void Regions_stand_in_order_and_never_overlap() =>
        Gen.String["\"“”‘’'`«»ab7 ,."].Sample(text =>
        {
            var last = 0;
            foreach (var region in QuotationMarks.Pair(text, [new Block(0, text.Length, BlockKind.Paragraph)]))
            {
                Assert.InRange(region.Inside.Start, last, text.Length);
                Assert.InRange(region.Inside.End, region.Inside.Start + 1, text.Length);
                last = region.Inside.End;
            }
        });

    static IEnumerable<string> Inside(string text, int end) =>
        QuotationMarks.Pair(text, ImmutableArray.Create(new Block(0, end, BlockKind.Paragraph))).Select(region => text[region.Inside.Start..region.Inside.End]);
}
