using System.Collections.Immutable;

namespace Dateline.Language;

/// <summary>Finds the names of persons, organisations and places.</summary>
/// <remarks>
/// A linear model over words, classes, tags, tree and word lists, to which the network's entity scores are added; then one decision a name a document
/// (<see cref="NameConsistency"/>). Sentences written as headlines are scored by a model of their own, for which a capital means less.
/// </remarks>
/// <param name="model">The model.</param>
/// <param name="headlines">The model of sentences written as headlines; null: the same.</param>
sealed class NameRecognizer(NameModel model, NameModel? headlines = null)
{
    static readonly Lazy<NameRecognizer> s_default = new(() => new(Open("names.bin"), Open("headline-names.bin")));

    /// <summary>The recogniser over the model embedded in this assembly, loaded at first use.</summary>
    /// <exception cref="ModelException">The embedded model is missing or damaged.</exception>
    public static NameRecognizer Default => s_default.Value;

    /// <summary>The word classes of the model.</summary>
    public WordClasses Classes => model.Classes;

    /// <summary>The names of a text, in order.</summary>
    public ImmutableArray<Name> Recognize(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens, ReadOnlySpan<TokenRange> sentences, Prediction prediction)
    {
        var context = new NameContext(text, tokens, sentences, prediction, model.Classes);
        var scores = new int[tokens.Length * EntityTags.Count];
        var tags = new byte[tokens.Length];
        foreach (var sentence in sentences)
        {
            var used = headlines is not null && Headlines.IsHeadline(text, tokens.Slice(sentence.First, sentence.Count)) ? headlines : model;
            Score(used, text, tokens, context, sentence, prediction, scores);
            Decode(used, scores, sentence, tags);
        }
        return NameConsistency.Apply(text, tokens, sentences, context, Names(tags, sentences));
    }

    static NameModel Open(string file) => NameModel.Read(ModelReader.OpenEmbedded(file, NameModel.Kind));

    static void Score(NameModel model, ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens, NameContext context, TokenRange sentence, Prediction prediction,
        int[] scores)
    {
        Span<uint> features = stackalloc uint[NameFeatures.MaxCount];
        for (var token = sentence.First; token < sentence.End; token++)
        {
            var row = scores.AsSpan(token * EntityTags.Count, EntityTags.Count);
            var count = NameFeatures.Of(text, tokens[token], context, sentence, token, features);
            foreach (var feature in features[..count])
                model.AddTo(row, feature);
            for (var tag = 0; tag < EntityTags.Count; tag++)
                row[tag] += (int)(prediction.EntityScores[token * EntityTags.Count + tag] * model.NetworkShare);
        }
    }

    static void Decode(NameModel model, int[] scores, TokenRange sentence, byte[] tags) =>
        NameDecoder.Decode(scores.AsSpan(sentence.First * EntityTags.Count, sentence.Count * EntityTags.Count), model.Transition,
        tags.AsSpan(sentence.First, sentence.Count));

    static List<Name> Names(byte[] tags, ReadOnlySpan<TokenRange> sentences)
    {
        var names = new List<Name>();
        foreach (var sentence in sentences)
            for (var token = sentence.First; token < sentence.End; token++)
                if (tags[token] is > 0 and var tag)
                {
                    var end = token + 1;
                    while (end < sentence.End && tags[end] == tag + 1)
                        end++;
                    names.Add(new(new(token, end), (NameType)((tag - 1) / 2)));
                    token = end - 1;
                }
        return names;
    }
}
