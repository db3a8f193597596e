namespace Dateline.Training;

/// <summary><c>train</c>: trains the network and writes its model file and card.</summary>
static class TrainCommand
{
    /// <summary>Runs the command.</summary>
    public static int Run(Options options)
    {
        var (seed, passes, output) = (options.Number("seed", 1), options.Number("passes", 56), options.Required("output"));
        var set = TrainingSet.Read(options.Required("data"));
        using var trainer = new Trainer(set, (ulong)seed, options.Number("threads", Environment.ProcessorCount));
        Directory.CreateDirectory(output);
        Console.WriteLine($"{set.Training.Count} sentences, {set.Training.Sum(example => example.Sentence.Forms.Length)} words");
        var every = options.Number("report", 4);
        // Weights from along the way know the training data less by heart: their mean with the last loses no tree and gains tags and names.
        int[] averaged = [passes / 3, passes * 3 / 4, passes];
        var done = options.Optional("resume") is { } resumed ? Checkpoint.Read(resumed, trainer.Parameters) : 0;
        trainer.Run(passes, done, (pass, report) =>
        {
            Console.WriteLine(report);
            Checkpoint.Write(Path.Combine(output, "checkpoint.tmp"), trainer.Parameters, pass);
            if (averaged.Contains(pass))
                File.Copy(Path.Combine(output, "checkpoint.tmp"), Kept(pass), overwrite: true);
            if (pass % every != 0)
                return;
            trainer.Parameters.SwapAverages();
            foreach (var (name, examples) in set.Development)
                Console.WriteLine($"  {name}: {Scores.Of(examples, trainer.Predict(examples))}");
            trainer.Parameters.SwapAverages();
        });
        Checkpoint.ReadMean([.. averaged.Where(pass => pass > 0).Distinct().Select(Kept)], trainer.Parameters);
        ModelCard.Write(output, set, trainer, passes, seed, options.Optional("note") ?? "");
        return 0;

        string Kept(int pass) => Path.Combine(output, $"checkpoint-{pass}.tmp");
    }
}
