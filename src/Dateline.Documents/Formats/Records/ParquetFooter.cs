using System.Buffers.Binary;

namespace Dateline.Documents.Formats.Records;

/// <summary>Walks over the footer of a Parquet file before the library reads it: a list that says it has more elements than the footer has bytes would keep it
/// busy without end.</summary>
ref struct ParquetFooter
{
    const int LargestFooter = 64 << 20;
    const int Deepest = 32;

    readonly ReadOnlySpan<byte> _bytes;
    int _at;

    ParquetFooter(ReadOnlySpan<byte> bytes) => _bytes = bytes;

    /// <summary>What is wrong with the footer; null where nothing is.</summary>
    /// <param name="stream">The file; its position is put back to the beginning.</param>
    public static string? Fault(Stream stream)
    {
        Span<byte> end = stackalloc byte[8];
        if (stream.Length < 12)
            return "it is too short.";
        stream.Position = stream.Length - 8;
        stream.ReadExactly(end);
        var length = BinaryPrimitives.ReadInt32LittleEndian(end);
        stream.Position = 0;
        if (!end[4..].SequenceEqual("PAR1"u8))
            return "it has no mark at its end.";
        if (length <= 0 || length > LargestFooter || length > stream.Length - 12)
            return "its footer does not fit into it.";
        var footer = new byte[length];
        stream.Position = stream.Length - 8 - length;
        stream.ReadExactly(footer);
        stream.Position = 0;
        var walk = new ParquetFooter(footer);
        return walk.Struct(0) ? null : "its footer is broken.";
    }

    // Apache Thrift's compact protocol: a byte with type and distance to the field before, then the value.
    bool Struct(int depth)
    {
        while (_at < _bytes.Length)
        {
            var head = _bytes[_at++];
            if (head == 0)
                return true;
            if (head >> 4 == 0 && !Varint(out _))
                return false;
            if (!Value(head & 0x0F, depth, isElement: false))
                return false;
        }
        return false;
    }

    bool Value(int type, int depth, bool isElement) => depth < Deepest && type switch
    {
        1 or 2 => !isElement || Skip(1),
        3 => Skip(1),
        4 or 5 or 6 => Varint(out _),
        7 => Skip(8),
        8 => Varint(out var length) && length <= int.MaxValue && Skip((int)length),
        9 or 10 => List(depth + 1),
        12 => Struct(depth + 1),
        _ => false,
    };

    bool List(int depth)
    {
        if (_at >= _bytes.Length)
            return false;
        var head = _bytes[_at++];
        ulong size = (uint)head >> 4;
        if (size == 15 && !Varint(out size))
            return false;
        // Every element takes a byte at least.
        if (size > (ulong)(_bytes.Length - _at))
            return false;
        for (var index = 0UL; index < size; index++)
            if (!Value(head & 0x0F, depth, isElement: true))
                return false;
        return true;
    }

    bool Varint(out ulong value)
    {
        value = 0;
        for (var shift = 0; shift < 64 && _at < _bytes.Length; shift += 7)
        {
            var next = _bytes[_at++];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                return true;
        }
        return false;
    }

    bool Skip(int count)
    {
        if (count < 0 || count > _bytes.Length - _at)
            return false;
        _at += count;
        return true;
    }
}
