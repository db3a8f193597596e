using Dateline.Language;

namespace Dateline.Training;

/// <summary><c>export</c>: makes a model file of the weights that training left behind, and measures both.</summary>
static class ExportCommand
{
    /// <summary>Runs the command.</summary>
    public static int Run(Options options)
    {
        var set = TrainingSet.Read(options.Required("data"));
        using var trainer = new Trainer(set, seed: 1, threads: 1);
        var passes = Checkpoint.Read(options.Required("checkpoint"), trainer.Parameters);
        trainer.Parameters.SwapAverages();
        var file = trainer.ToModelFile();
        File.WriteAllBytes(options.Required("output"), file);
        Console.WriteLine($"{passes} passes, {file.Length} bytes");
        var parser = new NeuralParser(ParserModel.Read(ModelReader.Open(ParserModel.FileName, ParserModel.Kind, file)));
        foreach (var (name, examples) in set.Development)
        {
            Console.WriteLine($"{name}, as trained: {Scores.Of(examples, trainer.Predict(examples))}");
            var analysed = ModelScores.Parse(parser, [.. examples.Select(example => example.Sentence)], set.Labels);
            Console.WriteLine($"{name}, as shipped: {Scores.Of(examples, analysed)}");
        }
        return 0;
    }
}
