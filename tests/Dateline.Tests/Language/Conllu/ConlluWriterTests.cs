using Dateline.Language;

namespace Dateline.Tests;

public sealed class ConlluWriterTests
{
    [Fact]
    public void Clitics_are_words_of_a_multiword_token()
    {
        var lines = Lines("I don't know John's dog.");
        Assert.Contains("2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_", lines);
        Assert.Contains("5-6\tJohn's\t_\t_\t_\t_\t_\t_\t_\t_", lines);
        Assert.Contains(lines, line => line.StartsWith("3\tn't\tnot\t", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_word_has_ten_columns_and_a_head_in_its_sentence()
    {
        var lines = Lines("The talks failed. Nobody was surprised, he said.");
        var rows = lines.Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')).ToList();
        Assert.All(rows, row => Assert.Equal(10, row.Length));
        Assert.Equal(2, rows.Count(row => row[6] == "0"));
    }

    [Fact]
    public void The_text_can_be_rebuilt_from_forms_and_spaces()
    {
        var lines = Lines("\"Yes,\" she said.");
        var rebuilt = string.Concat(lines.Where(line => line.Length > 0 && char.IsDigit(line[0])).Select(line => line.Split('\t'))
            .Select(row => row[1] + (row[9].Contains("SpaceAfter=No", StringComparison.Ordinal) ? "" : " ")));
        Assert.Equal("\"Yes,\" she said.", rebuilt.TrimEnd());
    }

    [Fact]
    public void A_predicate_names_its_arguments_by_their_numbers_and_whether_it_happened()
    {
        var row = Lines("It rained. Soldiers killed two farmers.").Single(line => line.StartsWith("2\tkilled\t", StringComparison.Ordinal));
        Assert.Contains("|Roleset=kill.01|Roles=ARG0:1,ARG1:4|Factuality=happened:", row, StringComparison.Ordinal);
    }

    static string[] Lines(string text)
    {
        using var output = new StringWriter();
        ConlluWriter.Write(Analyzer.Default.Analyze(text), "d1", output);
        return output.ToString().Split('\n');
    }
}
