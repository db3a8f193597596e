using System.Collections.Immutable;
using Dateline.Documents;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>The quoted regions of a document and the tokens in them; one a document, at <c>Reading.Quoted</c>.</summary>
sealed class QuotedText
{
    readonly int[] _regionOfToken;

    /// <summary>Pairs the marks of a document.</summary>
    /// <param name="document">The document, whose blocks no quotation reaches over.</param>
    /// <param name="analysis">Its analysis.</param>
    public QuotedText(Document document, Analysis analysis)
    {
        Analysis = analysis;
        Regions = QuotationMarks.Pair(document.Text, BlocksOf(document));
        Tokens = [.. Regions.Select(region => TokensOf(region.Inside))];
        _regionOfToken = new int[Analysis.TokenCount];
        Array.Fill(_regionOfToken, -1);
        for (var region = 0; region < Regions.Length; region++)
            _regionOfToken.AsSpan(Tokens[region].First, Tokens[region].Count).Fill(region);
    }

    /// <summary>The analysis.</summary>
    public Analysis Analysis { get; }

    /// <summary>The regions, by place.</summary>
    public ImmutableArray<QuotedRegion> Regions { get; }

    /// <summary>The tokens between the marks of each region; may be empty.</summary>
    public ImmutableArray<TokenRange> Tokens { get; }

    /// <summary>Number of the region that holds a token, or -1.</summary>
    public int RegionOf(int token) => _regionOfToken[token];

    /// <summary>The words between the marks that are no punctuation.</summary>
    public int WordsIn(int region)
    {
        var words = 0;
        for (var token = Tokens[region].First; token < Tokens[region].End; token++)
            words += Analysis.IsPunctuation(token) ? 0 : 1;
        return words;
    }

    /// <summary>Whether a sentence begins with the region: its first word is the sentence's first.</summary>
    public bool OpensSentence(int region)
    {
        var sentence = Analysis.Sentences[Analysis.SentenceOf(Tokens[region].First)];
        for (var token = sentence.Tokens.First; token < Tokens[region].First; token++)
            if (!Analysis.IsPunctuation(token))
                return false;
        return true;
    }

    /// <summary>Whether a sentence ends with the region: no word follows it in the sentence.</summary>
    public bool ClosesSentence(int region)
    {
        var sentence = Analysis.Sentences[Analysis.SentenceOf(Tokens[region].End - 1)];
        for (var token = Tokens[region].End; token < sentence.Tokens.End; token++)
            if (!Analysis.IsPunctuation(token))
                return false;
        return true;
    }

    TokenRange TokensOf(TextSpan span)
    {
        var first = Analysis.TokenAtOrAfter(span.Start);
        // A mark that the tokeniser left on a word does not take the word out of the region.
        var end = first;
        while (end < Analysis.TokenCount && Analysis.TokenSpans[end].Start < span.End)
            end++;
        return new(first, end);
    }

    static ImmutableArray<Block> BlocksOf(Document document) =>
        document.Blocks.Length > 0 ? document.Blocks : [new Block(0, document.Text.Length, BlockKind.Paragraph)];
}
