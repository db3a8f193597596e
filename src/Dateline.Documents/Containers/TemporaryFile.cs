using Microsoft.Win32.SafeHandles;

namespace Dateline.Documents.Containers;

/// <summary>The folder for temporary files is missing, full or not to be written: a fault of the machine, never of a document.</summary>
public sealed class TemporaryFileException(Exception cause)
    : IOException($"The folder for temporary files '{Path.GetTempPath()}' cannot be used: {cause.Message.Split(" : '")[0].TrimEnd('.')}. " +
        "Make room there, or name another folder with TMPDIR.", cause);

/// <summary>Files that vanish with their handle.</summary>
static class TemporaryFile
{
    /// <summary>Makes one, for reading and writing.</summary>
    /// <exception cref="TemporaryFileException">It cannot be made.</exception>
    public static SafeFileHandle Create()
    {
        try
        {
            return File.OpenHandle(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None,
                FileOptions.DeleteOnClose);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new TemporaryFileException(failed);
        }
    }

    /// <summary>Writes into one.</summary>
    /// <exception cref="TemporaryFileException">It cannot be written.</exception>
    public static void Write(SafeFileHandle handle, ReadOnlySpan<byte> bytes, long offset)
    {
        try
        {
            RandomAccess.Write(handle, bytes, offset);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new TemporaryFileException(failed);
        }
    }

    /// <summary>Reads from one until the buffer is full or the file ends.</summary>
    /// <exception cref="TemporaryFileException">It cannot be read.</exception>
    public static int Read(SafeFileHandle handle, Span<byte> buffer, long offset)
    {
        try
        {
            var total = 0;
            while (total < buffer.Length && RandomAccess.Read(handle, buffer[total..], offset + total) is > 0 and var read)
                total += read;
            return total;
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new TemporaryFileException(failed);
        }
    }
}
