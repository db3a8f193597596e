using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Dateline.Publishing.Checks;

/// <summary>The keys of a table, 16 bytes each: the first half of their SHA-256.</summary>
sealed class KeySet
{
    readonly HashSet<UInt128> _keys = [];

    /// <summary>Adds a key; false where it is in already.</summary>
    public bool Add(string key) => _keys.Add(HashOf(key));

    /// <summary>Whether a key is in.</summary>
    public bool Contains(string key) => _keys.Contains(HashOf(key));

    static UInt128 HashOf(string key)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(key), digest);
        return BinaryPrimitives.ReadUInt128BigEndian(digest);
    }
}
