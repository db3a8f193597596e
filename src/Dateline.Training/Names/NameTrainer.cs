using Dateline.Language;

namespace Dateline.Training;

/// <summary>Learns the name model: averaged perceptron (Collins 2002) over whole sentences.</summary>
/// <remarks>Weights and counts are integers and the order of the sentences comes from the seed, so two trainings give the same bytes.</remarks>
/// <param name="seed">Seed of the orders.</param>
/// <param name="passes">Passes of a run.</param>
/// <param name="runs">Runs whose mean is the model: one alone is right or wrong by chance in half a point.</param>
sealed class NameTrainer(ulong seed, int passes, int runs)
{
    const int Count = EntityTags.Count;

    // Features seen once are names learned by heart.
    const int MinSeen = 2;

    // Rows whose weights all round to less are left out of the file.
    const int MinWeight = 2;

    /// <summary>Of a hundred features so many are left out each time a sentence is learned from.</summary>
    public const int LeftOut = 15;

    readonly Dictionary<uint, int> _rows = [];
    readonly List<(int[] Features, int[] Starts, byte[] Tags)> _sentences = [];
    int[] _weights = [];
    long[] _sums = [];
    readonly int[] _transitions = new int[(Count + 1) * Count];
    readonly long[] _transitionSums = new long[(Count + 1) * Count];
    double[]? _averages;
    readonly double[] _averageTransitions = new double[(Count + 1) * Count];
    long _step = 1;
    ulong _random;

    /// <summary>Trains and appends features, weights, transitions and the network's share to a model that begins with its word classes.</summary>
    /// <param name="writer">The model.</param>
    /// <param name="examples">Documents with their contexts.</param>
    /// <param name="networkShare">Share of the network in logits per 100 perceptron units.</param>
    public void Train(ModelWriter writer, IEnumerable<(NameExample Example, NameContext Context)> examples, double networkShare)
    {
        Collect([.. examples]);
        for (var run = 0; run < runs; run++)
            Learn(run);
        Write(writer, networkShare);
    }

    // One run from nothing; what it learns is added to the sum of all.
    void Learn(int run)
    {
        _weights = new int[_rows.Count * Count];
        _sums = new long[_weights.Length];
        Array.Clear(_transitions);
        Array.Clear(_transitionSums);
        (_step, _random) = (1, 88172645463325252UL + (ulong)run);
        var order = Enumerable.Range(0, _sentences.Count).ToArray();
        var state = seed + (ulong)run;
        for (var pass = 0; pass < passes; pass++)
        {
            for (var index = order.Length - 1; index > 0; index--)
            {
                state = state * 6364136223846793005 + 1442695040888963407;
                var other = (int)((state >> 33) % (ulong)(index + 1));
                (order[index], order[other]) = (order[other], order[index]);
            }
            var wrong = order.Count(index => Learn(_sentences[index]));
            Console.WriteLine(FormattableString.Invariant($"  run {run + 1}, pass {pass + 1}: {wrong} of {order.Length} sentences wrong"));
        }
        _averages ??= new double[_weights.Length];
        for (var index = 0; index < _weights.Length; index++)
            _averages[index] += (_weights[index] - (double)_sums[index] / _step) / runs;
        for (var index = 0; index < _transitions.Length; index++)
            _averageTransitions[index] += (_transitions[index] - (double)_transitionSums[index] / _step) / runs;
    }

    void Collect((NameExample Example, NameContext Context)[] examples)
    {
        var seen = new Dictionary<uint, int>();
        var buffer = new uint[NameFeatures.MaxCount];
        foreach (var (example, context) in examples)
            for (var index = 0; index < example.Sentences.Length; index++)
                if (example.Annotated[index])
                    for (var token = example.Sentences[index].First; token < example.Sentences[index].End; token++)
                        foreach (var feature in buffer.AsSpan(
                            0, NameFeatures.Of(example.Text, example.Tokens[token], context, example.Sentences[index], token, buffer)))
                            seen[feature] = seen.GetValueOrDefault(feature) + 1;
        foreach (var (example, context) in examples)
            for (var index = 0; index < example.Sentences.Length; index++)
                if (example.Annotated[index])
                    Add(example, context, example.Sentences[index], seen, buffer);
    }

