using System.Security.Cryptography;
using Dateline.Language;

namespace Dateline.Training;

/// <summary><c>names DATA OUTPUT</c>: trains the name model, measures it and writes <c>names.bin</c> with its card.</summary>
static class NameCommand
{
    const ulong Seed = 20260101;
    const int Passes = 12;
    const int Runs = 5;
    const float TitleShare = 0.25f;
    const float CapitalShare = 0.025f;
    const int Words = 50_000;
    const int FineClasses = 512;
    const int CoarseClasses = 64;

    /// <summary>Runs the command.</summary>
    /// <param name="data">The folder that holds <c>treebanks</c> and <c>ner</c>.</param>
    /// <param name="output">Folder that receives model and card.</param>
    /// <param name="networkShare">How much the network's entity scores count.</param>
    public static void Run(string data, string output, double networkShare)
    {
        var file = Train(data, networkShare, Runs, withHeadlines: false);
        var recognizer = new NameRecognizer(NameModel.Read(ModelReader.Open("names.bin", NameModel.Kind, file)));
        var ewt = Score(recognizer, Corpus.ReadConllu(Path.Combine(data, "treebanks", "ewt-dev.conllu.gz")));
        var gum = Score(recognizer, Corpus.ReadConllu(Path.Combine(data, "treebanks", "gum-dev.conllu.gz")));
        File.WriteAllBytes(Path.Combine(output, "names.bin"), file);
        File.WriteAllText(Path.Combine(output, "names.card.md"), FormattableString.Invariant($"""
            # names.bin

            Linear model of names (person, organisation, place): averaged perceptron over sentences, first-order Viterbi, 8-bit weights, {FineClasses} and {CoarseClasses} word classes
            of the {Words} most frequent words; the entity scores of parser.bin are added to its scores.

            | | |
            | --- | --- |
            | Data | Universal NER over UD English EWT (train), names derived from UD English GUM (train, freely licensed genres), Wikigold; GloVe 6B vectors for the classes |
            | Recipe | `Dateline.Training names`; seed {Seed}, mean of {Runs} runs of {Passes} passes, {NameTrainer.LeftOut} % of the features left out at random |
            | Strict F1, gold tokens | EWT dev {ewt:F1}, GUM dev {gum:F1} (derived gold) |
            | Size | {file.Length} bytes |
            | SHA-256 | {Convert.ToHexStringLower(SHA256.HashData(file))} |
            | Licence | CC BY-SA 4.0, apart from the MIT licence of the code |

            Attribution: S. Mayhew and others, "Universal NER", NAACL 2024 (CC BY-SA 4.0); N. Silveira and others, "A Gold Standard Dependency Corpus for English", LREC 2014
            (CC BY-SA 4.0); A. Zeldes, "The GUM Corpus", Language Resources and Evaluation 51(3), 2017 (annotations CC BY 4.0); D. Balasuriya and others, "Named Entity
            Recognition in Wikipedia", 2009 (CC BY 4.0); J. Pennington and others, "GloVe", EMNLP 2014 (PDDL 1.0).

            """).ReplaceLineEndings("\n"));
        Console.WriteLine(FormattableString.Invariant($"names.bin: {file.Length} bytes; strict F1 with gold tokens: EWT dev {ewt:F2}, GUM dev {gum:F2}"));
    }

    /// <summary>Trains the model of headlines, measures it and writes <c>headline-names.bin</c>.</summary>
    /// <param name="data">The folder that holds <c>treebanks</c> and <c>ner</c>.</param>
    /// <param name="output">Folder that receives the model.</param>
    /// <param name="networkShare">How much the network's entity scores count.</param>
    public static void RunHeadlines(string data, string output, double networkShare)
    {
        var file = Train(data, networkShare, runs: 1, withHeadlines: true);
        var recognizer = new NameRecognizer(NameModel.Read(ModelReader.Open("headline-names.bin", NameModel.Kind, file)));
        var titled = Score(recognizer,
            [.. Corpus.ReadConllu(Path.Combine(data, "treebanks", "ewt-dev.conllu.gz")).Where(sentence => sentence.Forms.Length <= TitleCase.LongestHeadline)
                .Select(TitleCase.Of)]);
        File.WriteAllBytes(Path.Combine(output, "headline-names.bin"), file);
        Console.WriteLine(FormattableString.Invariant(
            $"headline-names.bin: {file.Length} bytes, SHA-256 {Convert.ToHexStringLower(SHA256.HashData(file))}; strict F1 with gold tokens: EWT dev in title case {titled:F2}"));
    }

