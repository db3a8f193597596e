using System.Buffers;
using System.Text;

namespace Dateline.Publishing.Output;

/// <summary>Makes, names and removes the files of an output. Every write of a build goes through here, so that a test can let any of them fail.</summary>
static class OutputFile
{
    static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);
    static readonly AsyncLocal<Action<string>?> s_beforeWrite = new();

    /// <summary>Is told the path before each write, and can throw in its place; null, as always outside tests, is told nothing.</summary>
    internal static Action<string>? BeforeWrite
    {
        get => s_beforeWrite.Value;
        set => s_beforeWrite.Value = value;
    }

    /// <summary>Creates a file, or empties the one that is there.</summary>
    /// <exception cref="IOException">The file cannot be made.</exception>
    public static Stream Create(string path, int bufferSize = 4096)
    {
        BeforeWrite?.Invoke(path);
        return BeforeWrite is { } told
            ? new BufferedStream(new WatchedStream(new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0), path, told),
            Math.Max(bufferSize, 1))
            : new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.Read, bufferSize);
    }

    /// <summary>Creates a file for rows that wait on disk; closing removes it.</summary>
    /// <exception cref="IOException">The file cannot be made.</exception>
    public static FileStream CreateTemporary(string path)
    {
        BeforeWrite?.Invoke(path);
        return new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
    }

    /// <summary>Writes a file in UTF-8.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void WriteAllText(string path, string text)
    {
        using var stream = Create(path, bufferSize: 0);
        stream.Write(s_utf8.GetBytes(text));
    }

    /// <summary>Writes a file in UTF-8.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void WriteAllText(string path, StringBuilder text)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(s_utf8.GetMaxByteCount(text.Length));
        try
        {
            // A letter may begin in one chunk and end in the next.
            var encoder = s_utf8.GetEncoder();
            var length = 0;
            foreach (var chunk in text.GetChunks())
                length += encoder.GetBytes(chunk.Span, bytes.AsSpan(length), flush: false);
            length += encoder.GetBytes([], bytes.AsSpan(length), flush: true);
            using var stream = Create(path, bufferSize: 0);
            stream.Write(bytes, 0, length);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <summary>Gives a file another name; a file of that name is replaced.</summary>
    /// <exception cref="IOException">It cannot be done.</exception>
    public static void Move(string from, string to)
    {
        BeforeWrite?.Invoke(to);
        Rename(from, to, static (from, to) => File.Move(from, to, overwrite: true));
    }

    /// <summary>Gives a folder another name.</summary>
    /// <exception cref="IOException">It cannot be done; there is a folder of that name.</exception>
    public static void MoveFolder(string from, string to)
    {
        BeforeWrite?.Invoke(to);
        Rename(from, to, Directory.Move);
    }

    // What the system says of a failed renaming names no path.
    static void Rename(string from, string to, Action<string, string> move)
    {
        try
        {
            move(from, to);
        }
        catch (IOException failed)
        {
            throw new IOException($"'{from}' cannot be renamed to '{to}': {failed.Message}", failed);
        }
    }

    /// <summary>Lets two folders change names in one step, where the system can.</summary>
    /// <returns>False where it cannot; then nothing happened.</returns>
    public static bool TryExchangeFolders(string one, string other)
    {
        BeforeWrite?.Invoke(other);
        return FolderExchange.TryExchange(one, other);
    }

    /// <summary>Removes a folder and what is in it, where it exists.</summary>
    /// <exception cref="IOException">Something in it cannot be removed.</exception>
    public static void DeleteFolder(string folder)
    {
        if (!Directory.Exists(folder))
            return;
        BeforeWrite?.Invoke(folder);
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>A stream that tells of each write to the system before it happens.</summary>
    sealed class WatchedStream(FileStream stream, string path, Action<string> beforeWrite) : Stream
    {
        public override bool CanRead => stream.CanRead;

        public override bool CanSeek => stream.CanSeek;

        public override bool CanWrite => stream.CanWrite;

        public override long Length => stream.Length;

        public override long Position
        {
            get => stream.Position;
            set => stream.Position = value;
        }

        public override int Read(byte[] buffer, int offset, int count) => stream.Read(buffer, offset, count);

        public override long Seek(long offset, SeekOrigin origin) => stream.Seek(offset, origin);

        public override void SetLength(long value) => stream.SetLength(value);

        public override void Flush() => stream.Flush();

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            beforeWrite(path);
            stream.Write(buffer);
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                stream.Dispose();
            base.Dispose(disposing);
        }
    }
}
