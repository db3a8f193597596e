using System.Text;
using Dateline.Publishing.Output;

namespace Dateline.Publishing.Archives;

/// <summary>Writes a zip file whose bytes depend on its content only: every entry has one date, and all say that they were made on Unix.</summary>
/// <remarks>APPNOTE.TXT 6.3, with the large form (Zip64) where sizes or numbers ask for it.</remarks>
sealed class ZipWriter : IDisposable
{
    const ushort Utf8Names = 1 << 11;
    const ushort MadeOnUnix = (3 << 8) | 45;
    const uint Readable = 0x81A4u << 16;   // a file, rw-r--r--
    const uint Large = uint.MaxValue;
    const int LargeExtra = 20;

    readonly Stream _stream;
    readonly uint _date;
    readonly MemoryStream _directory = new();
    long _position;
    long _entries;
    long _begun;

    /// <summary>Creates the file.</summary>
    /// <param name="path">The zip file.</param>
    /// <param name="day">Date of every entry.</param>
    /// <exception cref="IOException">The file cannot be made.</exception>
    public ZipWriter(string path, DateOnly day)
    {
        // Zip counts years from 1980.
        _date = (uint)((Math.Max(day.Year, 1980) - 1980) << 9 | day.Month << 5 | day.Day) << 16;
        _stream = OutputFile.Create(path, 1 << 16);
    }

    /// <summary>Adds an entry whose bytes are all at hand.</summary>
    public void Add(ZipEntry entry, ReadOnlySpan<byte> packed, uint sum)
    {
        _begun = _position;
        WriteHeader(entry, packed.Length, sum);
        Append(packed);
        Enlist(entry, packed.Length, sum);
    }

    /// <summary>Begins an entry whose bytes come in pieces.</summary>
    public void Begin(ZipEntry entry)
    {
        _begun = _position;
        WriteHeader(entry, 0, 0);
    }

    /// <summary>Writes packed bytes of the entry.</summary>
    public void Append(ReadOnlySpan<byte> packed)
    {
        _stream.Write(packed);
        _position += packed.Length;
    }

    /// <summary>Ends an entry that was begun: its header learns what only the end tells.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="sum">CRC-32 of its content.</param>
    public void End(ZipEntry entry, uint sum)
    {
        var end = _position;
        var packed = end - _begun - HeaderLength(entry);
        _stream.Seek(_begun, SeekOrigin.Begin);
        WriteHeader(entry, packed, sum);
        _stream.Seek(end, SeekOrigin.Begin);
        _position = end;
        Enlist(entry, packed, sum);
    }

    /// <summary>Writes the directory, so that the file is whole.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Complete()
    {
        var (start, length) = (_position, _directory.Length);
        _directory.Position = 0;
        _directory.CopyTo(_stream);
        var record = new byte[56 + 20 + 22];
        var end = new SpanWriter(record);
        if (_entries >= ushort.MaxValue || start >= Large || length >= Large)
        {
            end.Write(0x06064B50u, 44UL, MadeOnUnix, (ushort)45, 0u, 0u, (ulong)_entries, (ulong)_entries, (ulong)length, (ulong)start);
            end.Write(0x07064B50u, 0u, (ulong)(start + length), 1u);
        }
        var count = (ushort)Math.Min(_entries, ushort.MaxValue);
        end.Write(0x06054B50u, 0u, count, count, (uint)Math.Min(length, Large), (uint)Math.Min(start, Large), (ushort)0);
        _stream.Write(record.AsSpan(0, end.Length));
        _stream.Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();

    // Deflate may make a little more of what cannot be packed.
    static bool IsLarge(ZipEntry entry) => entry.Size >= Large - (1 << 20);

    static int HeaderLength(ZipEntry entry) => 30 + Encoding.UTF8.GetByteCount(entry.Name) + (IsLarge(entry) ? LargeExtra : 0);

    void WriteHeader(ZipEntry entry, long packed, uint sum)
    {
        var name = Encoding.UTF8.GetBytes(entry.Name);
        var large = IsLarge(entry);
        var record = new byte[HeaderLength(entry)];
        var header = new SpanWriter(record);
        header.Write(0x04034B50u, (ushort)(large ? 45 : 20), Utf8Names, Method(entry), _date, sum,
            large ? Large : (uint)packed, large ? Large : (uint)entry.Size, (ushort)name.Length, (ushort)(large ? LargeExtra : 0));
        header.Write(name);
        if (large)
            header.Write((ushort)1, (ushort)16, (ulong)entry.Size, (ulong)packed);
        Append(record);
    }

    void Enlist(ZipEntry entry, long packed, uint sum)
    {
        var name = Encoding.UTF8.GetBytes(entry.Name);
        var (largeSizes, largeOffset) = (IsLarge(entry), _begun >= Large);
        var extra = (largeSizes ? 16 : 0) + (largeOffset ? 8 : 0);
        var record = new byte[46 + name.Length + (extra > 0 ? 4 + extra : 0)];
        var listed = new SpanWriter(record);
        listed.Write(0x02014B50u, MadeOnUnix, (ushort)(extra > 0 ? 45 : 20), Utf8Names, Method(entry), _date, sum,
            largeSizes ? Large : (uint)packed, largeSizes ? Large : (uint)entry.Size, (ushort)name.Length, (ushort)(extra > 0 ? 4 + extra : 0));
        listed.Write((ushort)0, (ushort)0, (ushort)0, Readable, largeOffset ? Large : (uint)_begun);
        listed.Write(name);
        if (extra > 0)
            listed.Write((ushort)1, (ushort)extra);
        if (largeSizes)
            listed.Write((ulong)entry.Size, (ulong)packed);
        if (largeOffset)
            listed.Write((ulong)_begun);
        _directory.Write(record);
        _entries++;
    }

    static ushort Method(ZipEntry entry) => (ushort)(entry.IsDeflated ? 8 : 0);

    ref struct SpanWriter(Span<byte> bytes)
    {
        readonly Span<byte> _bytes = bytes;

        public int Length { get; private set; }

        public void Write(params ReadOnlySpan<Number> numbers)
        {
            foreach (var number in numbers)
            {
                for (var index = 0; index < number.Bytes; index++)
                    _bytes[Length++] = (byte)(number.Value >> (8 * index));
            }
        }

        public void Write(byte[] text)
        {
            text.CopyTo(_bytes[Length..]);
            Length += text.Length;
        }
    }

    /// <summary>A number of a record, with its width.</summary>
    readonly record struct Number(ulong Value, int Bytes)
    {
        public static implicit operator Number(ushort value) => new(value, 2);

        public static implicit operator Number(uint value) => new(value, 4);

        public static implicit operator Number(ulong value) => new(value, 8);
    }
}

/// <summary>An entry of a zip file.</summary>
/// <param name="Name">Its name, with forward slashes.</param>
/// <param name="Size">Bytes of its content.</param>
/// <param name="IsDeflated">Whether the content is packed; stored as it is otherwise.</param>
sealed record ZipEntry(string Name, long Size, bool IsDeflated);
