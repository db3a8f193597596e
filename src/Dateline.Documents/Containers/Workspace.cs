using System.Buffers;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Dateline.Documents.Containers;

/// <summary>The one temporary file of a corpus: what had to be unpacked or rewritten to be read, one stretch behind the other. One thread writes, any may
/// read.</summary>
sealed class Workspace : IDisposable
{
    SafeFileHandle? _handle;
    long _length;

    /// <summary>Writes what is made of a file.</summary>
    /// <param name="origin">The file.</param>
    /// <param name="unpack">Hands on the bytes.</param>
    /// <returns>The bytes.</returns>
    /// <exception cref="RejectedException">They cannot be made.</exception>
    /// <exception cref="TemporaryFileException">The folder for temporary files fails.</exception>
    public Container Unpack(SourceFile origin, Action<Action<ReadOnlySpan<byte>>> unpack)
    {
        var handle = _handle ??= TemporaryFile.Create();
        var start = _length;
        unpack(bytes =>
        {
            TemporaryFile.Write(handle, bytes, _length);
            _length += bytes.Length;
        });
        return Container.OfStretch(handle, origin, start, _length - start);
    }

    /// <summary>A file's bytes in UTF-8: as they stand, or rewritten where a mark at their beginning says that they are in UTF-16.</summary>
    public Container InUtf8(SourceFile file)
    {
        var container = file.AsContainer();
        Span<byte> mark = stackalloc byte[4];
        var encoding = mark[..container.Read(mark, 0)] switch
        {
            [0xFF, 0xFE, 0, 0] => null,
            [0xFF, 0xFE, ..] => Encoding.Unicode,
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
            _ => null,
        };
        if (encoding is null)
            return container;
        return Unpack(file, write =>
        {
            using var reader = new StreamReader(new ContainerStream(container, 2, container.Length), encoding, detectEncodingFromByteOrderMarks: false);
            var letters = new char[1 << 15];
            var bytes = new byte[Encoding.UTF8.GetMaxByteCount(letters.Length)];
            var encoder = Encoding.UTF8.GetEncoder();
            for (int read; (read = reader.ReadBlock(letters)) > 0;)
                write(bytes.AsSpan(0, encoder.GetBytes(letters.AsSpan(0, read), bytes, flush: read < letters.Length)));
        });
    }

    /// <inheritdoc/>
    public void Dispose() => _handle?.Dispose();
}
