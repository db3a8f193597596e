using Dateline.Language;
using Dateline.Training;

namespace Dateline.Tests.Training;

/// <summary>A few sentences and a small network to train on them.</summary>
static class TrainingSample
{
    /// <summary>The sentences of the sample file.</summary>
    public static List<CorpusSentence> Sentences { get; } = Corpus.ReadConllu(Repository.At("tests", "Dateline.Tests", "Cases", "Training", "sample.conllu"));

    /// <summary>A training set of the sentences.</summary>
    public static TrainingSet Set(IReadOnlyList<CorpusSentence> sentences) => TrainingSet.From(sentences, Vectors(sentences), labels => new()
    {
        VectorSize = 8,
        TrainedSize = 8,
        HashedSize = 8,
        HashedRows = 97,
        Hidden = 16,
        ArcSize = 16,
        RelationSize = 8,
        PartsOfSpeech = 17,
        PennTags = labels.PennTags.Length,
        Relations = DependencyRelations.Count,
    });

    static WordVectors Vectors(IReadOnlyList<CorpusSentence> sentences)
    {
        var random = new RandomStream(7, 7);
        string[] words = [.. sentences.SelectMany(sentence => sentence.Forms).Select(form => form.ToLowerInvariant()).Distinct().Order(StringComparer.Ordinal)];
        var vectors = WordVectors.Empty();
        foreach (var word in words[..(words.Length / 2)])
            vectors.Add(word, 0.01f, [.. Enumerable.Range(0, 8).Select(_ => (sbyte)(random.NextInt32(200) - 100))]);
        return vectors;
    }
}
