using System.Collections.Immutable;

namespace Dateline.Publishing.Tables;

/// <summary>Turns UTF-16 offsets of one text into offsets in Unicode code points, which is what is published.</summary>
public sealed class CodePointIndex
{
    // Where the low surrogate of each pair stands; an offset behind k of them is k code points smaller.
    readonly ImmutableArray<int> _lowSurrogates;

    /// <summary>Indexes a text.</summary>
    public CodePointIndex(string text)
    {
        Text = text;
        var low = ImmutableArray.CreateBuilder<int>();
        for (var offset = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDBFF'); offset >= 0 && offset < text.Length;)
        {
            if (offset + 1 < text.Length && char.IsSurrogatePair(text[offset], text[offset + 1]))
                low.Add(offset + 1);
            var next = text.AsSpan(offset + 1).IndexOfAnyInRange('\uD800', '\uDBFF');
            offset = next < 0 ? -1 : offset + 1 + next;
        }
        _lowSurrogates = low.DrainToImmutable();
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>Length of the text in code points.</summary>
    public int Length => Text.Length - _lowSurrogates.Length;

    /// <summary>The code points before a UTF-16 offset; an offset inside a pair counts the whole pair.</summary>
    /// <param name="offset">In [0, length of the text].</param>
    public int ToCodePoints(int offset)
    {
        if (_lowSurrogates.IsEmpty)
            return offset;
        var found = _lowSurrogates.BinarySearch(offset);
        // At a low surrogate itself the pair is counted as passed: one unit ahead less the pairs up to and with this one.
        return found >= 0 ? offset - found : offset - ~found;
    }

    /// <summary>The UTF-16 offset of a code point.</summary>
    /// <param name="codePoints">In [0, <see cref="Length"/>].</param>
    public int ToUtf16(int codePoints)
    {
        var (low, high) = (0, _lowSurrogates.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_lowSurrogates[middle] - middle <= codePoints)
                low = middle + 1;
            else
                high = middle;
        }
        return codePoints + low;
    }
}
