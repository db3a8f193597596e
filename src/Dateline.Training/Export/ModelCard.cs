using System.Globalization;
using System.Security.Cryptography;
using Dateline.Language;

namespace Dateline.Training;

/// <summary>The card beside the parser's model file: data, recipe, scores, size, licences.</summary>
static class ModelCard
{
    /// <summary>Writes <c>parser.bin</c> and <c>parser.card.md</c>.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="set">The data.</param>
    /// <param name="trainer">The trained network, with the weights that are to be shipped.</param>
    /// <param name="passes">Passes over the data.</param>
    /// <param name="seed">Seed.</param>
    /// <param name="note">What else a reader must know of the run; empty: nothing.</param>
    public static void Write(string folder, TrainingSet set, Trainer trainer, int passes, int seed, string note)
    {
        var file = trainer.ToModelFile();
        var parser = new NeuralParser(ParserModel.Read(ModelReader.Open(ParserModel.FileName, ParserModel.Kind, file)));
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, ParserModel.FileName), file);
        var scores = new List<string>();
        foreach (var (name, examples) in set.Development)
        {
            scores.Add(Row(name, "as trained", Scores.Of(examples, trainer.Predict(examples))));
            scores.Add(Row(name, "as shipped", Scores.Of(examples, ModelScores.Parse(parser, [.. examples.Select(example => example.Sentence)], set.Labels))));
        }
        foreach (var (name, examples) in set.TitleCasedDevelopment)
            scores.Add(Row(name, "as shipped", Scores.Of(examples, ModelScores.Parse(parser, [.. examples.Select(example => example.Sentence)], set.Labels))));
        var card = Text(set, file, passes, seed, note, scores);
        File.WriteAllText(Path.Combine(folder, "parser.card.md"), card.ReplaceLineEndings("\n"));
        Console.WriteLine(card);
    }

    static string Row(string set, string weights, Scores scores) => string.Create(CultureInfo.InvariantCulture,
        $"| {set}, {weights} | {scores.PartsOfSpeech:F2} | {scores.PennTags:F2} | {scores.Unlabelled:F2} | {scores.Labelled:F2} | {scores.Names:F1} |");

    static string Text(TrainingSet set, byte[] file, int passes, int seed, string note, List<string> scores) => FormattableString.Invariant($"""
        # parser.bin

        The network behind tags, trees and names: word vectors, two bidirectional LSTM layers of {set.Shape.Hidden} units a direction, tag and entity heads, biaffine arcs and relations.
        All tables and matrices are bytes; at run time inputs are bytes as well, so every product is of whole numbers.

        | | |
        | --- | --- |
        | Data | {set.Training.Count} sentences, {set.Training.Sum(example => example.Sentence.Forms.Length)} words: UD English EWT 2.16 with Universal NER, the freely licensed genres of UD English GUM 2.16, Wikigold (entities alone) |
        | Recipe | `dotnet run --project src/Dateline.Training -c Release -- train --data DIR --seed {seed} --passes {passes} --output DIR`{(note.Length > 0 ? "; " + note : "")} |
        | | Adam with gradients by hand, peak rate 0.003, constant for a fifth of the steps, then down to nearly nothing; dropout; title case in the last sixth of the passes; the running means of the weights after a third, three quarters and all of the passes are averaged |
        | Size | {file.Length} bytes |
        | SHA-256 | {Convert.ToHexStringLower(SHA256.HashData(file))} |
        | Licence | CC BY-SA 4.0, apart from the MIT licence of the code |

        Scores on gold tokens, in per cent: tags, heads, heads with relations (subtypes left out), names by span and type of the entity head alone.

        | Set | UPOS | XPOS | UAS | LAS | Names |
        | --- | --- | --- | --- | --- | --- |
        {string.Join('\n', scores)}

        The names of GUM are derived by rule from its entity layer, so they are no yardstick.

        | File | SHA-256 |
        | --- | --- |
        {string.Join('\n', set.Files.Select(read => $"| {read.Name} | {read.Digest} |"))}

        Attribution: N. Silveira and others, "A Gold Standard Dependency Corpus for English", LREC 2014 (CC BY-SA 4.0); S. Mayhew and others, "Universal NER", NAACL 2024
        (CC BY-SA 4.0); A. Zeldes, "The GUM Corpus: Creating Multilayer Resources in the Classroom", Language Resources and Evaluation 51(3), 2017 (annotations CC BY 4.0, texts
        CC BY, CC BY-SA or public domain); D. Balasuriya and others, "Named Entity Recognition in Wikipedia", 2009 (CC BY 4.0); J. Pennington and others, "GloVe: Global Vectors
        for Word Representation", EMNLP 2014 (PDDL 1.0).

        """);
}
