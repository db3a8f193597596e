using System.Globalization;

namespace Dateline.Training;

/// <summary>Trains the network: a function of data, seed and number of passes, whatever the number of threads.</summary>
sealed class Trainer : IDisposable
{
    /// <summary>Batches whose gradients are added before a step is taken.</summary>
    public const int BatchesPerStep = 2;

    const float PeakRate = 0.003f;
    const int WarmUp = 200;

    readonly Parameters _parameters;
    readonly TrainingSet _set;
    readonly ulong _seed;
    readonly Adam _adam;
    readonly Worker[] _workers = [new(), new()];
    readonly Gradients[] _gradients;
    readonly NetworkPass[] _passes;
    readonly ParallelOptions _parallel;

    /// <summary>Prepares training.</summary>
    /// <param name="set">The data.</param>
    /// <param name="seed">Seed of all random numbers.</param>
    /// <param name="threads">Threads to use; changes no result.</param>
    public Trainer(TrainingSet set, ulong seed, int threads)
    {
        _set = set;
        _seed = seed;
        _parameters = new(set.Shape, set.Vocabulary.Counts.Length, seed);
        _adam = new(_parameters.All);
        _gradients = [new(_parameters.All), new(_parameters.All)];
        _passes = [.. _workers.Select(worker => new NetworkPass(_parameters, set.Vocabulary, new(), new(), worker))];
        _parallel = new() { MaxDegreeOfParallelism = threads };
    }

    /// <summary>The trained numbers.</summary>
    public Parameters Parameters => _parameters;

    /// <summary>Trains.</summary>
    /// <param name="passes">Passes over the data.</param>
    /// <param name="done">Passes that a checkpoint has already behind it.</param>
    /// <param name="afterPass">Called after each pass with its number, from 1.</param>
    /// <param name="maximumSteps">Stop after that many steps, for tests.</param>
    public void Run(int passes, int done, Action<int, string> afterPass, int maximumSteps = int.MaxValue)
    {
        var stepsPerPass = (BatchPlan.InOrder(_set.Training).Count + BatchesPerStep - 1) / BatchesPerStep;
        var (step, total) = (stepsPerPass * done, stepsPerPass * passes);
        _adam.Steps = step;
        for (var pass = done + 1; pass <= passes; pass++)
        {
            var clock = System.Diagnostics.Stopwatch.StartNew();
            var (loss, words) = (0.0, 0);
            foreach (var batches in BatchPlan.Shuffled(_set, TitleCasedShare(pass, passes), new(_seed, (ulong)(1000 + pass))).Chunk(BatchesPerStep))
            {
                if (step == maximumSteps)
                    return;
                var stepWords = batches.Sum(batch => batch.Sum(example => example.Sentence.Forms.Length));
                loss += Step(batches, step, 1f / stepWords, Rate(step, total));
                words += stepWords;
                step++;
            }
            afterPass(pass, string.Create(
                CultureInfo.InvariantCulture, $"pass {pass}: loss {loss / words:F4}, {words / clock.Elapsed.TotalSeconds:F0} words a second"));
        }
    }

    /// <summary>Analyses sentences, whatever their lengths.</summary>
    public List<Analysed> Predict(IReadOnlyList<Example> examples)
    {
        var results = new Dictionary<Example, Analysed>(ReferenceEqualityComparer.Instance);
        foreach (var batch in BatchPlan.InOrder(examples))
            foreach (var (example, result) in batch.Zip(_passes[0].Predict(batch)))
                results[example] = result;
        return [.. examples.Select(example => results[example])];
    }

    /// <summary>The model file of the weights as they stand.</summary>
    public byte[] ToModelFile()
    {
        var maxima = new float[_parameters.Shape.ParsingSize];
        foreach (var batch in BatchPlan.InOrder(_set.Training.Where((_, index) => index % 8 == 0)))
            _passes[0].Measure(batch, maxima);
        return ModelExport.ToFile(_set, _parameters, maxima);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var worker in _workers)
            worker.Dispose();
    }

    double Step(Example[][] batches, int step, float scale, float rate)
    {
        var losses = new double[batches.Length];
        Parallel.For(0, batches.Length, _parallel, i =>
        {
            _gradients[i].Clear();
            losses[i] = _passes[i].Train(batches[i], _gradients[i], scale, new(_seed, (((ulong)step * BatchesPerStep) + (ulong)i + 1) << 20));
        });
        if (batches.Length > 1)
            _gradients[0].Add(_gradients[1]);
        _adam.Step(_gradients[0], rate);
        return losses.Sum();
    }

    // Capitals must mean much before they are made to mean less: headlines come in the last sixth of the passes.
    static float TitleCasedShare(int pass, int passes) => pass > passes * 5 / 6 ? 0.08f : 0f;

    // Warm-up, constant for the first fifth, then down to nearly nothing along a line.
    static float Rate(int step, int total)
    {
        if (step < WarmUp)
            return PeakRate * (step + 1) / WarmUp;
        var constant = total / 5;
        return step < constant ? PeakRate : PeakRate * (0.005f + (0.995f * (total - step) / (total - constant)));
    }
}
