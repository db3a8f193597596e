using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dateline.Documents.Containers;
using Microsoft.Win32.SafeHandles;

namespace Dateline.Documents.Corpora;

/// <summary>Keeps what was read for the search for copies in a temporary file, so that no file is read twice. Any thread may call.</summary>
sealed class DocumentSpool : IDisposable
{
    // Letters as they are: a text beyond ASCII would take three times its place.
    static readonly SpoolJson s_json = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    readonly SafeFileHandle _handle = TemporaryFile.Create();
    readonly ConcurrentDictionary<string, (long Offset, int Length, byte[] Digest)> _kept = new(StringComparer.Ordinal);
    long _length;

    /// <summary>Keeps what an entry gave.</summary>
    public void Keep(CorpusEntry entry, Reading reading)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(new Kept(reading.Document, reading.Rejection), s_json.Kept);
        var offset = Interlocked.Add(ref _length, bytes.Length) - bytes.Length;
        TemporaryFile.Write(_handle, bytes, offset);
        _kept[entry.Id] = (offset, bytes.Length, reading.Digest);
    }

    /// <summary>What was kept of an entry; null where nothing was.</summary>
    public Reading? Find(CorpusEntry entry)
    {
        if (!_kept.TryGetValue(entry.Id, out var place))
            return null;
        var bytes = new byte[place.Length];
        if (TemporaryFile.Read(_handle, bytes, place.Offset) < bytes.Length)
            throw new TemporaryFileException(new EndOfStreamException("a file was cut off."));
        var kept = JsonSerializer.Deserialize(bytes, s_json.Kept)!;
        return new(place.Digest, kept.Document, kept.Rejection);
    }

    /// <inheritdoc/>
    public void Dispose() => _handle.Dispose();

    /// <summary>What is kept of an entry.</summary>
    internal sealed record Kept(Document? Document, Rejection? Rejection);
}

[JsonSerializable(typeof(DocumentSpool.Kept))]
sealed partial class SpoolJson : JsonSerializerContext;
