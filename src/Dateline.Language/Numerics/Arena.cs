using System.Runtime.InteropServices;

namespace Dateline.Language;

/// <summary>Scratch memory that is handed out piece by piece and taken back all at once.</summary>
sealed unsafe class Arena : IDisposable
{
    readonly List<(nint Start, long Length)> _blocks = [];
    int _block;
    long _used;

    /// <summary>Memory for some numbers, not cleared, on a cache line's boundary.</summary>
    public float* Take(long length)
    {
        length = (length + 31) & ~15L;
        while (_block < _blocks.Count && _used + length > _blocks[_block].Length)
            (_block, _used) = (_block + 1, 0);
        if (_block == _blocks.Count)
        {
            var capacity = Math.Max(length, 1 << 22);
            _blocks.Add(((nint)NativeMemory.AlignedAlloc((nuint)capacity * sizeof(float), 64), capacity));
        }
        var start = (float*)_blocks[_block].Start + _used;
        _used += length;
        return start;
    }

    /// <summary>Memory for some whole numbers, not cleared.</summary>
    public int* TakeInt32(long length) => (int*)Take(length);

    /// <summary>Memory for some bytes, not cleared.</summary>
    public byte* TakeBytes(long length) => (byte*)Take((length + 3) / 4);

    /// <summary>Memory for some numbers, all zero.</summary>
    public float* TakeZero(long length)
    {
        var start = Take(length);
        NativeMemory.Clear(start, (nuint)length * sizeof(float));
        return start;
    }

    /// <summary>Takes everything back.</summary>
    public void Reset() => (_block, _used) = (0, 0);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var (start, _) in _blocks)
            NativeMemory.AlignedFree((void*)start);
        _blocks.Clear();
    }
}
