using System.Security.Cryptography;
using Dateline.Language;

namespace Dateline.Training;

/// <summary><c>lemmas TREEBANKS OUTPUT</c>: learns the lemma tables, measures them and writes <c>lemmas.bin</c> with its card.</summary>
static class LemmaCommand
{
    /// <summary>Runs the command.</summary>
    /// <param name="treebanks">Folder of the gzipped CoNLL-U files.</param>
    /// <param name="output">Folder that receives model and card.</param>
    public static void Run(string treebanks, string output)
    {
        var file = new LemmaTrainer().Train(
            new[] { "ewt-train", "gum-train" }.SelectMany(name => Corpus.ReadConllu(Path.Combine(treebanks, $"{name}.conllu.gz"))));
        var rules = LemmaRules.Read(ModelReader.Open("lemmas.bin", LemmaRules.Kind, file));
        var ewt = Accuracy(rules, Corpus.ReadConllu(Path.Combine(treebanks, "ewt-dev.conllu.gz")));
        var gum = Accuracy(rules, Corpus.ReadConllu(Path.Combine(treebanks, "gum-dev.conllu.gz")));
        File.WriteAllBytes(Path.Combine(output, "lemmas.bin"), file);
        File.WriteAllText(Path.Combine(output, "lemmas.card.md"), FormattableString.Invariant($"""
            # lemmas.bin

            Lemma tables: exceptions by form and tags, then edits by the longest suffix of up to {LemmaRules.MaxSuffix} characters.

            | | |
            | --- | --- |
            | Data | UD English EWT 2.16 (train), UD English GUM 2.16 (train, freely licensed genres) |
            | Recipe | `Dateline.Training lemmas`; no random choice, so no seed |
            | Accuracy, gold tokens and tags | EWT dev {ewt:F2} %, GUM dev {gum:F2} % |
            | Size | {file.Length} bytes |
            | SHA-256 | {Convert.ToHexStringLower(SHA256.HashData(file))} |
            | Licence | CC BY-SA 4.0, apart from the MIT licence of the code |

            Attribution: N. Silveira and others, "A Gold Standard Dependency Corpus for English", LREC 2014 (CC BY-SA 4.0); A. Zeldes, "The GUM Corpus: Creating
            Multilayer Resources in the Classroom", Language Resources and Evaluation 51(3), 2017 (annotations CC BY 4.0).

            """).ReplaceLineEndings("\n"));
        Console.WriteLine(FormattableString.Invariant($"lemmas.bin: {file.Length} bytes; gold tags: EWT dev {ewt:F2} %, GUM dev {gum:F2} %"));
    }

    static double Accuracy(LemmaRules rules, List<CorpusSentence> sentences)
    {
        var (right, words) = (0, 0);
        foreach (var sentence in sentences)
            for (var word = 0; word < sentence.Forms.Length; word++)
            {
                words++;
                var letter = rules.LetterOf(PartsOfSpeech.Parse(sentence.PartsOfSpeech[word]), sentence.PennTags[word]);
                if (sentence.Lemmas[word] == "_" || sentence.Lemmas[word] == rules.Lemma(sentence.Forms[word], letter))
                    right++;
            }
        return 100.0 * right / words;
    }
}
