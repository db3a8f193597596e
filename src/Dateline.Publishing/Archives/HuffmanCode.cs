namespace Dateline.Publishing;

/// <summary>A prefix code for the symbols of one block: few bits for frequent ones.</summary>
/// <param name="symbols">How many symbols there are.</param>
/// <param name="longest">Most bits of a symbol, at most 15.</param>
sealed class HuffmanCode(int symbols, int longest)
{
    readonly byte[] _lengths = new byte[symbols];
    readonly ushort[] _bits = new ushort[symbols];
    readonly long[] _sorted = new long[symbols];
    readonly int[] _depths = new int[symbols];

    /// <summary>Bits of each symbol; 0 for one that does not occur.</summary>
    public ReadOnlySpan<byte> Lengths => _lengths;

    /// <summary>The code of each symbol, its first bit lowest.</summary>
    public ReadOnlySpan<ushort> Bits => _bits;

    /// <summary>Takes the lengths of a code that is agreed upon.</summary>
    public void Take(ReadOnlySpan<byte> lengths)
    {
        lengths.CopyTo(_lengths);
        AssignBits();
    }

    /// <summary>Makes the code for a block.</summary>
    /// <param name="counts">How often each symbol occurs. Where fewer than two do, others are counted in: readers expect a complete code.</param>
    public void Fit(Span<int> counts)
    {
        for (var symbol = 0; Used(counts) < 2; symbol++)
            counts[symbol] = Math.Max(counts[symbol], 1);
        var used = 0;
        for (var symbol = 0; symbol < symbols; symbol++)
            if (counts[symbol] > 0)
                _sorted[used++] = ((long)counts[symbol] << 32) | (uint)symbol;
        // Equal counts in the order of the symbols: the code depends on the counts only.
        _sorted.AsSpan(0, used).Sort();
        for (var place = 0; place < used; place++)
            _depths[place] = (int)(_sorted[place] >> 32);
        MeasureDepths(_depths.AsSpan(0, used));
        Span<int> ofLength = stackalloc int[64];
        ofLength.Clear();
        for (var place = 0; place < used; place++)
            ofLength[Math.Min(_depths[place], 63)]++;
        Shorten(ofLength);
        _lengths.AsSpan().Clear();
        var next = used;
        for (var length = 1; length <= longest; length++)
            for (var count = ofLength[length]; count > 0; count--)
                _lengths[(int)(uint)_sorted[--next]] = (byte)length;
        AssignBits();
    }

    static int Used(ReadOnlySpan<int> counts) => counts.Length - counts.Count(0);

    // In place, after A. Moffat and J. Katajainen, In-Place Calculation of Minimum-Redundancy Codes (1995): counts in rising order become depths.
    static void MeasureDepths(Span<int> a)
    {
        var n = a.Length;
        a[0] += a[1];
        var (root, leaf) = (0, 2);
        for (var next = 1; next < n - 1; next++)
        {
            a[next] = leaf >= n || a[root] < a[leaf] ? Join(a, ref root, next) : a[leaf++];
            a[next] += leaf >= n || root < next && a[root] < a[leaf] ? Join(a, ref root, next) : a[leaf++];
        }
        a[n - 2] = 0;
        for (var next = n - 3; next >= 0; next--)
            a[next] = a[a[next]] + 1;
        var (free, depth, place) = (1, 0, n - 1);
        for (root = n - 2; free > 0; depth++)
        {
            var inner = 0;
            for (; root >= 0 && a[root] == depth; root--)
                inner++;
            for (; free > inner; free--)
                a[place--] = depth;
            free = 2 * inner;
        }
    }

    static int Join(Span<int> a, ref int root, int parent)
    {
        var count = a[root];
        a[root++] = parent;
        return count;
    }

    // What is too long takes the longest length allowed; shorter ones then grow until the code is complete again.
    void Shorten(Span<int> ofLength)
    {
        for (var length = longest + 1; length < ofLength.Length; length++)
        {
            ofLength[longest] += ofLength[length];
            ofLength[length] = 0;
        }
        var total = 0;
        for (var length = 1; length <= longest; length++)
            total += ofLength[length] << (longest - length);
        for (; total > 1 << longest; total--)
        {
            ofLength[longest]--;
            var length = longest - 1;
            while (ofLength[length] == 0)
                length--;
            ofLength[length]--;
            ofLength[length + 1] += 2;
        }
    }

    // RFC 1951, 3.2.2: codes of a length follow one another in the order of the symbols.
    void AssignBits()
    {
        Span<int> next = stackalloc int[17];
        next.Clear();
        foreach (var length in _lengths)
            next[length + 1] += length == 0 ? 0 : 1;
        for (int length = 1, code = 0; length < 16; length++)
        {
            var count = next[length + 1];
            next[length] = code;
            code = (code + count) << 1;
        }
        for (var symbol = 0; symbol < symbols; symbol++)
            if (_lengths[symbol] is > 0 and var length)
                _bits[symbol] = Reverse(next[length]++, length);
    }

    static ushort Reverse(int code, int length)
    {
        var reversed = 0;
        for (; length > 0; length--, code >>= 1)
            reversed = (reversed << 1) | (code & 1);
        return (ushort)reversed;
    }
}
