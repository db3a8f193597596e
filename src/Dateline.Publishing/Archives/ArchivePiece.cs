using SharpCompress.Compressors;
using SharpCompress.Compressors.Deflate;

namespace Dateline.Publishing.Archives;

/// <summary>A piece of something that archives hold: read by one thread, packed by any, written by one.</summary>
/// <remarks>
/// Pieces know nothing of one another, so the number of threads has no say in the bytes. Packed, they end on whole bytes and are one deflate stream (RFC 1951)
/// when joined.
/// </remarks>
sealed class ArchivePiece
{
    const int Size = 1 << 19;

    readonly byte[] _bytes = new byte[Size];
    byte[] _packed = [];
    int _length;

    /// <summary>What it is a piece of.</summary>
    public ArchiveContent Content { get; private set; } = null!;

    /// <summary>Whether nothing stands before it.</summary>
    public bool IsFirst { get; private set; }

    /// <summary>Whether nothing comes after it.</summary>
    public bool IsLast { get; private set; }

    /// <summary>The bytes it stands for.</summary>
    public ReadOnlySpan<byte> Raw => _bytes.AsSpan(0, _length);

    /// <summary>The bytes to write, once <see cref="Pack"/> was called.</summary>
    public ReadOnlySpan<byte> Packed => Content.Entry.IsDeflated ? _packed : Raw;

    /// <summary>Reads the next piece.</summary>
    /// <param name="content">What is read.</param>
    /// <param name="source">Stands behind the piece before.</param>
    /// <param name="before">The piece before; null for the first.</param>
    /// <exception cref="IOException">It cannot be read, or has other bytes than its size says.</exception>
    public void Read(ArchiveContent content, Stream source, ArchivePiece? before)
    {
        (Content, IsFirst) = (content, before is null);
        _length = source.ReadAtLeast(_bytes, Size, throwOnEndOfStream: false);
        IsLast = source.Position >= content.Size;
        if (source.Position > content.Size || !IsLast && _length < Size)
            throw new IOException($"'{content.Name}' changed its length while it was packed.");
    }

    /// <summary>Packs it.</summary>
    public void Pack()
    {
        if (!Content.Entry.IsDeflated)
            return;
        var packed = new MemoryStream(Size / 4);
        // One level under the usual: three per cent more bytes, a quarter less time.
        using (var stream = new DeflateStream(packed, CompressionMode.Compress, CompressionLevel.Level5) { FlushMode = FlushType.Sync })
        {
            stream.Write(_bytes, 0, _length);
            if (!IsLast)
            {
                // What closing would add ends the whole stream.
                stream.Flush();
                _packed = packed.ToArray();
                return;
            }
        }
        _packed = packed.ToArray();
    }
}
