using Dateline.Language;

namespace Dateline.Training;

/// <summary>Names from entity tags.</summary>
static class NameSpans
{
    /// <summary>The best sequence of tags in which every I- follows a tag of its type.</summary>
    /// <param name="scores">Scores of the tags, position by position.</param>
    /// <param name="positions">Number of positions; position 0 is outside.</param>
    public static int[] BestTags(ReadOnlySpan<float> scores, int positions)
    {
        var tags = new int[positions];
        var back = new int[positions * EntityTags.Count];
        var best = new float[EntityTags.Count];
        Array.Fill(best, float.NegativeInfinity);
        best[EntityTags.Outside] = 0;
        for (var position = 1; position < positions; position++)
        {
            var next = new float[EntityTags.Count];
            for (var tag = 0; tag < EntityTags.Count; tag++)
            {
                var from = -1;
                for (var previous = 0; previous < EntityTags.Count; previous++)
                    if (EntityTags.MayFollow(previous, tag) && (from < 0 || best[previous] > best[from]))
                        from = previous;
                back[(position * EntityTags.Count) + tag] = from;
                next[tag] = best[from] + scores[(position * EntityTags.Count) + tag];
            }
            best = next;
        }
        for (var position = positions - 1; position > 0; position--)
        {
            if (position == positions - 1)
                tags[position] = Array.IndexOf(best, best.Max());
            tags[position - 1] = back[(position * EntityTags.Count) + tags[position]];
        }
        return tags;
    }

    /// <summary>First position, last position and type of each name.</summary>
    public static List<(int First, int Last, int Type)> Of(ReadOnlySpan<int> tags)
    {
        var names = new List<(int First, int Last, int Type)>();
        for (var i = 0; i < tags.Length; i++)
        {
            if (tags[i] <= 0)
                continue;
            var type = (tags[i] - 1) / 2;
            var continues = tags[i] % 2 == 0 && names.Count > 0 && names[^1].Last == i - 1 && names[^1].Type == type;
            if (continues)
                names[^1] = names[^1] with { Last = i };
            else
                names.Add((i, i, type));
        }
        return names;
    }
}
