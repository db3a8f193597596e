namespace Dateline.Training;

/// <summary><c>train</c>: trains the network and writes its model file and card.</summary>
static class TrainCommand
{
    /// <summary>Runs the command.</summary>
    public static int Run(Options options)
    {
        var (seed, passes, output) = (options.Number("seed", 1), options.Number("passes", 56), options.Required("output"));
        var refined = options.Number("refine", 0);
        var set = TrainingSet.Read(options.Required("data"));
        using var trainer = new Trainer(set, (ulong)seed, options.Number("threads", Environment.ProcessorCount), refined > 0 ? Dropout.Stronger : null);
        Directory.CreateDirectory(output);
        Console.WriteLine($"{set.Training.Count} sentences, {set.Training.Sum(example => example.Sentence.Forms.Length)} words");
        var every = options.Number("report", 4);
        var done = options.Optional("resume") is { } resumed ? Checkpoint.Read(resumed, trainer.Parameters) : 0;
        trainer.Run(passes + refined, done, (pass, report) =>
        {
            Console.WriteLine(report);
            Checkpoint.Write(Path.Combine(output, "checkpoint.tmp"), trainer.Parameters, pass);
            if (pass % every != 0)
                return;
            trainer.Parameters.SwapAverages();
            foreach (var (name, examples) in set.Development)
                Console.WriteLine($"  {name}: {Scores.Of(examples, trainer.Predict(examples))}");
            trainer.Parameters.SwapAverages();
        }, refined);
        trainer.Parameters.SwapAverages();
        ModelCard.Write(output, set, trainer, passes + refined, seed, options.Optional("note") ?? "");
        return 0;
    }
}
