using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Dateline.Publishing;

/// <summary>Collects bits, the lowest first, into bytes, as deflate orders them.</summary>
sealed class BitBuffer
{
    byte[] _bytes = new byte[1 << 16];
    int _length;
    ulong _pending;
    int _count;

    /// <summary>The whole bytes so far.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    /// <summary>Forgets everything.</summary>
    public void Clear() => (_length, _pending, _count) = (0, 0, 0);

    /// <summary>Makes room, so that this many bytes can be added.</summary>
    public void Reserve(int bytes)
    {
        if (_bytes.Length - _length < bytes + sizeof(ulong))
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + bytes + sizeof(ulong)));
    }

    /// <summary>Adds bits into room that was reserved.</summary>
    /// <param name="bits">The bits; those above <paramref name="count"/> are zero.</param>
    /// <param name="count">How many, at most 56.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ulong bits, int count)
    {
        _pending |= bits << _count;
        _count += count;
        // All eight are written and only the whole ones counted; the rest is written again with what follows.
        Unsafe.WriteUnaligned(ref _bytes[_length], BitConverter.IsLittleEndian ? _pending : System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(_pending));
        var whole = _count >> 3;
        _length += whole;
        _pending = whole == sizeof(ulong) ? 0 : _pending >> (whole * 8);
        _count &= 7;
    }

    /// <summary>Fills the last byte with zeros.</summary>
    public void Align()
    {
        Reserve(1);
        if (_count > 0)
            Add(0, 8 - _count);
    }

    /// <summary>Adds whole bytes behind a whole byte.</summary>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(_length));
        _length += bytes.Length;
    }
}