    void Add(NameExample example, NameContext context, TokenRange sentence, Dictionary<uint, int> seen, uint[] buffer)
    {
        var (features, starts) = (new List<int>(), new List<int>());
        for (var token = sentence.First; token < sentence.End; token++)
        {
            starts.Add(features.Count);
            foreach (var feature in buffer.AsSpan(0, NameFeatures.Of(example.Text, example.Tokens[token], context, sentence, token, buffer)))
                if (seen[feature] >= MinSeen)
                {
                    if (!_rows.TryGetValue(feature, out var row))
                        _rows[feature] = row = _rows.Count;
                    features.Add(row);
                }
        }
        starts.Add(features.Count);
        _sentences.Add(([.. features], [.. starts], example.Tags[sentence.First..sentence.End]));
    }

    bool Learn((int[] Features, int[] Starts, byte[] Tags) sentence)
    {
        var (features, starts, gold) = WithoutSome(sentence);
        _step++;
        var scores = new int[gold.Length * Count];
        for (var token = 0; token < gold.Length; token++)
            for (var at = starts[token]; at < starts[token + 1]; at++)
                for (var tag = 0; tag < Count; tag++)
                    scores[token * Count + tag] += _weights[features[at] * Count + tag];
        var found = new byte[gold.Length];
        NameDecoder.Decode(scores, (previous, tag) => _transitions[previous * Count + tag], found);
        if (found.AsSpan().SequenceEqual(gold))
            return false;
        for (var token = 0; token < gold.Length; token++)
        {
            var (rightBefore, foundBefore) = token == 0 ? (Count, Count) : (gold[token - 1], found[token - 1]);
            if (gold[token] != found[token] || rightBefore != foundBefore)
            {
                Change(_transitions, _transitionSums, rightBefore * Count + gold[token], 1);
                Change(_transitions, _transitionSums, foundBefore * Count + found[token], -1);
            }
            if (gold[token] != found[token])
                for (var at = starts[token]; at < starts[token + 1]; at++)
                {
                    Change(_weights, _sums, features[at] * Count + gold[token], 1);
                    Change(_weights, _sums, features[at] * Count + found[token], -1);
                }
        }
        return true;
    }

    // A word learned by heart hides what its shape, class and list would teach: now and then each feature is left out.
    (int[] Features, int[] Starts, byte[] Tags) WithoutSome((int[] Features, int[] Starts, byte[] Tags) sentence)
    {
        var kept = new List<int>(sentence.Features.Length);
        var starts = new int[sentence.Starts.Length];
        for (var token = 0; token < sentence.Tags.Length; token++)
        {
            starts[token] = kept.Count;
            for (var at = sentence.Starts[token]; at < sentence.Starts[token + 1]; at++)
            {
                _random ^= _random << 13;
                _random ^= _random >> 7;
                _random ^= _random << 17;
                if (_random % 100 >= LeftOut)
                    kept.Add(sentence.Features[at]);
            }
        }
        starts[^1] = kept.Count;
        return ([.. kept], starts, sentence.Tags);
    }

    void Change(int[] weights, long[] sums, int index, int by)
    {
        weights[index] += by;
        sums[index] += by * _step;
    }

    void Write(ModelWriter writer, double networkShare)
    {
        var (averages, transitions) = (_averages!, _averageTransitions);
        // The largest one in ten thousand weights are clipped so that the others keep their precision.
        var sizes = averages.Select(Math.Abs).Order().ToArray();
        var scale = sbyte.MaxValue / sizes[(int)(sizes.Length * 0.9999)];
        var rows = _rows.Select(
            pair => (pair.Key, Weights: averages.AsSpan(pair.Value * Count, Count).ToArray()
                .Select(weight => (sbyte)Math.Clamp(Math.Round(weight * scale), -127, 127)).ToArray()))
            .Where(row => row.Weights.Any(weight => Math.Abs(weight) >= MinWeight))
            .OrderBy(row => row.Key)
            .ToArray();
        var slots = 1;
        while (slots < rows.Length * 5 / 4)
            slots *= 2;
        var (keys, weights) = (new uint[slots], new sbyte[slots * Count]);
        foreach (var row in rows)
        {
            var slot = (int)(row.Key & (uint)(slots - 1));
            while (keys[slot] != 0)
                slot = (slot + 1) & (slots - 1);
            keys[slot] = row.Key;
            row.Weights.CopyTo(weights.AsSpan(slot * Count));
        }
        writer.WriteArray<uint>(keys);
        writer.WriteArray<sbyte>(weights);
        writer.WriteArray<short>([.. transitions.Select(weight => (short)Math.Clamp(Math.Round(weight * scale), short.MinValue, short.MaxValue))]);
        writer.Write((int)Math.Round(scale * networkShare));
        Console.WriteLine(FormattableString.Invariant($"  {_rows.Count} features, {rows.Length} kept, {slots} slots, scale {scale:F1}"));
    }
}
