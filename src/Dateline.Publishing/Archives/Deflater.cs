using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Numerics;

namespace Dateline.Publishing;

/// <summary>Packs bytes as deflate (RFC 1951). The same bytes give the same on every machine: no library's version and no processor has a say.</summary>
/// <remarks>Made for tables, whose rows repeat one another: as small as the usual levels of others make them, in half the time. One thread uses it at a time.</remarks>
sealed class Deflater
{
    /// <summary>How far back a match may stand.</summary>
    public const int Window = 1 << 15;

    const int HashBits = 15;
    const int ShortestMatch = 4;
    const int LongestMatch = 258;
    const int Tries = 8;          // candidates looked at
    const int GoodEnough = 32;    // a match of this length is taken without looking whether the next byte has a longer one

    // Places of earlier bytes with the same hash, counted from 1: the last one, and for each place the one before.
    readonly int[] _head = new int[1 << HashBits];
    readonly int[] _before = new int[Window];
    readonly DeflateBlock _block = new();

    /// <summary>Packs a piece of a stream; the pieces' outputs, one after the other, are the stream.</summary>
    /// <param name="data">What came before the piece, at most <see cref="Window"/> bytes of it, and the piece.</param>
    /// <param name="start">Where the piece begins.</param>
    /// <param name="isLast">Whether the stream ends with it.</param>
    /// <param name="output">Receives whole bytes.</param>
    public void Deflate(ReadOnlySpan<byte> data, int start, bool isLast, BitBuffer output)
    {
        Array.Clear(_head);
        ref var first = ref MemoryMarshal.GetReference(data);
        var hashed = data.Length - ShortestMatch;   // the last place that has a hash
        for (var known = 0; known < Math.Min(start, hashed + 1); known++)
            Enter(ref first, known);
        var begun = start;
        var place = start;
        while (place < data.Length)
        {
            if (_block.IsFull)
            {
                _block.Write(data[begun..place], false, output);
                begun = place;
            }
            var (length, distance) = place <= hashed ? Longest(ref first, place, data.Length, ShortestMatch - 1) : default;
            if (length < GoodEnough && length > 0 && place < hashed)
            {
                var (other, otherDistance) = Longest(ref first, place + 1, data.Length, length);
                if (other > length)
                {
                    _block.Add(data[place++]);
                    if (_block.IsFull)
                    {
                        _block.Write(data[begun..place], false, output);
                        begun = place;
                    }
                    (length, distance) = (other, otherDistance);
                }
                else
                {
                    // The next place is entered already.
                    _block.Add(length, distance);
                    for (var passed = place + 2; passed < Math.Min(place + length, hashed + 1); passed++)
                        Enter(ref first, passed);
                    place += length;
                    continue;
                }
            }
            if (length == 0)
            {
                _block.Add(data[place++]);
                continue;
            }
            _block.Add(length, distance);
            for (var passed = place + 1; passed < Math.Min(place + length, hashed + 1); passed++)
                Enter(ref first, passed);
            place += length;
        }
        _block.Write(data[begun..], isLast, output);
        if (isLast)
            output.Align();
        else
            DeflateBlock.Store([], false, output);
    }

    /// <summary>Enters a place and finds the longest earlier match of its bytes that is longer than <paramref name="beyond"/>; zero where there is none.</summary>
    (int Length, int Distance) Longest(ref byte first, int place, int end, int beyond)
    {
        var candidate = Enter(ref first, place);
        var (length, distance) = (0, 0);
        var most = Math.Min(LongestMatch, end - place);
        if (most <= beyond)
            return default;
        ref var here = ref Unsafe.Add(ref first, place);
        for (var tries = Tries; candidate > 0 && place - (candidate - 1) <= Window && tries > 0; tries--)
        {
            ref var there = ref Unsafe.Add(ref first, candidate - 1);
            // The byte that would make it longer tells most of the wrong ones.
            if (Unsafe.Add(ref there, beyond) == Unsafe.Add(ref here, beyond) && MatchOf(ref here, ref there, most) is var match && match > beyond)
            {
                (length, distance, beyond) = (match, place - (candidate - 1), match);
                if (match == most)
                    break;
            }
            var next = _before[(candidate - 1) & (Window - 1)];
            if (next >= candidate)
                break;
            candidate = next;
        }
        return (length, distance);
    }

    static int MatchOf(ref byte one, ref byte other, int most)
    {
        var length = 0;
        for (; length + sizeof(ulong) <= most; length += sizeof(ulong))
        {
            var differ = Read64(ref Unsafe.Add(ref one, length)) ^ Read64(ref Unsafe.Add(ref other, length));
            if (differ != 0)
                return length + BitOperations.TrailingZeroCount(differ) / 8;
        }
        while (length < most && Unsafe.Add(ref one, length) == Unsafe.Add(ref other, length))
            length++;
        return length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    int Enter(ref byte first, int place)
    {
        ref var head = ref _head[(int)((Read32(ref Unsafe.Add(ref first, place)) * 0x9E3779B1u) >> (32 - HashBits))];
        var before = head;
        _before[place & (Window - 1)] = before;
        head = place + 1;
        return before;
    }

    static uint Read32(ref byte place)
    {
        var value = Unsafe.ReadUnaligned<uint>(ref place);
        return BitConverter.IsLittleEndian ? value : System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(value);
    }

    static ulong Read64(ref byte place)
    {
        var value = Unsafe.ReadUnaligned<ulong>(ref place);
        return BitConverter.IsLittleEndian ? value : System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(value);
    }
}
