namespace Dateline.Training;

/// <summary>Groups sentences of one length into batches.</summary>
static class BatchPlan
{
    /// <summary>Words of a batch, about.</summary>
    public const int Words = 400;

    /// <summary>Batches of one pass in random order.</summary>
    public static List<Example[]> Shuffled(IReadOnlyList<Example> examples, RandomStream random)
    {
        var order = examples.ToArray();
        random.Shuffle<Example>(order);
        var batches = InOrder(order);
        random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(batches));
        return batches;
    }

    /// <summary>Batches from short to long sentences.</summary>
    public static List<Example[]> InOrder(IEnumerable<Example> examples) =>
        [.. examples.GroupBy(example => example.Positions).OrderBy(group => group.Key).SelectMany(group => group.Chunk(Math.Max(1, Words / group.Key)))];
}
