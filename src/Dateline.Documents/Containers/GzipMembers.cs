using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;

namespace Dateline.Documents.Containers;

/// <summary>Reads the members of a gzip file each by itself, so that a damaged one costs no other.</summary>
static class GzipMembers
{
    const int HeadLength = 10;

    /// <summary>Offsets where a member may begin, ascending: the mark of gzip with flags and system that some program writes. In compressed bytes it also comes
    /// up by chance, about once in 200 GB.</summary>
    public static IEnumerable<long> Candidates(Container container)
    {
        var buffer = new byte[1 << 20];
        for (long position = 0, length = container.Length; position < length;)
        {
            var read = container.Read(buffer, position);
            // The last bytes are looked at again with what follows them.
            var end = position + read == length ? read : read - HeadLength;
            for (var index = 0; index < end;)
            {
                var found = buffer.AsSpan(index, read - index).IndexOf([(byte)0x1F, (byte)0x8B, (byte)8]);
                if (found < 0 || index + found >= end)
                    break;
                index += found;
                if (IsHead(buffer.AsSpan(index, Math.Min(HeadLength, read - index))))
                    yield return position + index;
                index++;
            }
            position += end;
        }
    }

    /// <summary>The unpacked length that the end of a member states, modulo 2^32.</summary>
    public static uint StatedLength(Container container, long end)
    {
        Span<byte> bytes = stackalloc byte[4];
        return container.Read(bytes, end - 4) == 4 ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : 0;
    }

    /// <summary>Unpacks what stands between two offsets, as far as it goes.</summary>
    /// <param name="container">The file.</param>
    /// <param name="start">First byte.</param>
    /// <param name="end">End, exclusive.</param>
    /// <param name="limit">Bytes after which to stop.</param>
    /// <returns>The bytes, and whether they ended in damage.</returns>
    public static (byte[] Bytes, bool IsDamaged) Unpack(Container container, long start, long end, int limit)
    {
        using var packed = new ContainerStream(container, start, end);
        return Unpack(packed, limit);
    }

    /// <summary>Unpacks a stream, as far as it goes.</summary>
    /// <param name="packed">The stream.</param>
    /// <param name="limit">Bytes after which to stop.</param>
    /// <returns>The bytes, and whether they ended in damage.</returns>
    public static (byte[] Bytes, bool IsDamaged) Unpack(Stream packed, int limit)
    {
        using var unpacked = new GZipStream(packed, CompressionMode.Decompress);
        var bytes = new ArrayBufferWriter<byte>();
        try
        {
            while (bytes.WrittenCount < limit)
            {
                var into = bytes.GetSpan(4096);
                var read = unpacked.Read(into[..Math.Min(into.Length, limit - bytes.WrittenCount)]);
                if (read == 0)
                    break;
                bytes.Advance(read);
                // A record that unpacks without end is damage too.
                if (UnpackedFile.IsTooMuch(bytes.WrittenCount, packed.Length))
                    return ([], true);
            }
            return (bytes.WrittenSpan.ToArray(), false);
        }
        catch (InvalidDataException)
        {
            return (bytes.WrittenSpan.ToArray(), true);
        }
    }

    static bool IsHead(ReadOnlySpan<byte> head) =>
        head.Length == HeadLength && (head[3] & 0xE2) == 0 && head[8] is 0 or 2 or 4 && head[9] is <= 13 or 255;
}
