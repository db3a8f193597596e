using System.Security.Cryptography;
using Dateline.Language;

namespace Dateline.Training;

/// <summary>Everything that training reads.</summary>
sealed class TrainingSet
{
    /// <summary>Longest sentence that is trained on, in words.</summary>
    public const int LongestSentence = 100;

    /// <summary>Fixed word vectors that are kept.</summary>
    public const int FixedVectors = 40_000;

    TrainingSet(IReadOnlyList<CorpusSentence> training, WordVectors vectors, Func<Labels, NetworkShape> shape)
    {
        Labels = new(training);
        Shape = shape(Labels);
        Vocabulary = Vocabulary.Build(training, vectors, Shape.VectorSize);
        CorpusSentence[] kept = [.. training.Where(sentence => sentence.Forms.Length <= LongestSentence)];
        Training = Examples(kept);
        TitleCased = [.. kept.Select((sentence, number) => sentence.Forms.Length <= TitleCase.LongestHeadline
            ? Example(TitleCase.Of(sentence, number)) : null)];
    }

    /// <summary>Tags.</summary>
    public Labels Labels { get; }

    /// <summary>Sizes of the network.</summary>
    public NetworkShape Shape { get; }

    /// <summary>Words.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>Sentences to train on.</summary>
    public List<Example> Training { get; }

    /// <summary>The same sentences in title case; null for one that is too long for a headline.</summary>
    public List<Example?> TitleCased { get; }

    /// <summary>Sentences to measure on, by name.</summary>
    public List<(string Name, List<Example> Examples)> Development { get; } = [];

    /// <summary>Files that were read, with their SHA-256 digests.</summary>
    public List<(string Name, string Digest)> Files { get; } = [];

    /// <summary>Reads the data folder.</summary>
    /// <param name="folder">Holds <c>treebanks/</c> and <c>ner/</c>.</param>
    /// <exception cref="IOException">A file is missing.</exception>
    /// <exception cref="InvalidDataException">A file has another form.</exception>
    public static TrainingSet Read(string folder)
    {
        var files = new List<(string, string)>();
        var vectors = WordVectors.Read(At("treebanks/vectors-100d.tsv.gz"), FixedVectors, 100);
        List<CorpusSentence> training =
        [
            .. Corpus.ReadConllu(At("treebanks/ewt-train.conllu.gz")),
            .. Corpus.ReadConllu(At("treebanks/gum-train.conllu.gz")),
            .. Corpus.ReadNames(At("ner/wikigold.bio.gz")),
        ];
        var set = From(training, vectors, labels => new() { PartsOfSpeech = 17, PennTags = labels.PennTags.Length, Relations = DependencyRelations.Count });
        set.Development.Add(("EWT dev", set.Examples(Corpus.ReadConllu(At("treebanks/ewt-dev.conllu.gz")))));
        set.Development.Add(("GUM dev", set.Examples(Corpus.ReadConllu(At("treebanks/gum-dev.conllu.gz")))));
        set.Files.AddRange(files);
        return set;

        string At(string name)
        {
            var path = Path.Combine(folder, name);
            files.Add((name, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)))));
            return path;
        }
    }

    /// <summary>Makes a set of some sentences.</summary>
    public static TrainingSet From(IReadOnlyList<CorpusSentence> training, WordVectors vectors, Func<Labels, NetworkShape> shape) =>
        new(training, vectors, shape);

    /// <summary>Sentences of the development parts that could be headlines, in title case.</summary>
    public IEnumerable<(string Name, List<Example> Examples)> TitleCasedDevelopment => Development.Select(part => ($"{part.Name} in title case",
        Examples(part.Examples.Select(example => example.Sentence).Where(sentence => sentence.Forms.Length <= TitleCase.LongestHeadline)
            .Select(TitleCase.Of))));

    List<Example> Examples(IEnumerable<CorpusSentence> sentences) => [.. sentences.Select(Example)];

    Example Example(CorpusSentence sentence) => Dateline.Training.Example.From(sentence, Vocabulary, Labels, Shape.HashedRows);
}