    static byte[] Train(string data, double networkShare, int runs, bool withHeadlines)
    {
        var writer = new ModelWriter();
        WordClassTrainer.Write(writer, Path.Combine(data, "treebanks", "vectors-100d.tsv.gz"), Words, FineClasses, CoarseClasses);
        var classes = WordClasses.Read(ModelReader.Open("names.bin", NameModel.Kind, writer.ToFile(NameModel.Kind)));
        List<CorpusSentence>[] corpora =
        [
            Corpus.ReadConllu(Path.Combine(data, "treebanks", "ewt-train.conllu.gz")),
                Corpus.ReadConllu(Path.Combine(data, "treebanks", "gum-train.conllu.gz")),
            Corpus.ReadNames(Path.Combine(data, "ner", "wikigold.bio.gz")),
        ];
        var examples = corpora.SelectMany(NameExample.Of);
        if (withHeadlines)
            examples = examples.Concat(corpora.SelectMany(corpus => NameExample.Of(Recased(corpus))));
        new NameTrainer(Seed, Passes, runs).Train(
            writer, examples.Select(example => (example, new NameContext(example.Text, example.Tokens, example.Sentences, Predict(example), classes))),
                networkShare);
        return writer.ToFile(NameModel.Kind);
    }

    // A fourth of the short sentences in title case, a fortieth in capitals.
    static List<CorpusSentence> Recased(List<CorpusSentence> sentences)
    {
        var recased = new List<CorpusSentence>();
        var random = new RandomStream(Seed, 5);
        foreach (var sentence in sentences)
        {
            var draw = random.NextSingle();
            if (sentence.Forms.Length > TitleCase.LongestHeadline || sentence.NameTags.Length == 0 || draw >= TitleShare + CapitalShare)
                continue;
            recased.Add(draw < TitleShare ? TitleCase.Of(sentence, recased.Count)
                : sentence with { Forms = [.. sentence.Forms.Select(form => form.ToUpperInvariant())] });
        }
        return recased;
    }

    static Prediction Predict(NameExample example) => NeuralParser.Default.Parse(example.Text, example.Tokens, example.Sentences);

    static double Score(NameRecognizer recognizer, List<CorpusSentence> sentences)
    {
        var (right, found, gold) = (0, 0, 0);
        foreach (var example in NameExample.Of(sentences))
        {
            var annotated = new bool[example.Tokens.Length];
            for (var index = 0; index < example.Sentences.Length; index++)
                annotated.AsSpan(example.Sentences[index].First, example.Sentences[index].Count).Fill(example.Annotated[index]);
            var names = recognizer.Recognize(example.Text, example.Tokens, example.Sentences, Predict(example)).Where(name => annotated[name.Tokens.First])
                .ToHashSet();
            var expected = Names(example).ToHashSet();
            right += names.Count(expected.Contains);
            found += names.Count;
            gold += expected.Count;
        }
        return 200.0 * right / (found + gold);
    }

    static IEnumerable<Name> Names(NameExample example)
    {
        foreach (var sentence in example.Sentences)
            for (var token = sentence.First; token < sentence.End; token++)
                if (example.Tags[token] is > 0 and var tag && tag % 2 == 1)
                {
                    var end = token + 1;
                    while (end < sentence.End && example.Tags[end] == tag + 1)
                        end++;
                    yield return new(new(token, end), (NameType)((tag - 1) / 2));
                }
    }
}
