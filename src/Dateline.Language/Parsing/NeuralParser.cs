using System.Collections.Concurrent;

namespace Dateline.Language;

/// <summary>Tags, parses and scores names with the trained network. Safe to use from many threads.</summary>
/// <remarks>
/// The same result on every machine and with any number of threads: products of matrices are sums of whole numbers, and what is not is computed
/// in a fixed order with operations that round alike everywhere.
/// </remarks>
sealed class NeuralParser
{
    /// <summary>Longest piece of a sentence, in tokens: what a word's arcs cost grows with the length of its piece.</summary>
    public const int LongestPiece = 256;

    // Enough rows for the matrix product to be worth its while, few enough for the caches.
    const int BatchSentences = 48;
    const int BatchTokens = 1536;

    static readonly Lazy<NeuralParser> s_default = new(() => new(ParserModel.Read(ModelReader.OpenEmbedded(ParserModel.FileName, ParserModel.Kind))));

    readonly ParserModel _model;
    readonly ConcurrentBag<Arena> _arenas = [];

    /// <summary>States of longer texts are not kept: 768 bytes a token.</summary>
    public const int MostStates = 100_000;

    /// <summary>A parser over a model.</summary>
    public NeuralParser(ParserModel model) => _model = model;

    /// <summary>The parser over the model embedded in this assembly, loaded at first use.</summary>
    /// <exception cref="ModelException">The embedded model is missing or damaged.</exception>
    public static NeuralParser Default => s_default.Value;

    /// <summary>Parses sentences. Give many at once: sentences of like length are run together, which is faster and changes no result.</summary>
    /// <param name="text">The text that the tokens stand in.</param>
    /// <param name="tokens">Spans of all tokens, in order.</param>
    /// <param name="sentences">
    /// Ranges of tokens, which cover all tokens in order. A sentence of any length is accepted; one longer than <see cref="LongestPiece"/> is parsed in
    /// pieces, and the roots of the later pieces hang on that of the first as parataxis.
    /// </param>
    public Prediction Parse(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens, ReadOnlySpan<TokenRange> sentences)
    {
        var count = tokens.Length;
        var prediction = new Prediction(new PartOfSpeech[count], new string[count], new int[count], new DependencyRelation[count],
            new float[count * EntityTags.Count])
        {
            States = count > MostStates ? [] : new byte[count * _model.Shape.StateSize],
        };
        if (!_arenas.TryTake(out var arena))
            arena = new();
        foreach (var batch in SentenceBatch.Plan(sentences, LongestPiece, BatchSentences, BatchTokens))
            new ParserPass(_model, arena, batch, prediction).Run(text, tokens);
        _arenas.Add(arena);
        foreach (var sentence in sentences)
            if (sentence.Count > LongestPiece)
                JoinPieces(prediction, sentence);
        return prediction;
    }

    static void JoinPieces(Prediction prediction, TokenRange sentence)
    {
        var root = -1;
        for (var token = sentence.First; token < sentence.End; token++)
        {
            if (prediction.Heads[token] >= 0)
                continue;
            if (root < 0)
                root = token;
            else
                (prediction.Heads[token], prediction.Relations[token]) = (root, DependencyRelation.Parataxis);
        }
    }
}
