using Dateline.Language;

namespace Dateline.Tests.Language.Lexicons;

public class WordListTests
{
    [Fact]
    public void Comments_and_empty_lines_are_no_rows_but_count_as_lines()
    {
        var list = WordList.Read(new StringReader("# source\n\nsay\tv\nclaim\tv\n"), "en/words.tsv");
        Assert.Equal([3, 4], list.Rows.Select(row => row.Line));
        Assert.Equal(["say", "claim"], list.Rows.Select(row => row[0]));
    }

    [Fact]
    public void A_cell_behind_the_last_one_is_empty() =>
        Assert.Equal("", WordList.Read(new StringReader("say"), "list.tsv").Rows[0][3]);

    [Fact]
    public void An_entry_that_stands_twice_is_refused_with_its_file_and_lines()
    {
        var list = WordList.Read(new StringReader("# source\nsay\t1\nclaim\t2\nsay\t3\n"), "en/words.tsv");
        Assert.Equal("en/words.tsv, line 4: 'say' stands in line 2 too; an entry stands once.",
            Assert.Throws<InvalidDataException>(() => list.ToSet()).Message);
        Assert.Equal("en/words.tsv, line 4: 'say' stands in line 2 too; an entry stands once.",
            Assert.Throws<InvalidDataException>(() => list.ToMap(row => row[0], row => row[1])).Message);
    }

    [Fact]
    public void A_list_that_is_not_there_is_named() =>
        Assert.StartsWith("The list 'missing.tsv' is not embedded in",
        Assert.Throws<InvalidDataException>(() => WordList.Read(typeof(WordList).Assembly, "missing.tsv")).Message, StringComparison.Ordinal);
}
