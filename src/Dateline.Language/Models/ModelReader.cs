using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Dateline.Language;

/// <summary>Reads a model file: header first, then its parts in the order they were written.</summary>
/// <remarks>
/// Little-endian. Header: 8 bytes magic, <c>int32</c> version, 4 characters kind of model, <c>int32</c> length of the body in bytes,
/// 32 bytes SHA-256 of the body; then the body. Parts of the body start at multiples of 4 bytes.
/// </remarks>
sealed unsafe class ModelReader
{
    /// <summary>Bytes of the header.</summary>
    public const int HeaderLength = 52;

    /// <summary>First bytes of every model file.</summary>
    public static ReadOnlySpan<byte> Magic => "DATELINE"u8;

    /// <summary>Version of the format that this assembly reads and writes.</summary>
    public const int Version = 1;

    readonly string _name;
    readonly byte* _body;
    readonly int _length;
    int _position;

    ModelReader(string name, byte* body, int length)
    {
        _name = name;
        _body = body;
        _length = length;
    }

    /// <summary>Opens a model embedded in this assembly; its bytes stay in the mapped assembly and are not copied.</summary>
    /// <param name="name">Name of the resource, such as <c>parser.bin</c>.</param>
    /// <param name="kind">Four characters that tell what the model is for.</param>
    /// <exception cref="ModelException">The resource is missing, foreign or damaged.</exception>
    public static ModelReader OpenEmbedded(string name, string kind)
    {
        if (typeof(ModelReader).Assembly.GetManifestResourceStream(name) is not { } stream)
            throw new ModelException($"{name}: the model is not embedded in Dateline.Language; train it and build again.");
        if (stream is UnmanagedMemoryStream mapped)
            return Open(name, kind, mapped.PositionPointer, mapped.Length);
        using (stream)
        {
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return Open(name, kind, bytes);
        }
    }

    /// <summary>Opens a model held in memory.</summary>
    /// <exception cref="ModelException">The bytes are foreign or damaged.</exception>
    public static ModelReader Open(string name, string kind, ReadOnlySpan<byte> bytes)
    {
        // A model lives as long as the process: its memory is never given back, so its parts may point into it.
        var memory = (byte*)NativeMemory.AlignedAlloc((nuint)Math.Max(bytes.Length, 1), 64);
        bytes.CopyTo(new Span<byte>(memory, bytes.Length));
        return Open(name, kind, memory, bytes.Length);
    }

    static ModelReader Open(string name, string kind, byte* bytes, long length)
    {
        if (length < HeaderLength || !new ReadOnlySpan<byte>(bytes, 8).SequenceEqual(Magic))
            throw new ModelException($"{name}: not a model file of Dateline (its first bytes differ); restore the file or train the model again.");
        var header = new ReadOnlySpan<byte>(bytes, HeaderLength);
        var version = BinaryPrimitives.ReadInt32LittleEndian(header[8..]);
        if (version != Version)
            throw new ModelException($"{name}: model format {version}, but this program reads format {Version}; train the model again with this version.");
        var found = Encoding.ASCII.GetString(header[12..16]);
        if (found != kind)
            throw new ModelException($"{name}: a model of kind '{found}' stands where one of kind '{kind}' belongs; restore the file.");
        var bodyLength = BinaryPrimitives.ReadInt32LittleEndian(header[16..]);
        if (bodyLength != length - HeaderLength)
            throw new ModelException(
                $"{name}: {length - HeaderLength} bytes of model where the header says {bodyLength}; the file is cut short or lengthened, restore it.");
        var body = new ReadOnlySpan<byte>(bytes + HeaderLength, bodyLength);
        Span<byte> digest = stackalloc byte[32];
        SHA256.HashData(body, digest);
        if (!digest.SequenceEqual(header[20..]))
            throw new ModelException($"{name}: the model does not match its SHA-256 digest; the file is damaged, restore it.");
        return new(name, bytes + HeaderLength, bodyLength);
    }

    /// <summary>Reads one number.</summary>
    public int ReadInt32() => BinaryPrimitives.ReadInt32LittleEndian(Take(4));

    /// <summary>Reads one single-precision number.</summary>
    public float ReadSingle() => BinaryPrimitives.ReadSingleLittleEndian(Take(4));

    /// <summary>Reads a list of strings.</summary>
    public string[] ReadStrings()
    {
        var strings = new string[ReadCount(1)];
        for (var i = 0; i < strings.Length; i++)
            strings[i] = Encoding.UTF8.GetString(Take(ReadCount(1)));
        return strings;
    }

    /// <summary>Reads an array whose bytes stay where they are; valid as long as the process.</summary>
    /// <typeparam name="T">A number of 1, 2 or 4 bytes.</typeparam>
    public ReadOnlyMemoryBlock<T> ReadArray<T>() where T : unmanaged
    {
        var count = ReadCount(sizeof(T));
        if (!BitConverter.IsLittleEndian)
            throw new PlatformNotSupportedException("Models are read in place, which needs a little-endian processor.");
        var start = Take(count * sizeof(T));
        return new((T*)System.Runtime.CompilerServices.Unsafe.AsPointer(ref MemoryMarshal.GetReference(start)), count);
    }

    /// <summary>The error that says that a part of the model does not make sense.</summary>
    public ModelException Malformed(string found) =>
        new($"{_name}: {found} before byte {HeaderLength + _position}, which do not fit together; train the model again.");

    int ReadCount(int size)
    {
        var count = ReadInt32();
        if (count < 0 || (long)count * size > _length - _position)
            throw new ModelException(
                $"{_name}: a part at byte {HeaderLength + _position - 4} claims {count} items, more than the file holds; train the model again.");
        return count;
    }

    ReadOnlySpan<byte> Take(int bytes)
    {
        if (bytes > _length - _position)
            throw new ModelException($"{_name}: the model ends at byte {HeaderLength + _length}, inside a part; train the model again.");
        var span = new ReadOnlySpan<byte>(_body + _position, bytes);
        _position = Math.Min(_length, (_position + bytes + 3) & ~3);
        return span;
    }
}
