using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using Dateline.Documents.Duplicates;

namespace Dateline.Cli.Store;

/// <summary>The sketches of documents in a store, by the digest of their bytes and of the room that reads them.</summary>
/// <param name="store">The store.</param>
sealed class StoredSketches(ExtractStore store) : ISketchStore
{
    const int DigestLength = 8;
    const int HeadLength = DigestLength + sizeof(int) + 1;

    // A document is read otherwise, or sketched otherwise, by another version of the room.
    static readonly byte[] s_reader = typeof(Sketch).Module.ModuleVersionId.ToByteArray();

    readonly ConcurrentBag<(string Key, byte[] Value)> _made = [];
    readonly ConcurrentBag<string> _used = [];

    /// <inheritdoc/>
    public (DateOnly? PublishedOn, Sketch Sketch)? Find(ReadOnlySpan<byte> digest)
    {
        var key = KeyOf(digest);
        if (store.FindSketch(key) is not { } value || Read(value) is not { } found)
            return null;
        _used.Add(key);
        return found;
    }

    /// <inheritdoc/>
    public void Keep(ReadOnlySpan<byte> digest, DateOnly? publishedOn, Sketch sketch) => _made.Add((KeyOf(digest), ValueOf(publishedOn, sketch)));

    /// <summary>Writes down what was made and notes what was used; once, by the thread that writes.</summary>
    public void Complete() => store.AddSketches(_made, _used);

    static string KeyOf(ReadOnlySpan<byte> digest) => Convert.ToHexStringLower(SHA256.HashData([.. digest, .. s_reader]));

    // Eight bytes of a digest of the rest, the day (or the least number), whether the sketch is whole, its hashes.
    static byte[] ValueOf(DateOnly? publishedOn, Sketch sketch)
    {
        var value = new byte[HeadLength + sketch.Hashes.Length * sizeof(uint)];
        BinaryPrimitives.WriteInt32LittleEndian(value.AsSpan(DigestLength), publishedOn?.DayNumber ?? int.MinValue);
        value[HeadLength - 1] = sketch.IsWhole ? (byte)1 : (byte)0;
        for (var index = 0; index < sketch.Hashes.Length; index++)
            BinaryPrimitives.WriteUInt32LittleEndian(value.AsSpan(HeadLength + index * sizeof(uint)), sketch.Hashes[index]);
        SHA256.HashData(value.AsSpan(DigestLength)).AsSpan(0, DigestLength).CopyTo(value);
        return value;
    }

    static (DateOnly?, Sketch)? Read(byte[] value)
    {
        if (value.Length < HeadLength || !SHA256.HashData(value.AsSpan(DigestLength)).AsSpan(0, DigestLength).SequenceEqual(value.AsSpan(0, DigestLength)))
            return null;
        var day = BinaryPrimitives.ReadInt32LittleEndian(value.AsSpan(DigestLength));
        var hashes = new uint[(value.Length - HeadLength) / sizeof(uint)];
        for (var index = 0; index < hashes.Length; index++)
            hashes[index] = BinaryPrimitives.ReadUInt32LittleEndian(value.AsSpan(HeadLength + index * sizeof(uint)));
        return (day == int.MinValue ? null : DateOnly.FromDayNumber(day), Sketch.OfHashes(hashes, value[HeadLength - 1] != 0));
    }
}
