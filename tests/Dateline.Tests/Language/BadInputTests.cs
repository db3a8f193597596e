using CsCheck;
using Dateline.Language;

namespace Dateline.Tests;

/// <summary>Texts that nobody meant for a parser: each has an analysis that covers all of it.</summary>
public sealed class BadInputTests
{
    [Theory]
    [InlineData("")]
    [InlineData("   \n\t \u00a0\n\n")]
    [InlineData("😀👩‍👩‍👧 🇫🇷🇺🇦 👍🏽!")]
    [InlineData("e\u0301\u0301\u0301\u0301 \u0301 a\u200db\u200c")]
    [InlineData("قال الرئيس إن المحادثات ستستمر. هل هذا صحيح؟")]
    [InlineData("שלום עולם. ״מה שלומך״ אמר.")]
    [InlineData("北京表示不会退让。东京说：“我们等。”")]
    [InlineData("\ud83d \udc00 lone \ud83d\ud83d")]
    [InlineData("\0\u0001\u001f\u007f\ufeff\u200b")]
    [InlineData("'''''' \"\"\"\"\"\" (((((( )))))) ...... ------ ??????")]
    [InlineData("https:// http:// www. @ # a@ @b a@b@c@ ....com")]
    public void Every_text_has_an_analysis(string text) => Holds(text);

    [Fact]
    public void Any_string_has_an_analysis() => Gen.String.Sample(text => { Holds(text); }, iter: 50);

    [Fact]
    public void A_token_of_a_megabyte_is_one_token()
    {
        var text = new string('x', 1 << 20);
        Assert.Equal(1, Holds(text).TokenCount);
    }

    [Theory]
    [InlineData("a@")]
    [InlineData("a.b.")]
    [InlineData("ab.")]
    [InlineData("1-")]
    [InlineData("http://")]
    [InlineData("don't")]
    [InlineData("'s")]
    [InlineData("(\"")]
    public void A_megabyte_of_one_pattern_is_cut_in_one_pass(string pattern)
    {
        var text = string.Concat(Enumerable.Repeat(pattern, 1_000_000 / pattern.Length));
        var tokens = new List<TextSpan>();
        var sentences = new List<TokenRange>();
        Tokenizer.Tokenize(text, new(0, text.Length), tokens);
        SentenceSplitter.Split(text, tokens, 0, sentences);
        Assert.Equal(text.Length, tokens.Sum(token => token.Length));
        Assert.Equal(tokens.Count, sentences.Sum(sentence => sentence.Count));
    }

    [Fact]
    public void Blocks_that_overlap_or_leave_the_text_are_passed_over()
    {
        const string Text = "One went. Two came.";
        var analysis = Analyzer.Default.Analyze(Text, [new(0, 9), new(3, 9), new(10, 19), new(15, 99)]);
        Assert.Equal(["One went.", "Two came."], analysis.Sentences.Select(sentence => sentence.Span.In(Text).ToString()));
    }

    static Analysis Holds(string text)
    {
        var analysis = Analyzer.Default.Analyze(text);
        var end = 0;
        foreach (var span in analysis.TokenSpans)
        {
            Assert.True(string.IsNullOrWhiteSpace(text[end..span.Start]));
            end = span.End;
        }
        Assert.True(string.IsNullOrWhiteSpace(text[end..]));
        foreach (var sentence in analysis.Sentences)
            Assert.Equal(-1, analysis.Heads[sentence.Root]);
        CoreferenceResolver.Resolve(analysis);
        return analysis;
    }
}
