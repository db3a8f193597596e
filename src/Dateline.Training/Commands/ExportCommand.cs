namespace Dateline.Training;

/// <summary><c>export</c>: makes a model file and its card of a checkpoint that training left behind, or of the mean of several.</summary>
static class ExportCommand
{
    /// <summary>Runs the command.</summary>
    public static int Run(Options options)
    {
        var set = TrainingSet.Read(options.Required("data"));
        var seed = options.Number("seed", 1);
        using var trainer = new Trainer(set, (ulong)seed, threads: 1);
        var passes = Checkpoint.ReadMean(options.Required("checkpoint").Split(','), trainer.Parameters);
        ModelCard.Write(options.Required("output"), set, trainer, passes, seed, options.Optional("note") ?? "");
        return 0;
    }
}
