using System.Globalization;
using Dateline.Language;

namespace Dateline.Training;

/// <summary>Trains one scorer: a function of items, seed and number of passes, whatever the number of threads.</summary>
sealed unsafe class RoleTrainer : IDisposable
{
    const float PeakRate = 0.002f;
    const int BatchesPerStep = 2;

    readonly ScorerWeights _weights;
    readonly RoleItem[][] _sentences;
    readonly ulong _seed;
    readonly int _batchItems;
    readonly Worker[] _workers = [new(), new()];
    readonly ScorerPass[] _passes;
    readonly Gradients[] _gradients;
    readonly Adam _adam;

    /// <summary>Prepares training.</summary>
    /// <param name="weights">What is trained.</param>
    /// <param name="sentences">Items, by sentence.</param>
    /// <param name="states">States of all words.</param>
    /// <param name="batchItems">Items of a batch, about.</param>
    /// <param name="seed">Seed of all random numbers.</param>
    public RoleTrainer(ScorerWeights weights, IEnumerable<RoleItem[]> sentences, byte* states, int batchItems, ulong seed)
    {
        (_weights, _sentences, _seed, _batchItems) = (weights, [.. sentences.Where(items => items.Length > 0)], seed, batchItems);
        _passes = [.. _workers.Select(worker => new ScorerPass(weights, worker, states))];
        _gradients = [new(weights.All), new(weights.All)];
        _adam = new(weights.All);
    }

    /// <summary>Trains; afterwards the weights are their running mean.</summary>
    public void Run(int passes)
    {
        var random = new RandomStream(_seed, 77);
        var (step, total) = (0, passes * Batches([.. _sentences]).Chunk(BatchesPerStep).Count());
        for (var pass = 1; pass <= passes; pass++)
        {
            var clock = System.Diagnostics.Stopwatch.StartNew();
            random.Shuffle<RoleItem[]>(_sentences);
            var (loss, items) = (0.0, 0);
            foreach (var batches in Batches(_sentences).Chunk(BatchesPerStep))
            {
                loss += Step(batches, step, PeakRate * Math.Min((step + 1) / 100f, 1.02f - ((float)step / total)));
                items += batches.Sum(batch => batch.Length);
                step++;
            }
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"  {_weights.Output.Name}, pass {pass}: loss {loss / items:F4}, {clock.Elapsed.TotalSeconds:F0} s"));
        }
        foreach (var parameter in _weights.All)
            new ReadOnlySpan<float>(parameter.Average, parameter.Length).CopyTo(parameter.Span);
    }

    /// <summary>The highest number of the hidden layer over some of the items.</summary>
    public float Measure()
    {
        var highest = 1e-3f;
        var random = new RandomStream(0, 0);
        foreach (var batch in Batches(_sentences).Where((_, index) => index % 8 == 0))
            _passes[0].Run(batch, null, ref random, (_, _) => 0, ref highest);
        return highest;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var worker in _workers)
            worker.Dispose();
    }

    List<RoleItem[]> Batches(RoleItem[][] sentences)
    {
        var (batches, batch) = (new List<RoleItem[]>(), new List<RoleItem>());
        foreach (var items in sentences)
        {
            batch.AddRange(items);
            if (batch.Count < _batchItems)
                continue;
            batches.Add([.. batch]);
            batch.Clear();
        }
        if (batch.Count > 0)
            batches.Add([.. batch]);
        return batches;
    }

    double Step(RoleItem[][] batches, int step, float rate)
    {
        var losses = new double[batches.Length];
        var scale = 1f / batches.Sum(batch => batch.Length);
        Parallel.For(0, batches.Length, index =>
        {
            var random = new RandomStream(_seed, (((ulong)step * BatchesPerStep) + (ulong)index + 1) << 20);
            var highest = 0f;
            _gradients[index].Clear();
            losses[index] = _passes[index].Run(batches[index], _gradients[index], ref random, (item, scores) => Loss(item, (float*)scores, scale), ref highest);
        });
        if (batches.Length > 1)
            _gradients[0].Add(_gradients[1]);
        _adam.Step(_gradients[0], rate);
        return losses.Sum();
    }

    double Loss(RoleItem item, float* scores, float scale) => item.Event is { } answers ? EventLoss(answers, scores, scale)
        : Softmax.Gradient(scores, _weights.Classes, item.Class, scale);

    static double EventLoss(GoldEvent answers, float* scores, float scale)
    {
        var loss = Softmax.Gradient(scores, 3, answers.Class, scale);
        var difference = answers.Mean is { } mean ? scores[3] - (mean / 3) : 0;
        loss += difference * difference;
        scores[3] = 2 * difference * scale;
        for (var trait = 0; trait < answers.Traits.Length; trait++)
        {
            var (value, weight) = answers.Traits[trait];
            weight = Math.Min(weight * Math.Abs(value), 1f) * 0.5f;
            var small = Exponential.Of(-Math.Abs(scores[4 + trait]));
            var probability = scores[4 + trait] >= 0 ? 1f / (1f + small) : small / (1f + small);
            scores[4 + trait] = (probability - (value > 0 ? 1 : 0)) * weight * scale;
        }
        return loss;
    }
}
