namespace Dateline.Language;

/// <summary>The tags by which names are marked token by token: O outside, B- at the first token of a name, I- within it.</summary>
static class EntityTags
{
    /// <summary>Number of tags.</summary>
    public const int Count = 7;

    /// <summary>Index of O.</summary>
    public const int Outside = 0;

    /// <summary>Labels by index, as the treebanks write them.</summary>
    public static ReadOnlySpan<string> Labels => s_labels;

    static readonly string[] s_labels = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"];

    /// <summary>Index of the tag that begins a name of that type.</summary>
    public static int Begin(NameType type) => 1 + (2 * (int)type);

    /// <summary>Index of the tag that continues a name of that type.</summary>
    public static int Inside(NameType type) => 2 + (2 * (int)type);

    /// <summary>Whether <paramref name="tag"/> may follow <paramref name="previous"/>: I- only behind B- or I- of the same type.</summary>
    public static bool MayFollow(int previous, int tag) => tag == Outside || (tag & 1) == 1 || previous == tag || previous == tag - 1;

    /// <summary>Index of a label; <see cref="Outside"/> for a label that is not known.</summary>
    public static int Parse(ReadOnlySpan<char> label)
    {
        for (var tag = 0; tag < Count; tag++)
            if (label.SequenceEqual(s_labels[tag]))
                return tag;
        return Outside;
    }
}
