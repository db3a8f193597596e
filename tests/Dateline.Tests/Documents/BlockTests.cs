using Dateline.Documents;

namespace Dateline.Tests.Documents;

public class BlockTests
{
    [Fact]
    public void The_seed_has_a_title_three_headings_and_nine_paragraphs()
    {
        var document = DocumentReader.OfText("seed", File.ReadAllText(Repository.At("seeds", "000_ad5b41631710ae11.txt")));

        Assert.Equal("US & Russia Set for High-Stakes Talks in Moscow to End Ukraine War Amid Kyiv's Concerns", document.Title);
        Assert.Equal(["Intense Diplomacy Amidst European Apprehension", "Battle for Pokrovsk and Escalating Pressure",
            "War's Toll and International Anxieties"],
            document.Blocks.Where(block => block.Kind == BlockKind.Heading).Select(block => document.Text[block.Start..block.End]));
        Assert.Equal(9, document.Blocks.Count(block => block.Kind == BlockKind.Paragraph));
    }

    [Theory]
    [InlineData("Only one line without a stop", "P")]
    [InlineData("A Headline\nThe first sentence.\nThe second one.", "TPP")]
    [InlineData("The council met on Monday and talked for several hours about\nthe new bridge before it went home.", "P")]
    [InlineData("The first paragraph.\n\n\nThe second one.", "PP")]
    [InlineData("A Headline\n\nText comes first.\n\nA Heading\n\nMore text.", "TPHP")]
    [InlineData("He said this:\n\nWords.", "PP")]
    [InlineData("", "")]
    [InlineData(" \n\t\n", "")]
    public void Blocks_are_told_apart_by_blank_lines_stops_and_length(string text, string kinds) =>
        Assert.Equal(kinds, string.Concat(DocumentReader.OfText("a", text).Blocks.Select(block => block.Kind.ToString()[0])));

    [Fact]
    public void A_title_known_from_elsewhere_is_found_in_the_text()
    {
        var document = DocumentReader.OfText("a", "Ministers meet.\nThey talked.", new DocumentMetadata { Title = "Ministers meet." });

        Assert.Equal([BlockKind.Title, BlockKind.Paragraph], document.Blocks.Select(block => block.Kind));
    }
}
