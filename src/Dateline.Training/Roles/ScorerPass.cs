using Dateline.Language;

namespace Dateline.Training;

/// <summary>Runs a scorer over some items, forwards and backwards.</summary>
sealed unsafe class ScorerPass(ScorerWeights weights, Worker worker, byte* states)
{
    const float StateDropout = 0.3f;
    const float HiddenDropout = 0.3f;
    const float FeatureDropout = 0.15f;

    /// <summary>Computes scores; in training gives their gradient back.</summary>
    /// <param name="items">The items.</param>
    /// <param name="gradients">Receives gradients; null: the items are only scored.</param>
    /// <param name="random">Random numbers of this batch.</param>
    /// <param name="loss">Turns the scores of an item into the gradient of its loss, which it returns.</param>
    /// <param name="highest">Highest number of the hidden layer.</param>
    public double Run(ReadOnlySpan<RoleItem> items, Gradients? gradients, ref RandomStream random, Func<RoleItem, nint, double> loss, ref float highest)
    {
        worker.Arena.Reset();
        var (count, hidden, size) = (items.Length, weights.Hidden, weights.Units[0].Rows);
        if (count == 0)
            return 0;
        var isTraining = gradients is not null;
        var rowsOf = new int[weights.Units.Length][];
        var inputs = stackalloc float*[weights.Units.Length];
        var layer = worker.Arena.Take((long)count * hidden);
        Vectors.FillRows(layer, weights.Bias.Value, count, hidden);
        for (var unit = 0; unit < weights.Units.Length; unit++)
        {
            var places = new Dictionary<int, int>();
            rowsOf[unit] = new int[count];
            for (var i = 0; i < count; i++)
            {
                var state = unit == 0 ? items[i].First : items[i].Second;
                if (!places.TryGetValue(state, out var place))
                    places[state] = place = places.Count;
                rowsOf[unit][i] = place;
            }
            inputs[unit] = worker.Arena.Take((long)places.Count * size);
            foreach (var (state, place) in places)
                FillState(state, inputs[unit] + ((long)place * size), size, isTraining, ref random);
            var sums = worker.Arena.TakeZero((long)places.Count * hidden);
            worker.Product.Multiply(places.Count, hidden, size, new(inputs[unit], size), weights.Units[unit].View, sums, hidden, accumulate: true);
            for (var i = 0; i < count; i++)
                Vectors.Add(layer + ((long)i * hidden), sums + ((long)rowsOf[unit][i] * hidden), hidden);
        }
        var kept = new int[count][];
        for (var i = 0; i < count; i++)
        {
            kept[i] = isTraining ? Kept(items[i].Features, ref random) : items[i].Features;
            foreach (var row in kept[i])
                Vectors.Add(layer + ((long)i * hidden), weights.Table.Value + ((long)row * hidden), hidden);
        }
        var mask = worker.Arena.Take((long)count * hidden);
        if (isTraining)
            random.FillMask(new(mask, count * hidden), HiddenDropout);
        for (var i = 0L; i < (long)count * hidden; i++)
        {
            highest = Math.Max(highest, layer[i]);
            mask[i] = layer[i] > 0 ? isTraining ? mask[i] : 1f : 0f;
            layer[i] *= mask[i];
        }
        var scores = worker.Arena.Take((long)count * weights.Classes);
        Linear.Forward(worker, weights.Output, weights.OutputBias, count, layer, hidden, scores);
        var total = 0.0;
        for (var i = 0; i < count; i++)
            total += loss(items[i], (nint)(scores + ((long)i * weights.Classes)));
        if (gradients is null)
            return total;
        var gradient = worker.Arena.TakeZero((long)count * hidden);
        Linear.Backward(worker, gradients, weights.Output, weights.OutputBias, count, layer, hidden, scores, gradient, hidden);
        Vectors.Product(gradient, gradient, mask, count * hidden);
        for (var i = 0; i < count; i++)
        {
            var own = gradient + ((long)i * hidden);
            Vectors.Add(gradients[weights.Bias], own, hidden);
            foreach (var row in kept[i])
                Vectors.Add(gradients.Touch(weights.Table, row), own, hidden);
        }
        for (var unit = 0; unit < weights.Units.Length; unit++)
        {
            var places = rowsOf[unit].Max() + 1;
            var sums = worker.Arena.TakeZero((long)places * hidden);
            for (var i = 0; i < count; i++)
                Vectors.Add(sums + ((long)rowsOf[unit][i] * hidden), gradient + ((long)i * hidden), hidden);
            worker.Product.Multiply(size, hidden, places, new View(inputs[unit], size).Transposed, new(sums, hidden), gradients[weights.Units[unit]], hidden,
                accumulate: true);
        }
        return total;
    }

    void FillState(int state, float* input, int size, bool isTraining, ref RandomStream random)
    {
        for (var i = 0; i < size; i++)
            input[i] = (states[((long)state * size) + i] - ParserModel.Zero) / ParserModel.OutputSteps;
        if (!isTraining)
            return;
        var mask = worker.Arena.Take(size);
        random.FillMask(new(mask, size), StateDropout);
        Vectors.Product(input, input, mask, size);
    }

    static int[] Kept(int[] features, ref RandomStream random)
    {
        var kept = new List<int>(features.Length);
        foreach (var row in features)
            if (random.NextSingle() >= FeatureDropout)
                kept.Add(row);
        return [.. kept];
    }
}
