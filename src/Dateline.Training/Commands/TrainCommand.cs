namespace Dateline.Training;

/// <summary><c>train</c>: trains the network and writes its model file and card.</summary>
static class TrainCommand
{
    /// <summary>Runs the command.</summary>
    public static int Run(Options options)
    {
        var set = TrainingSet.Read(options.Required("data"));
        using var trainer = new Trainer(set, (ulong)options.Number("seed", 1), options.Number("threads", Environment.ProcessorCount));
        var passes = options.Number("passes", 40);
        var output = options.Required("output");
        Directory.CreateDirectory(output);
        Console.WriteLine($"{set.Training.Count} sentences, {set.Training.Sum(example => example.Sentence.Count)} words");
        var every = options.Number("checkpoint", 4);
        var checkpoint = Path.Combine(output, "checkpoint.tmp");
        var done = options.Optional("resume") is { } resumed ? Checkpoint.Read(resumed, trainer.Parameters) : 0;
        trainer.Run(passes, done, (pass, report) =>
        {
            Console.WriteLine(report);
            Checkpoint.Write(checkpoint, trainer.Parameters, pass);
            if (pass % every != 0 && pass != passes)
                return;
            trainer.Parameters.SwapAverages();
            foreach (var (name, examples) in set.Development)
                Console.WriteLine($"  {name}: {Scores.Of(examples, trainer.Predict(examples))}");
            trainer.Parameters.SwapAverages();
        });
        return 0;
    }
}
