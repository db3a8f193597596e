using Dateline.Documents;
using Dateline.Documents.Text;

namespace Dateline.Tests.Documents.Text;

public class DamagedTextTests
{
    [Theory]
    [InlineData("The mayor said â€œWe areâ€\uFFFD ready in TomÃ¡sâ€™s cafÃ© for â‚¬3.", "The mayor said “We are” ready in Tomás’s café for €3.", "mojibake")]
    [InlineData("The oﬃce of the ﬁre chief", "The office of the fire chief", "ligatures")]
    public void What_can_only_have_meant_one_thing_is_repaired_and_told(string damaged, string meant, string code)
    {
        var notes = new List<DocumentNote>();

        Assert.Equal(meant, DamagedText.Repaired(damaged, "a.txt", notes));
        Assert.Equal((code, "a.txt"), (Assert.Single(notes).Code, notes[0].Place));
    }

    [Theory]
    [InlineData("SÃO PAULO — “CAFÉ” costs £3, said Ângela Conceição.")]
    [InlineData("The word ‘Â’ alone.")]
    public void Letters_that_only_look_damaged_stay(string text)
    {
        var notes = new List<DocumentNote>();

        Assert.Equal(text, DamagedText.Repaired(text, "a.txt", notes));
        Assert.Empty(notes);
    }

    [Theory]
    [InlineData("The report-\ners counted 3,\n400 peo-\nple there.", "The reporters counted 3,400 people there.")]
    [InlineData("A well-\nknown mayor spoke to report-\ners.", "A well-known mayor spoke to reporters.")]
    [InlineData("A cease-fire held. The cease-\nfire of the sol-\ndiers held.", "A cease-fire held. The cease-fire of the soldiers held.")]
    [InlineData("A list:\n- one\n- two", "A list:\n- one\n- two")]
    public void Words_cut_at_the_ends_of_lines_are_put_together(string cut, string whole) => Assert.Equal(whole, DamagedText.Rejoined(cut, "a.txt", []));
}
