namespace Dateline.Language;

/// <summary>Finds the best legal sequence of name tags for a sentence (first-order Viterbi).</summary>
static class NameDecoder
{
    const int Count = EntityTags.Count;
    const int Impossible = int.MinValue / 2;

    /// <summary>Decodes a sentence.</summary>
    /// <param name="scores">Scores of the tags, <see cref="EntityTags.Count"/> a token.</param>
    /// <param name="transition">Weight of a tag behind another, which is <see cref="EntityTags.Count"/> at the start.</param>
    /// <param name="tags">Receives one tag a token. Of equal sequences that with the lowest tags wins.</param>
    public static void Decode(ReadOnlySpan<int> scores, Func<int, int, int> transition, Span<byte> tags)
    {
        if (tags.IsEmpty)
            return;
        var back = new byte[scores.Length];
        Span<int> best = stackalloc int[Count];
        Span<int> next = stackalloc int[Count];
        for (var tag = 0; tag < Count; tag++)
            best[tag] = EntityTags.MayFollow(EntityTags.Outside, tag) ? scores[tag] + transition(Count, tag) : Impossible;
        for (var token = 1; token < tags.Length; token++)
        {
            for (var tag = 0; tag < Count; tag++)
            {
                var (score, from) = (Impossible, 0);
                for (var previous = 0; previous < Count; previous++)
                    if (EntityTags.MayFollow(previous, tag) && best[previous] + transition(previous, tag) is var candidate && candidate > score)
                        (score, from) = (candidate, previous);
                next[tag] = score <= Impossible ? Impossible : score + scores[token * Count + tag];
                back[token * Count + tag] = (byte)from;
            }
            next.CopyTo(best);
        }
        var last = 0;
        for (var tag = 1; tag < Count; tag++)
            if (best[tag] > best[last])
                last = tag;
        for (var token = tags.Length - 1; token >= 0; token--)
        {
            tags[token] = (byte)last;
            last = back[token * Count + last];
        }
    }
}
