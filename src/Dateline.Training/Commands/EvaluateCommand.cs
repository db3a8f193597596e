using System.Diagnostics;
using System.Globalization;
using Dateline.Language;

namespace Dateline.Training;

/// <summary><c>evaluate</c>: measures a model file on the development sets, on gold tokens.</summary>
static class EvaluateCommand
{
    /// <summary>Runs the command.</summary>
    public static int Run(Options options)
    {
        var set = TrainingSet.Read(options.Required("data"));
        var path = options.Required("model");
        var bytes = File.ReadAllBytes(path);
        var clock = Stopwatch.StartNew();
        var parser = new NeuralParser(ParserModel.Read(ModelReader.Open(Path.GetFileName(path), ParserModel.Kind, bytes)));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"loaded in {clock.Elapsed.TotalMilliseconds:F1} ms"));
        for (var repetition = 0; repetition < options.Number("repeat", 1); repetition++)
        {
            foreach (var (name, examples) in set.Development.Concat(set.TitleCasedDevelopment))
            {
                CorpusSentence[] sentences = [.. examples.Select(example => example.Sentence)];
                var before = Environment.CpuUsage.UserTime;
                var analysed = ModelScores.Parse(parser, sentences, set.Labels);
                var speed = sentences.Sum(sentence => sentence.Forms.Length) / (Environment.CpuUsage.UserTime - before).TotalSeconds;
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{name}: {Scores.Of(examples, analysed)}  {speed:F0} words a second of one processor"));
            }
        }
        return 0;
    }
}
