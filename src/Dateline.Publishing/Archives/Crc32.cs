using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Dateline.Publishing;

/// <summary>The checksum of zip entries: CRC-32 of ISO 3309, eight bytes at a time.</summary>
static class Crc32
{
    const uint Polynomial = 0xEDB88320;

    // Eight tables of 256: what a byte does to the sum when so many others follow it.
    static readonly ImmutableArray<uint> s_tables = ImmutableCollectionsMarshal.AsImmutableArray(Tables());

    /// <summary>The sum of bytes that follow others.</summary>
    /// <param name="sum">The sum of the others; 0 where there are none.</param>
    /// <param name="bytes">The bytes.</param>
    public static uint Append(uint sum, ReadOnlySpan<byte> bytes)
    {
        var tables = s_tables.AsSpan();
        sum = ~sum;
        for (; bytes.Length >= 8; bytes = bytes[8..])
        {
            var low = System.Buffers.Binary.BinaryPrimitives.ReadUInt32LittleEndian(bytes) ^ sum;
            sum = tables[1792 + (byte)low] ^ tables[1536 + (byte)(low >> 8)] ^ tables[1280 + (byte)(low >> 16)] ^ tables[1024 + (byte)(low >> 24)]
                ^ tables[768 + bytes[4]] ^ tables[512 + bytes[5]] ^ tables[256 + bytes[6]] ^ tables[bytes[7]];
        }
        foreach (var value in bytes)
            sum = tables[(byte)(sum ^ value)] ^ (sum >> 8);
        return ~sum;
    }

    static uint[] Tables()
    {
        var tables = new uint[8 * 256];
        for (var value = 0; value < 256; value++)
        {
            var sum = (uint)value;
            for (var bit = 0; bit < 8; bit++)
                sum = (sum >> 1) ^ ((sum & 1) * Polynomial);
            tables[value] = sum;
        }
        for (var place = 256; place < tables.Length; place++)
            tables[place] = (tables[place - 256] >> 8) ^ tables[(byte)tables[place - 256]];
        return tables;
    }
}
