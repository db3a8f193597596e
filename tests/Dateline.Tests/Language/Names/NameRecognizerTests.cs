using Dateline.Language;

namespace Dateline.Tests;

public sealed class NameRecognizerTests
{
    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var row in CaseFile.Rows("names.tsv"))
            cases.Add(row[0], row[1]);
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_name_is_found_whole_and_with_its_type(string text, string expected) => Assert.Equal(expected, Names(text));

    [Fact]
    public void Tags_are_decoded_to_a_legal_sequence()
    {
        // The second tag by itself would be I-LOC behind B-PER.
        int[] scores = [0, 9, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 4];
        var tags = new byte[2];
        NameDecoder.Decode(scores, (_, _) => 0, tags);
        Assert.Equal([(byte)EntityTags.Begin(NameType.Person), (byte)EntityTags.Inside(NameType.Person)], tags);
    }

    static string Names(string text)
    {
        var analysis = Analyzer.Default.Analyze(text);
        return string.Join("; ",
            analysis.Names.Select(name => $"{analysis.SpanOf(name.Tokens).In(text)} {EntityTags.Labels[EntityTags.Begin(name.Type)][2..]}"));
    }
}
