namespace Dateline.Publishing;

/// <summary>A piece of something that archives hold: read by one thread, packed by any, written by one.</summary>
sealed class ArchivePiece
{
    const int Size = 1 << 19;

    readonly byte[] _bytes = new byte[Deflater.Window + Size];
    readonly Deflater _deflater = new();
    readonly BitBuffer _packed = new();
    int _start;
    int _end;

    /// <summary>What it is a piece of.</summary>
    public ArchiveContent Content { get; private set; } = null!;

    /// <summary>Whether nothing stands before it.</summary>
    public bool IsFirst { get; private set; }

    /// <summary>Whether nothing comes after it.</summary>
    public bool IsLast { get; private set; }

    /// <summary>The bytes it stands for.</summary>
    public ReadOnlySpan<byte> Raw => _bytes.AsSpan(_start.._end);

    /// <summary>The bytes to write, once <see cref="Pack"/> was called.</summary>
    public ReadOnlySpan<byte> Packed => Content.Entry.IsDeflated ? _packed.Written : Raw;

    /// <summary>Reads the next piece.</summary>
    /// <param name="content">What is read.</param>
    /// <param name="source">Stands behind the piece before.</param>
    /// <param name="before">The piece before; null for the first.</param>
    /// <exception cref="IOException">It cannot be read, or has other bytes than its size says.</exception>
    public void Read(ArchiveContent content, Stream source, ArchivePiece? before)
    {
        (Content, IsFirst) = (content, before is null);
        // Matches may reach back into the piece before.
        var known = before is null ? default : before._bytes.AsSpan(Math.Max(before._end - Deflater.Window, 0)..before._end);
        known.CopyTo(_bytes);
        _start = known.Length;
        _end = _start + source.ReadAtLeast(_bytes.AsSpan(_start, Size), Size, throwOnEndOfStream: false);
        IsLast = source.Position >= content.Size;
        if (source.Position > content.Size || IsLast == false && _end < _start + Size)
            throw new IOException($"'{content.Name}' changed its length while it was packed.");
    }

    /// <summary>Packs it.</summary>
    public void Pack()
    {
        if (!Content.Entry.IsDeflated)
            return;
        _packed.Clear();
        _deflater.Deflate(_bytes.AsSpan(0, _end), _start, IsLast, _packed);
    }
}
