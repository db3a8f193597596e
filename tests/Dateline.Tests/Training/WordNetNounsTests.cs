using Dateline.Training;

namespace Dateline.Tests.Training;

public sealed class WordNetNounsTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public void A_noun_means_what_most_of_its_uses_mean()
    {
        var nouns = Read("raid%1:04:00:: 00000001 1 5\nraid%1:06:00:: 00000002 2 1\nraid%2:33:00:: 00000003 1 9\n",
            "00000001 04 n 01 raid 0 000 | an attack\n00000002 06 n 02 raid 0 Raid 0 000 | a can\n");

        Assert.Equal(6.0 / 8, nouns.Share("raid", [4]));
        Assert.Equal(1, nouns.Share("raid", [4, 6]));
        Assert.Equal(0, nouns.Share("mourn", [4]));
    }

    [Fact]
    public void A_word_that_synsets_mostly_write_with_a_capital_is_a_name()
    {
        var nouns = Read("lincoln%1:18:00:: 00000001 1 0\n",
            "  1 a licence line\n00000001 18 n 01 Lincoln 0 000 | a president\n00000002 04 n 02 raid 0 Raid 0 000 | an attack\n");

        Assert.True(nouns.IsName("lincoln"));
        Assert.False(nouns.IsName("raid"));
    }

    [Theory]
    [InlineData("raid 1\n", "", "index.sense, line 1")]
    [InlineData("", "00000001 04 n ff raid 0\n", "data.noun, line 1")]
    public void A_damaged_line_is_named(string senses, string synsets, string place) =>
        Assert.Contains(place, Assert.Throws<InvalidDataException>(() => Read(senses, synsets)).Message, StringComparison.Ordinal);

    WordNetNouns Read(string senses, string synsets)
    {
        File.WriteAllText(Path.Combine(_folder, "index.sense"), senses);
        File.WriteAllText(Path.Combine(_folder, "data.noun"), synsets);
        return new(_folder);
    }
}
