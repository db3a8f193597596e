using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dateline.Cli.Failures;
using Dateline.Documents.Corpora;

namespace Dateline.Cli.Store;

/// <summary>One of N parts of a corpus; which documents belong to it depends on their ids alone.</summary>
/// <param name="Index">Number of the shard, from 0.</param>
/// <param name="Count">Number of shards; always told, never taken from a cluster's environment, where it changes with the submission.</param>
readonly record struct Shard(int Index, int Count)
{
    /// <summary>Reads <c>3/64</c>.</summary>
    /// <exception cref="UsageException">The words are no shard.</exception>
    public static Shard Parse(string words)
    {
        var parts = words.Split('/');
        if (parts.Length == 2 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var count) && index < count)
            return new(index, count);
        throw new UsageException($"'{words}' is no shard. Write number and count, numbered from 0: 3/64 is the fourth of 64.");
    }

    /// <summary>Whether a document belongs to the shard.</summary>
    public bool Holds(string documentId) =>
        BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(documentId))) % (ulong)Count == (ulong)Index;

    /// <summary>Number and count.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Index}/{Count}");

    /// <summary>Hash of a corpus's listing: two shards belong together only if they saw the same one.</summary>
    public static string ManifestOf(Corpus corpus)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var entry in corpus.Entries)
            hash.AppendData(Encoding.UTF8.GetBytes($"{entry.Id}\n{entry.Path}\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
