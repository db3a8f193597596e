using Dateline.Language;

namespace Dateline.Tests;

public sealed class SentenceSplitterTests
{
    public static TheoryData<string> Cases()
    {
        var cases = new TheoryData<string>();
        foreach (var row in CaseFile.Rows("sentences.tsv"))
            cases.Add(row[0]);
        return cases;
    }

    [Theory, MemberData(nameof(Cases))]
    public void A_paragraph_is_cut_at_the_ends_of_its_sentences(string expected)
    {
        var text = expected.Replace(" | ", " ", StringComparison.Ordinal);
        Assert.Equal(expected, string.Join(" | ", Sentences(text)));
    }

    [Fact]
    public void A_sentence_never_reaches_over_a_blank_line() =>
        Assert.Equal(["Talks fail", "The talks failed on Monday."], Sentences("Talks fail\n\nThe talks failed on Monday."));

    [Fact]
    public void A_line_break_within_wrapped_text_ends_no_sentence()
    {
        const string Text = """
            The committee met on Monday to hear the report of the auditors who
            had spent three months with the books of the company. Nobody had
            expected the meeting to last.
            """;
        Assert.Equal(2, Sentences(Text.ReplaceLineEndings("\n")).Count);
    }

    [Fact]
    public void A_headline_above_its_text_is_a_sentence() =>
        Assert.Equal("Talks fail in Geneva",
        Sentences("Talks fail in Geneva\nThe talks between the two sides failed on Monday after eleven hours, and the mediators went home without a word to the press.")[0]);

    [Fact]
    public void No_sentence_is_longer_than_the_limit_and_none_loses_a_token()
    {
        var text = string.Concat(Enumerable.Repeat("word, ", 25_000));
        var tokens = new List<TextSpan>();
        var sentences = new List<TokenRange>();
        Tokenizer.Tokenize(text, new(0, text.Length), tokens);
        SentenceSplitter.Split(text, tokens, 0, sentences);
        Assert.Equal(50_000, sentences.Sum(sentence => sentence.Count));
        Assert.All(sentences, sentence => Assert.InRange(sentence.Count, 1, SentenceSplitter.MaxTokens));
        Assert.All(sentences.SkipLast(1), sentence => Assert.Equal(",", text[tokens[sentence.End - 1].Start].ToString()));
    }

    static List<string> Sentences(string text)
    {
        var tokens = new List<TextSpan>();
        var ranges = new List<TokenRange>();
        foreach (var paragraph in Paragraphs.Of(text))
        {
            var first = tokens.Count;
            Tokenizer.Tokenize(text, paragraph, tokens);
            SentenceSplitter.Split(text, tokens, first, ranges);
        }
        return ranges.ConvertAll(range => text[tokens[range.First].Start..tokens[range.End - 1].End]);
    }
}
