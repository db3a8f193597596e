using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Dateline.Language;

/// <summary>Writes a model file, part by part, in the form that <see cref="ModelReader"/> reads.</summary>
sealed class ModelWriter
{
    readonly MemoryStream _body = new();

    /// <summary>Writes one number.</summary>
    public void Write(int value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        _body.Write(bytes);
    }

    /// <summary>Writes one single-precision number.</summary>
    public void Write(float value) => Write(BitConverter.SingleToInt32Bits(value));

    /// <summary>Writes a list of strings.</summary>
    public void Write(ReadOnlySpan<string> strings)
    {
        Write(strings.Length);
        foreach (var text in strings)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            Write(bytes.Length);
            _body.Write(bytes);
            Align();
        }
    }

    /// <summary>Writes an array, its length first.</summary>
    public void WriteArray<T>(ReadOnlySpan<T> values) where T : unmanaged
    {
        Write(values.Length);
        _body.Write(MemoryMarshal.AsBytes(values));
        Align();
    }

    /// <summary>The whole file.</summary>
    /// <param name="kind">Four characters that tell what the model is for.</param>
    public byte[] ToFile(string kind)
    {
        var body = _body.ToArray();
        var file = new byte[ModelReader.HeaderLength + body.Length];
        ModelReader.Magic.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(8), ModelReader.Version);
        Encoding.ASCII.GetBytes(kind, file.AsSpan(12, 4));
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(16), body.Length);
        SHA256.HashData(body, file.AsSpan(20, 32));
        body.CopyTo(file, ModelReader.HeaderLength);
        return file;
    }

    void Align()
    {
        while (_body.Length % 4 != 0)
            _body.WriteByte(0);
    }
}
