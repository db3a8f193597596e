using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dateline.Extraction;

namespace Dateline.Cli.Store;

/// <summary>An extract as a store keeps it: packed JSON behind a digest of itself.</summary>
static class StoredForm
{
    /// <summary>Changes whenever the form does, so that an older entry is a miss.</summary>
    public const int Version = 1;

    const int DigestLength = SHA256.HashSizeInBytes;

    /// <summary>Packs an extract.</summary>
    public static byte[] Of(Extract extract)
    {
        using var packed = new MemoryStream();
        packed.Write(stackalloc byte[DigestLength]);
        using (var stream = new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            JsonSerializer.Serialize(stream, extract, StoredJson.Default.Extract);
        var bytes = packed.ToArray();
        SHA256.HashData(bytes.AsSpan(DigestLength), bytes.AsSpan(0, DigestLength));
        return bytes;
    }

    /// <summary>Unpacks an extract; null when the bytes are damaged or foreign.</summary>
    public static Extract? Read(byte[] bytes)
    {
        if (bytes.Length <= DigestLength || !SHA256.HashData(bytes.AsSpan(DigestLength)).AsSpan().SequenceEqual(bytes.AsSpan(0, DigestLength)))
            return null;
        using var stream = new DeflateStream(new MemoryStream(bytes, DigestLength, bytes.Length - DigestLength), CompressionMode.Decompress);
        try
        {
            return JsonSerializer.Deserialize(stream, StoredJson.Default.Extract);
        }
        catch (Exception foreign) when (foreign is JsonException or InvalidDataException or NotSupportedException)
        {
            return null;
        }
    }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Extract))]
sealed partial class StoredJson : JsonSerializerContext;
