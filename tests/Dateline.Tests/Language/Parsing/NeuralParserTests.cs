using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Dateline.Language;

namespace Dateline.Tests.Language;

public sealed class NeuralParserTests
{
    // Changes with every new model, and with nothing else: not with the processor, the threads or the company of other sentences.
    const string DigestOfTheCommittedModel = "5926d0c6266f756e52aab3f2f24a7858";

    static readonly string s_text = File.ReadAllText(Repository.At("seeds", "000_ad5b41631710ae11.txt"));

    [Fact]
    public void The_committed_model_gives_the_known_analysis()
    {
        var (tokens, sentences) = Cut(s_text);
        Assert.Equal(DigestOfTheCommittedModel, Digest(NeuralParser.Default.Parse(s_text, tokens, sentences)));
    }

    [Fact]
    public void Sentences_parsed_together_and_one_by_one_give_the_same()
    {
        var (tokens, sentences) = Cut(s_text);
        var together = NeuralParser.Default.Parse(s_text, tokens, sentences);
        foreach (var sentence in sentences)
        {
            var alone = NeuralParser.Default.Parse(s_text, tokens.AsSpan(sentence.First, sentence.Count), [new(0, sentence.Count)]);
            for (var i = 0; i < sentence.Count; i++)
            {
                var token = sentence.First + i;
                Assert.Equal(together.PartsOfSpeech[token], alone.PartsOfSpeech[i]);
                Assert.Equal(together.PennTags[token], alone.PennTags[i]);
                Assert.Equal(together.Heads[token], alone.Heads[i] < 0 ? -1 : alone.Heads[i] + sentence.First);
                Assert.Equal(together.Relations[token], alone.Relations[i]);
            }
            Assert.Equal(together.EntityScores.AsSpan(sentence.First * EntityTags.Count, sentence.Count * EntityTags.Count).ToArray(), alone.EntityScores);
        }
    }

    [Fact]
    public void Many_threads_give_the_same()
    {
        var (tokens, sentences) = Cut(s_text);
        var digests = new string[8];
        Parallel.For(0, digests.Length, i => digests[i] = Digest(NeuralParser.Default.Parse(s_text, tokens, sentences)));
        Assert.Single(digests.Distinct());
    }

    [Fact]
    public void A_text_without_tokens_has_an_empty_prediction() => Assert.Empty(NeuralParser.Default.Parse("", [], []).Heads);

    [Fact]
    public void A_sentence_of_any_length_gets_one_tree()
    {
        var text = string.Join(' ', Enumerable.Repeat("talks in Kyiv , which the envoy said", 150));
        var tokens = Words(text);
        var prediction = NeuralParser.Default.Parse(text, tokens, [new(0, tokens.Length)]);
        Assert.True(tokens.Length > 3 * NeuralParser.LongestPiece);
        Assert.True(TreeDecoder.IsTree([-1, .. prediction.Heads.Select(head => head + 1)]));
        for (var token = 0; token < tokens.Length; token++)
            Assert.Equal(prediction.Heads[token] < 0, prediction.Relations[token] == DependencyRelation.Root);
    }

    [Fact]
    public void Strange_forms_are_parsed_like_any_other()
    {
        var text = $"\uD800 \u0301\u0301 🙂 مرحبا 字 {new string('x', 100_000)} .";
        var tokens = Words(text);
        Assert.True(TreeDecoder.IsTree([-1, .. NeuralParser.Default.Parse(text, tokens, [new(0, tokens.Length)]).Heads.Select(head => head + 1)]));
    }

    static (TextSpan[] Tokens, TokenRange[] Sentences) Cut(string text)
    {
        var (tokens, sentences) = (new List<TextSpan>(), new List<TokenRange>());
        foreach (var line in text.Split('\n').Where(line => line.Length > 0))
        {
            var first = tokens.Count;
            var start = text.IndexOf(line, first == 0 ? 0 : tokens[^1].End, StringComparison.Ordinal);
            tokens.AddRange(Words(line).Select(span => new TextSpan(span.Start + start, span.End + start)));
            sentences.Add(new(first, tokens.Count));
        }
        return ([.. tokens], [.. sentences]);
    }

    // The test is of the parser alone: white space parts words.
    static TextSpan[] Words(string text)
    {
        var words = new List<TextSpan>();
        for (var start = 0; start < text.Length; start++)
        {
            var end = start;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
                end++;
            if (end > start)
                words.Add(new(start, end));
            start = end;
        }
        return [.. words];
    }

    static string Digest(Prediction prediction)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        digest.AppendData(MemoryMarshal.AsBytes(prediction.PartsOfSpeech.AsSpan()));
        digest.AppendData(Encoding.UTF8.GetBytes(string.Join(' ', prediction.PennTags)));
        digest.AppendData(MemoryMarshal.AsBytes(prediction.Heads.AsSpan()));
        digest.AppendData(MemoryMarshal.AsBytes(prediction.Relations.AsSpan()));
        digest.AppendData(MemoryMarshal.AsBytes(prediction.EntityScores.AsSpan()));
        return Convert.ToHexStringLower(digest.GetHashAndReset())[..32];
    }
}
