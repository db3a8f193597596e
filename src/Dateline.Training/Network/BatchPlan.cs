namespace Dateline.Training;

/// <summary>Groups sentences of one length into batches.</summary>
static class BatchPlan
{
    /// <summary>Words of a batch, about.</summary>
    public const int Words = 400;

    /// <summary>Batches of one pass in random order.</summary>
    /// <param name="set">The sentences.</param>
    /// <param name="titleCased">Share of the sentences that are given in title case.</param>
    /// <param name="random">Random numbers of this pass.</param>
    public static List<Example[]> Shuffled(TrainingSet set, float titleCased, RandomStream random)
    {
        var order = set.Training.ToArray();
        for (var i = 0; titleCased > 0 && i < order.Length; i++)
            if (random.NextSingle() < titleCased)
                order[i] = set.TitleCased[i] ?? order[i];
        random.Shuffle<Example>(order);
        var batches = InOrder(order);
        random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(batches));
        return batches;
    }

    /// <summary>Batches from short to long sentences.</summary>
    public static List<Example[]> InOrder(IEnumerable<Example> examples) =>
        [.. examples.GroupBy(example => example.Positions).OrderBy(group => group.Key).SelectMany(group => group.Chunk(Math.Max(1, Words / group.Key)))];
}
